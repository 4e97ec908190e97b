import type { XmlOut, XmlOutNode } from "./print-xml.ts";

type Box = { id: string; x: number; y: number; width: number; height: number };
type Line = { id: string; from: string; to: string };

/** The id of a diagram that we drew. */
const ourId = "hamdel-layout";
export const drawnKinds = ["inputData", "decision", "businessKnowledgeModel", "decisionService"];
export const size = { width: 180, height: 80, gap: 60 };

export const local = (element: XmlOut) => element.name.split(":").at(-1) ?? "";
export const isOut = (node: XmlOutNode): node is XmlOut => typeof node === "object" && "name" in node;
export const childrenOf = (element: XmlOut) => (element.children ?? []).filter(isOut);

export const isLayout = (node: XmlOutNode): boolean => isOut(node) && local(node) === "DMNDI";

export const hasOurId = (layout: XmlOutNode): boolean =>
  isOut(layout) && childrenOf(layout).some((diagram) => diagram.attributes?.id === ourId);

/**
 * A drawing of a model that has none: what is needed stands below what needs it, in rows, so that other tools can open it.
 * Nothing where there is nothing to draw.
 */
export function layoutOf(root: XmlOut): XmlOut | undefined {
  const drawn = childrenOf(root).filter((one) => drawnKinds.includes(local(one)) && one.attributes?.id);
  if (drawn.length === 0) return undefined;
  const lines = drawn.flatMap(linesOf);
  const boxes = boxesOf(drawn, lines);
  const shapes = drawn.map((one) => shapeOf(one, boxes.get(one.attributes?.id ?? "") as Box));
  const edges = lines.flatMap((line) => {
    const [from, to] = [boxes.get(line.from), boxes.get(line.to)];
    return from && to ? [edgeOf(line, from, to)] : [];
  });
  const diagram: XmlOut = {
    name: "dmndi:DMNDiagram",
    attributes: { id: ourId },
    children: [...shapes, ...edges],
  };
  return { name: "dmndi:DMNDI", children: [diagram] };
}

/** A line from what is needed to what needs it. */
function linesOf(element: XmlOut): Line[] {
  return childrenOf(element).flatMap((requirement) => {
    const href = childrenOf(requirement).find((one) => local(one).startsWith("required"))?.attributes?.href;
    const id = requirement.attributes?.id;
    if (!id || !href?.startsWith("#")) return [];
    return [{ id, from: href.slice(1), to: element.attributes?.id ?? "" }];
  });
}

function boxesOf(drawn: readonly XmlOut[], lines: readonly Line[]): Map<string, Box> {
  const rows = rowsOf(
    drawn.map((one) => one.attributes?.id ?? ""),
    lines,
  );
  const highest = Math.max(...rows.values());
  const filled = new Map<number, number>();
  const boxes = new Map<string, Box>();
  for (const [id, row] of rows) {
    const column = filled.get(row) ?? 0;
    filled.set(row, column + 1);
    boxes.set(id, {
      id,
      x: size.gap + column * (size.width + size.gap),
      y: size.gap + (highest - row) * (size.height + size.gap),
      width: size.width,
      height: size.height,
    });
  }
  return boxes;
}

/** Each element stands one row above the highest of what it needs; a circle of needs ends after as many rows as there are elements. */
function rowsOf(ids: readonly string[], lines: readonly Line[]): Map<string, number> {
  const rows = new Map(ids.map((id) => [id, 0]));
  for (let round = 0; round < ids.length; round += 1) {
    let hasMoved = false;
    for (const { from, to } of lines) {
      const above = (rows.get(from) ?? -1) + 1;
      if (above <= (rows.get(to) ?? 0) || above >= ids.length) continue;
      rows.set(to, above);
      hasMoved = true;
    }
    if (!hasMoved) break;
  }
  return rows;
}

function shapeOf(element: XmlOut, { id, x, y, width, height }: Box): XmlOut {
  const isCollapsed = local(element) === "decisionService" && { isCollapsed: "true" };
  return {
    name: "dmndi:DMNShape",
    attributes: { id: `${id}.shape`, dmnElementRef: id, ...isCollapsed },
    children: [
      {
        name: "dc:Bounds",
        attributes: { x: String(x), y: String(y), width: String(width), height: String(height) },
      },
    ],
  };
}

function edgeOf({ id }: Line, from: Box, to: Box): XmlOut {
  const waypoint = (x: number, y: number): XmlOut => ({
    name: "di:waypoint",
    attributes: { x: String(x), y: String(y) },
  });
  return {
    name: "dmndi:DMNEdge",
    attributes: { id: `${id}.edge`, dmnElementRef: id },
    children: [waypoint(from.x + from.width / 2, from.y), waypoint(to.x + to.width / 2, to.y + to.height)],
  };
}
