import { childrenOf, drawnKinds, isLayout, isOut, local, size } from "./layout.ts";
import type { XmlOut, XmlOutNode } from "./print-xml.ts";

/**
 * A drawing that came with a file, after the model was changed here: what is gone from the model goes from the drawing, and what is
 * new stands below all else. Elements that the file itself didn't draw (`undrawn`) stay undrawn.
 */
export function mendLayout(root: XmlOut, undrawn: ReadonlySet<string>): XmlOut {
  const ids = idsIn(root);
  const children = (root.children ?? []).map((node) =>
    isOut(node) && isLayout(node) ? mended(node, root, ids, undrawn) : node,
  );
  return { ...root, children };
}

/** The ids of elements that a file has and doesn't draw, and those that it draws and doesn't have. */
export function undrawnIn(root: XmlOut): string[] {
  const layout = childrenOf(root).find(isLayout);
  if (!layout) return [];
  const refs = new Set(diagramsOf(layout).flatMap(childrenOf).flatMap(refOf));
  const ids = idsIn(root);
  return [...drawable(root).filter((id) => !refs.has(id)), ...[...refs].filter((ref) => !ids.has(ref))];
}

function mended(
  layout: XmlOut,
  root: XmlOut,
  ids: ReadonlySet<string>,
  undrawn: ReadonlySet<string>,
): XmlOut {
  const isThere = (node: XmlOutNode) =>
    !isOut(node) || refOf(node).every((ref) => ids.has(ref) || undrawn.has(ref));
  const kept = (layout.children ?? []).map((node) =>
    isDiagram(node) ? { ...node, children: (node.children ?? []).filter(isThere) } : node,
  );
  const refs = new Set(
    diagramsOf({ ...layout, children: kept })
      .flatMap(childrenOf)
      .flatMap(refOf),
  );
  const missing = drawable(root).filter((id) => !refs.has(id) && !undrawn.has(id));
  const first = kept.findIndex(isDiagram);
  const diagram = kept[first];
  if (missing.length === 0 || !isDiagram(diagram)) return { ...layout, children: kept };
  kept[first] = { ...diagram, children: [...(diagram.children ?? []), ...shapesFor(missing, diagram)] };
  return { ...layout, children: kept };
}

function shapesFor(ids: readonly string[], diagram: XmlOut): XmlOut[] {
  const shape = childrenOf(diagram).find((one) => local(one) === "DMNShape");
  const names = {
    shape: shape?.name ?? diagram.name.replace(/DMNDiagram$/, "DMNShape"),
    bounds: boundsOf(shape)?.name ?? "dc:Bounds",
  };
  const below = Math.max(0, ...childrenOf(diagram).map(bottomOf)) + size.gap;
  return ids.map((id, at) => ({
    name: names.shape,
    attributes: { id: `${id}.shape`, dmnElementRef: id },
    children: [
      {
        name: names.bounds,
        attributes: {
          x: String(size.gap + at * (size.width + size.gap)),
          y: String(below),
          width: String(size.width),
          height: String(size.height),
        },
      },
    ],
  }));
}

const isDiagram = (node: XmlOutNode | undefined): node is XmlOut =>
  node !== undefined && isOut(node) && local(node) === "DMNDiagram";
const diagramsOf = (layout: XmlOut) => childrenOf(layout).filter(isDiagram);
const drawable = (root: XmlOut) =>
  childrenOf(root).flatMap((one) => (drawnKinds.includes(local(one)) ? (one.attributes?.id ?? []) : []));

/** What a shape or line is of; elements of imported models have a prefix, and are none of ours. */
function refOf(node: XmlOut): string[] {
  const ref = node.attributes?.dmnElementRef;
  return ref === undefined || ref.includes(":") ? [] : [ref];
}

const boundsOf = (shape: XmlOut | undefined) =>
  shape && childrenOf(shape).find((one) => local(one) === "Bounds");

function bottomOf(shape: XmlOut): number {
  const { y = "0", height = "0" } = boundsOf(shape)?.attributes ?? {};
  return (Number(y) || 0) + (Number(height) || 0);
}

function idsIn(root: XmlOut): Set<string> {
  const ids = new Set<string>();
  const open = childrenOf(root).filter((one) => !isLayout(one));
  for (let one = open.pop(); one; one = open.pop()) {
    if (one.attributes?.id !== undefined) ids.add(one.attributes.id);
    open.push(...childrenOf(one));
  }
  return ids;
}
