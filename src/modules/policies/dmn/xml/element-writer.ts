import type { Kept } from "./kept.ts";
import type { XmlOut, XmlOutNode } from "./print-xml.ts";
import type { WrittenVersion } from "./versions.ts";
import type { XmlIds } from "./xml-ids.ts";

/** What all elements of one file share while it is written. */
export type Writing = { version: WrittenVersion; prefix: string; ids: XmlIds };

/** Gathers an element's attributes and children, then sets between them what was kept of the file it came from. */
export class ElementWriter {
  readonly name: string;
  readonly writing: Writing;
  readonly kept: Kept;
  private readonly attributes = new Map<string, string>();
  private readonly children: { slot: string; node: XmlOutNode }[] = [];
  private readonly counts = new Map<string, number>();

  constructor(local: string, writing: Writing, kept: Kept) {
    this.name = writing.prefix === "" ? local : `${writing.prefix}:${local}`;
    this.writing = writing;
    this.kept = kept;
  }

  attribute(name: string, value: string): void {
    this.attributes.set(name, value);
  }

  add(slot: string, node: XmlOutNode): void {
    const count = this.counts.get(slot) ?? 0;
    this.counts.set(slot, count + 1);
    this.children.push({ slot: `${slot}:${count}`, node });
  }

  part(local: string): ElementWriter {
    return new ElementWriter(local, this.writing, this.kept.parts?.[local] ?? {});
  }

  /** Whether nothing was written, `but` what follows from where it stands. */
  isEmpty(but?: string): boolean {
    return this.children.length === 0 && [...this.attributes.keys()].every((name) => name === but);
  }

  finished(): XmlOut {
    const attributes = { ...Object.fromEntries(this.attributes), ...this.keptAttributes() };
    const children = this.withKept();
    return {
      name: this.name,
      ...(Object.keys(attributes).length > 0 && { attributes }),
      ...(children.length > 0 && { children }),
    };
  }

  private keptAttributes(): Record<string, string> {
    const kept = Object.entries(this.kept.attributes ?? {}).filter(([name]) => !this.attributes.has(name));
    // A row that was copied in an editor brings the id of the one it was copied from.
    return Object.fromEntries(kept.filter(([name, value]) => name !== "id" || this.writing.ids.take(value)));
  }

  /** Each kept node stands before the child it stood before; where that is gone, in the place its name has in the standard. */
  private withKept(): XmlOutNode[] {
    const nodes = this.kept.nodes ?? [];
    if (nodes.length === 0) return this.children.map(({ node }) => node);
    const slots = new Set(this.children.map(({ slot }) => slot));
    const isPlaced = ({ before }: { before?: string }) => before !== undefined && slots.has(before);
    const loose = nodes.filter((one) => !isPlaced(one));
    const out: XmlOutNode[] = [];
    for (const { slot, node } of this.children) {
      while (loose[0] && rankOf(loose[0]) < rank(slot))
        out.push((loose.shift() as { node: XmlOutNode }).node);
      out.push(...nodes.filter((one) => isPlaced(one) && one.before === slot).map((one) => one.node), node);
    }
    return [...out, ...loose.map((one) => one.node)];
  }
}

/** The order of children in DMN's schema, for all elements at once: no two of them disagree. */
const order = [
  ["description"],
  ["extensionElements"],
  ["import"],
  ["typeRef"],
  ["allowedValues"],
  ["typeConstraint"],
  ["itemDefinition", "itemComponent", "functionItem"],
  ["question"],
  ["allowedAnswers"],
  ["variable"],
  ["encapsulatedLogic"],
  ["informationRequirement"],
  ["knowledgeRequirement"],
  ["authorityRequirement"],
  ["supportedObjective"],
  ["impactedPerformanceIndicator"],
  ["decisionMaker"],
  ["decisionOwner"],
  ["usingProcess"],
  ["usingTask"],
  ["type"],
  ["owner"],
  ["outputDecision"],
  ["encapsulatedDecision"],
  ["inputDecision"],
  ["inputData"],
  ["formalParameter"],
  ["input"],
  ["output"],
  ["annotation"],
  ["rule"],
  ["in"],
  ["expression"],
  ["binding"],
  ["drg", "knowledgeSource"],
  ["textAnnotation", "association", "group"],
  ["elementCollection"],
  ["performanceIndicator", "organizationUnit"],
  ["DMNDI"],
];
const ranks = new Map(order.flatMap((names, index) => names.map((name): [string, number] => [name, index])));

const rank = (slot: string): number => ranks.get(slot.split(":")[0] ?? "") ?? order.length;

function rankOf({ node, before }: { node: XmlOutNode; before?: string }): number {
  const local = typeof node === "object" && "name" in node ? (node.name.split(":").at(-1) ?? "") : "";
  return ranks.get(local) ?? (before === undefined ? order.length : rank(before));
}
