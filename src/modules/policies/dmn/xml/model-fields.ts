import { attribute, type Field, id, many, type Noun, readNoun, textChild, writeNoun } from "./fields.ts";
import {
  decision,
  decisionService,
  inputData,
  itemDefinition,
  knowledgeModel,
  modelImport,
} from "./model-shapes.ts";

const drgKinds = [
  ["inputData", "inputs", inputData],
  ["decision", "decisions", decision],
  ["businessKnowledgeModel", "knowledge", knowledgeModel],
  ["decisionService", "services", decisionService],
] as const;
const drgNames = new Map(drgKinds.map(([element, key, shape]) => [element as string, { key, shape }]));

/** Inputs, decisions and functions stand among one another in a file. */
const drgElements: Field = {
  read(reader, noun) {
    for (const [, key] of drgKinds) noun[key] = [];
    const order: string[] = [];
    for (const child of reader.children((local) => drgNames.has(local), "drg")) {
      const found = drgNames.get(child.element.local);
      if (!found) continue;
      const list = noun[found.key] as Noun[];
      list.push(readNoun(found.shape, child, list.length + 1));
      order.push(String(list.at(-1)?.id));
    }
    const ours = drgKinds.flatMap(([, key]) => (noun[key] as Noun[]).map((one) => String(one.id)));
    if (order.join("\n") !== ours.join("\n")) reader.kept.order = order;
  },
  write(noun, writer) {
    const elements = drgKinds.flatMap(([element, key, shape]) =>
      (noun[key] as Noun[]).map((one, index) => ({ element, shape, one, place: index + 1 })),
    );
    const order = new Map((writer.kept.order ?? []).map((id, index) => [id, index]));
    const rank = ({ one }: { one: Noun }) => order.get(String(one.id)) ?? order.size;
    for (const { element, shape, one, place } of elements.sort((a, b) => rank(a) - rank(b)))
      writer.add("drg", writeNoun(shape, element, one, writer.writing, place));
  },
};

export const modelFields: readonly Field[] = [
  id(),
  attribute("name"),
  attribute("namespace"),
  attribute("expressionLanguage"),
  textChild("description"),
  many("import", "imports", modelImport),
  many("itemDefinition", "types", itemDefinition),
  drgElements,
];
