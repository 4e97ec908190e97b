import type { Expression, PolicyDocument, TableInput } from "../model.ts";
import { withWords, wordsFor } from "./document-edits.ts";
import { quoted } from "./grid/pieces.ts";

export type Value = PolicyDocument["words"][0]["values"][0];

export const withNewInput = (
  document: PolicyDocument,
  name: string,
  type: string | undefined,
): PolicyDocument => ({
  ...document,
  model: {
    ...document.model,
    inputs: [...document.model.inputs, { id: idFor(document, name), name, ...(type && { type }) }],
  },
});

/** An id of XML: begins with a letter, holds no spaces. */
function idFor({ model }: PolicyDocument, name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}_-]+/gu, "-").replace(/^[^\p{L}_]+/u, "");
  const taken = new Set([...model.inputs, ...model.decisions, ...model.knowledge].map(({ id }) => id));
  let id = plain || "input";
  for (let count = 2; taken.has(id); count++) id = `${plain || "input"}-${count}`;
  return id;
}

/** Whether any table looks at the input, or any text names it. */
export const isUsed = ({ model }: PolicyDocument, name: string): boolean =>
  JSON.stringify([model.decisions, model.knowledge].map((some) => some.map(textsOf))).includes(name);

const textsOf = (element: object): unknown =>
  "expression" in element ? element.expression : "function" in element && element.function;

export const withoutInput = (document: PolicyDocument, name: string): PolicyDocument => {
  const { model } = document;
  const gone = model.inputs.find((input) => input.name === name)?.id;
  return {
    ...document,
    model: {
      ...model,
      inputs: model.inputs.filter((input) => input.name !== name),
      decisions: model.decisions.map((one) => ({
        ...one,
        requires: { ...one.requires, inputs: one.requires.inputs.filter((id) => id !== gone) },
      })),
    },
    words: document.words.filter(({ input }) => input !== name),
  };
};

/** The values of an input with their labels: columns that look at it allow these, in this order. */
export function withValues(document: PolicyDocument, name: string, values: readonly Value[]): PolicyDocument {
  const worded = withWords(document, { ...wordsFor(document, name), values: [...values] });
  const list = valuesText(values);
  const changed = (input: TableInput): TableInput =>
    input.expression === name ? { ...input, values: list || undefined } : input;
  const inside = (expression: Expression | undefined): Expression | undefined =>
    expression?.kind === "table" ? { ...expression, inputs: expression.inputs.map(changed) } : expression;
  const decisions = worded.model.decisions.map((one) =>
    one.expression ? { ...one, expression: inside(one.expression) } : one,
  );
  return { ...worded, model: { ...worded.model, decisions } };
}

/** The values as the FEEL of a column that allows these. */
export const valuesText = (values: readonly Value[]): string =>
  values.map(({ value }) => feelOf(value)).join(", ");

/** Values are kept as JSON; a string of it is nearly FEEL's. */
export const feelOf = (json: string): string =>
  json.startsWith('"') ? quoted(JSON.parse(json) as string) : json;
