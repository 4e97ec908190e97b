import type { ElementReader } from "./element-reader.ts";
import { ElementWriter } from "./element-writer.ts";
import type { Field } from "./fields.ts";
import { type Kept, keptOf, type RequirementSlot, requirementSlots, tidied } from "./kept.ts";

type Requires = Record<RequirementSlot, string[]> & { kept?: unknown };
type Requirement = NonNullable<Kept["requirements"]>[number];

const pointers: Record<string, RequirementSlot> = {
  requiredInput: "inputs",
  requiredDecision: "decisions",
  requiredKnowledge: "knowledge",
};
const elements: Record<RequirementSlot, readonly [string, string]> = {
  inputs: ["informationRequirement", "requiredInput"],
  decisions: ["informationRequirement", "requiredDecision"],
  knowledge: ["knowledgeRequirement", "requiredKnowledge"],
};

/** What an element needs: ids in our nouns, an element with a pointer each in the file. */
export const requirements = (slots: readonly RequirementSlot[] = requirementSlots): Field => ({
  read(reader, noun) {
    const requires: Requires = { inputs: [], decisions: [], knowledge: [] };
    const found: Requirement[] = [];
    for (const element of new Set(slots.map((slot) => elements[slot][0])))
      for (const child of reader.children((local) => local === element, element)) {
        const requirement = readRequirement(child);
        if (!requirement) continue;
        requires[requirement.slot].push(requirement.to);
        found.push(requirement);
      }
    if (!isAsWeWrite(found, String(noun.id)))
      requires.kept = tidied({ requirements: found.map((one) => withoutOurId(one, String(noun.id))) });
    noun.requires = requires;
  },
  write(noun, writer) {
    const requires = noun.requires as Requires;
    for (const requirement of inOrder(requires, slots)) {
      const [element, pointer] = elements[requirement.slot];
      const child = new ElementWriter(element, writer.writing, requirement.kept ?? {});
      const id = requirementId(String(noun.id), requirement.to);
      if (!requirement.kept && id !== undefined) child.attribute("id", writer.writing.ids.fresh(id));
      const target = new ElementWriter(pointer, writer.writing, requirement.kept?.parts?.[pointer] ?? {});
      target.attribute("href", writer.writing.ids.href(requirement.to));
      child.add(pointer, target.finished());
      writer.add(element, child.finished());
    }
  },
});

function readRequirement(child: ElementReader): Requirement | undefined {
  for (const [pointer, slot] of Object.entries(pointers)) {
    const target = child.child(pointer);
    if (!target) continue;
    const to = target.reading.ids.get(hrefId(target)) ?? hrefId(target);
    target.keepRest();
    const kept = tidied(target.kept);
    if (kept) child.kept.parts = { [pointer]: kept };
    child.keepRest();
    return { slot, to, kept: child.kept };
  }
  return undefined;
}

/** `#id` is an element of the same file. */
const hrefId = (target: ElementReader) => (target.attribute("href") ?? "").trim().replace(/^#/, "");

/** The id that we give to a requirement, so that a drawing can point to it. */
const requirementId = (of: string, to: string) => `${of}.needs.${to}`;

function withoutOurId(requirement: Requirement, of: string): Requirement {
  const { slot, to, kept } = requirement;
  const { id, ...attributes } = kept?.attributes ?? {};
  return id === requirementId(of, to) ? { slot, to, kept: { ...kept, attributes } } : requirement;
}

/** Whether reading it again after writing the ids alone would give the same. */
function isAsWeWrite(found: readonly Requirement[], of: string): boolean {
  const order = found.map(({ slot }) => requirementSlots.indexOf(slot));
  return (
    order.every((slot, index) => index === 0 || slot >= (order[index - 1] as number)) &&
    found.every((one) => {
      const { attributes = {}, ...rest } = one.kept ?? {};
      return (
        Object.keys(rest).length === 0 &&
        Object.keys(attributes).length === 1 &&
        attributes.id === requirementId(of, one.to)
      );
    })
  );
}

/** First those that the file had, in its order, as far as they are still needed; then the new ones. */
function inOrder(requires: Requires, slots: readonly RequirementSlot[]): Requirement[] {
  const left = new Map(slots.map((slot) => [slot, [...(requires[slot] ?? [])]]));
  const kept = (keptOf(requires.kept).requirements ?? []).filter(({ slot, to }) => {
    const ids = left.get(slot);
    const at = ids?.indexOf(to) ?? -1;
    if (at >= 0) ids?.splice(at, 1);
    return at >= 0;
  });
  return [
    ...kept,
    ...slots.flatMap((slot) => (left.get(slot) ?? []).map((to): Requirement => ({ slot, to }))),
  ];
}
