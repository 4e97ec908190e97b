import type { Locale } from "#kernel/locale";
import type {
  Decision,
  DecisionTable,
  Expression,
  InputWords,
  KnowledgeModel,
  PolicyDocument,
} from "../model.ts";
import { wordIn } from "../sentences/vocabulary.ts";
import type { Spot } from "./grid/columns.ts";
import { say } from "./messages.ts";

/** A decision or a knowledge model: whatever holds an expression to edit. */
export type Holder = Decision | KnowledgeModel;

export const holderOf = ({ model }: PolicyDocument, id: string): Holder | undefined =>
  [...model.decisions, ...model.knowledge].find((one) => one.id === id);

/** What it says: a decision's expression, or the body of a knowledge model's function. */
export function expressionOf(holder: Holder | undefined): Expression | undefined {
  if (!holder) return undefined;
  if (!("function" in holder)) return (holder as Decision).expression;
  return holder.function?.kind === "function" ? holder.function.body : undefined;
}

export const withExpression = (
  document: PolicyDocument,
  id: string,
  expression: Expression,
): PolicyDocument => {
  const { decisions, knowledge } = document.model;
  const model = {
    ...document.model,
    decisions: decisions.map((one) => (one.id === id ? { ...one, expression } : one)),
    knowledge: knowledge.map((one) => (one.id === id ? withBody(one, expression) : one)),
  };
  return { ...document, model };
};

const withBody = (one: KnowledgeModel, body: Expression): KnowledgeModel =>
  one.function?.kind === "function" ? { ...one, function: { ...one.function, body } } : one;

/** Names that FEEL of this policy may use, and what people read instead. */
export const namesOf = (
  { model, words }: PolicyDocument,
  locale: Locale,
): { name: string; label: string }[] =>
  [...model.inputs, ...model.decisions, ...model.knowledge].map(({ name, label }) => ({
    name,
    label: wordIn(words.find(({ input }) => input === name)?.label, locale) || label || name,
  }));

/** What a decision is called; the one that says the remedies may go without a name of its own. */
export function titleOf(document: PolicyDocument, holder: Holder, locale: Locale): string {
  const words = wordIn(wordsFor(document, holder.name).label, locale) || holder.label;
  return words || (holder.id === document.offers?.decision ? say(locale, "policy.remedies") : holder.name);
}

/** The words of an input or a decision, empty ones where none were written. */
export const wordsFor = ({ words }: PolicyDocument, input: string): InputWords =>
  words.find((one) => one.input === input) ?? {
    input,
    label: {},
    question: {},
    said: {},
    values: [],
    unit: "",
    source: "",
  };

export const withWords = (document: PolicyDocument, words: InputWords): PolicyDocument => {
  const isKnown = document.words.some(({ input }) => input === words.input);
  return {
    ...document,
    words: isKnown
      ? document.words.map((one) => (one.input === words.input ? words : one))
      : [...document.words, words],
  };
};

/** Of what the label of a column is kept in the policy's words: of an input that has a name; undefined of any other. */
export const wordedName = (
  document: PolicyDocument,
  table: DecisionTable,
  { side, at }: Spot,
): string | undefined => {
  const name = side === "input" ? table.inputs[at]?.expression : undefined;
  const isNamed = [...document.model.inputs, ...document.model.decisions].some((one) => one.name === name);
  return isNamed ? name : undefined;
};
