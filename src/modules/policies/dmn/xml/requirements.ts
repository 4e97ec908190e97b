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
    const found: Found[] = [];
    for (const element of new Set(slots.map((slot) => elements[slot][0])))
      for (const child of reader.children((local) => local === element, element)) {
        const requirement = readRequirement(child, reader.writtenId ?? "");
        if (!requirement) continue;
        requires[requirement.slot].push(requirement.to);
        found.push(requirement);
      }
    if (!isAsWeWrite(found))
      requires.kept = tidied({ requirements: found.map(({ slot, to, kept }) => ({ slot, to, kept })) });
    noun.requires = requires;
  },
  write(noun, writer) {
    const requires = noun.requires as Requires;
    for (const requirement of inOrder(requires, slots)) {
      const [element, pointer] = elements[requirement.slot];
      const { ids } = writer.writing;
      const href = ids.href(requirement.to);
      const child = new ElementWriter(element, writer.writing, requirement.kept ?? {});
      // A drawing points to requirements by their ids.
      const owner = ids.of(String(noun.id)) ?? "";
      if (!requirement.kept) child.attribute("id", ids.fresh(requirementId(owner, href)));
      const target = new ElementWriter(pointer, writer.writing, requirement.kept?.parts?.[pointer] ?? {});
      target.attribute("href", href);
      child.add(pointer, target.finished());
      writer.add(element, child.finished());
    }
  },
});

/** `isOurs`: its id is the one that we would give it. */
type Found = Requirement & { isOurs: boolean };

function readRequirement(child: ElementReader, owner: string): Found | undefined {
  for (const [pointer, slot] of Object.entries(pointers)) {
    const target = child.child(pointer);
    if (!target) continue;
    const href = (target.attribute("href") ?? "").trim();
    const id = href.replace(/^#/, "");
    target.keepRest();
    const kept = tidied(target.kept);
    if (kept) child.kept.parts = { [pointer]: kept };
    child.keepRest();
    const { attributes = {}, ...rest } = child.kept;
    const isOurs =
      Object.keys(rest).length === 0 &&
      Object.keys(attributes).length === 1 &&
      attributes.id === requirementId(owner, href);
    return { slot, to: target.reading.ids.get(id) ?? id, kept: child.kept, isOurs };
  }
  return undefined;
}

/** The id that we give to a requirement. */
const requirementId = (owner: string, href: string) =>
  `${owner}.needs.${href.slice(href.lastIndexOf("#") + 1)}`;

/** Whether the ids of what is needed are all that has to be known to write the same again. */
function isAsWeWrite(found: readonly Found[]): boolean {
  const order = found.map(({ slot }) => requirementSlots.indexOf(slot));
  return (
    order.every((slot, index) => index === 0 || slot >= (order[index - 1] as number)) &&
    found.every(({ isOurs }) => isOurs)
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
