import type { Locale } from "#kernel/locale";
import type { Decision, DecisionTable, DmnModel, Expression, PolicyDocument, TableInput } from "../model.ts";
import { withWords, wordsFor } from "./document-edits.ts";
import { valuesText } from "./input-edits.ts";

/** A new decision with an empty table; its id is its name's, made free. */
export function withDecision(
  document: PolicyDocument,
  label: string,
): { document: PolicyDocument; id: string } {
  const { model } = document;
  const id = freeId(model, "decision");
  const decision: Decision = { id, name: id, label, requires: { inputs: [], decisions: [], knowledge: [] } };
  return {
    id,
    document: {
      ...document,
      model: { ...model, decisions: [...model.decisions, { ...decision, expression: emptyTable(id) }] },
    },
  };
}

export const emptyTable = (id: string): DecisionTable => ({
  kind: "table",
  id: `${id}-table`,
  hitPolicy: "U",
  inputs: [{ id: `${id}-in`, expression: "" }],
  outputs: [{ id: `${id}-out`, type: "string" }],
  rules: [],
});

export const emptyLiteral = (): Expression => ({ kind: "literal", text: "" });

/** A name that no element of the model has yet. */
export function freeId({ inputs, decisions, knowledge, services }: DmnModel, wanted: string): string {
  const taken = new Set(
    [...inputs, ...decisions, ...knowledge, ...services].flatMap(({ id, name }) => [id, name]),
  );
  for (let count = 1; ; count++) if (!taken.has(`${wanted}-${count}`)) return `${wanted}-${count}`;
}

export const withoutDecision = (document: PolicyDocument, gone: string): PolicyDocument => {
  const { model } = document;
  const decisions = model.decisions
    .filter(({ id }) => id !== gone)
    .map((one) => ({
      ...one,
      requires: { ...one.requires, decisions: one.requires.decisions.filter((id) => id !== gone) },
    }));
  return {
    ...document,
    model: { ...model, decisions },
    offers: document.offers?.decision === gone ? null : document.offers,
  };
};

export const withChangedDecision = (
  document: PolicyDocument,
  id: string,
  changed: Partial<Pick<Decision, "question" | "label">>,
): PolicyDocument => ({
  ...document,
  model: {
    ...document.model,
    decisions: document.model.decisions.map((one) => (one.id === id ? { ...one, ...changed } : one)),
  },
});

export const withLabel = (
  document: PolicyDocument,
  name: string,
  locale: Locale,
  label: string,
): PolicyDocument => {
  const words = wordsFor(document, name);
  return withWords(document, { ...words, label: { ...words.label, [locale]: label } });
};

/**
 * What a decision's table looks at is what the decision requires: names of inputs and decisions in its columns join its
 * requirements, so that nobody has to draw arrows.
 */
export function withRequirements(document: PolicyDocument, id: string): PolicyDocument {
  const { model } = document;
  const decision = model.decisions.find((one) => one.id === id);
  if (decision?.expression?.kind !== "table") return document;
  const texts = decision.expression.inputs.map(({ expression }) => expression);
  const inputs = missing(model.inputs, decision.requires.inputs, texts);
  const decisions = missing(model.decisions, [...decision.requires.decisions, id], texts);
  if (inputs.length + decisions.length === 0) return document;
  const requires = {
    ...decision.requires,
    inputs: [...decision.requires.inputs, ...inputs],
    decisions: [...decision.requires.decisions, ...decisions],
  };
  return {
    ...document,
    model: {
      ...model,
      decisions: model.decisions.map((one) => (one.id === id ? { ...one, requires } : one)),
    },
  };
}

const missing = (
  elements: readonly { id: string; name: string }[],
  required: readonly string[],
  texts: readonly string[],
): string[] =>
  elements
    .filter(({ id, name }) => !required.includes(id) && texts.some((text) => namesIn(text, name)))
    .map(({ id }) => id);

/** Whether the text uses the name as a whole word. */
function namesIn(text: string, name: string): boolean {
  const at = text.indexOf(name);
  if (at < 0) return false;
  const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}_]/u.test(sign);
  return !isLetter(text[at - 1]) && !isLetter(text[at + name.length]);
}

/** The column of a table that looks at an input takes over the input's type and the values that it may have. */
export const inputFor = ({ model, words }: PolicyDocument, name: string): Partial<TableInput> => {
  const type = model.inputs.find((input) => input.name === name)?.type;
  const like = model.decisions
    .flatMap(({ expression }) => (expression?.kind === "table" ? expression.inputs : []))
    .find((input) => input.expression === name && input.values);
  const named = valuesText(words.find(({ input }) => input === name)?.values ?? []);
  if (like) return { type: like.type, values: like.values };
  return { ...(type && { type }), ...(named && { values: named }) };
};
