import type { Locale } from "#kernel/locale";
import type { DmnModel } from "../dmn/model.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { wordIn } from "../sentences/vocabulary.ts";

/** Something a customer is asked for, so that it can be decided what they are offered. */
export type Question = {
  /** The input it fills. */
  input: string;
  kind: "choice" | "yes-no" | "number" | "date" | "text";
  words: string;
  /** Of a choice: values as JSON text, and what is read. */
  choices: readonly { value: string; label: string }[];
  unit: string;
};

/** What is still to be asked, in the order of the model's inputs. */
export function questionsOf(
  document: PolicyDocument,
  known: Readonly<Record<string, unknown>>,
  locale: Locale,
): Question[] {
  const { model, words } = document;
  return model.inputs
    .filter(({ name }) => known[name] === undefined || known[name] === null)
    .map((input) => {
      const said = words.find((one) => one.input === input.name);
      const type = said?.values.length ? "" : baseTypeOf(model, input.type);
      const choices = choicesOf(document, input.name, locale);
      return {
        input: input.name,
        kind: kindOf(type, choices.length),
        words: questionWords(said, locale) || input.label || input.name,
        choices,
        unit: said?.unit ?? "",
      };
    });
}

const questionWords = (said: PolicyDocument["words"][0] | undefined, locale: Locale): string =>
  said ? wordIn(said.question, locale) || wordIn(said.label, locale) : "";

function kindOf(type: string, choices: number): Question["kind"] {
  if (choices > 0) return "choice";
  if (type === "boolean") return "yes-no";
  if (type === "number" || type === "date") return type;
  return "text";
}

/** The type that FEEL names, below the model's own. */
function baseTypeOf({ types }: DmnModel, type = "Any", depth = 0): string {
  const narrowed = types.find(({ name }) => name === type);
  return narrowed?.type && depth < 20 ? baseTypeOf({ types } as DmnModel, narrowed.type, depth + 1) : type;
}

/** Values with labels; else the texts that its type or a table's column allows. */
function choicesOf({ model, words }: PolicyDocument, name: string, locale: Locale): Question["choices"] {
  const said = words.find(({ input }) => input === name);
  const labels = new Map(said?.values.map(({ value, label }) => [value, wordIn(label, locale)]));
  const allowed = allowedTexts(model, name);
  const values = allowed.length > 0 ? allowed : [...labels.keys()];
  return values.map((value) => ({ value, label: labels.get(value) || textOf(value) }));
}

const textOf = (value: string): string => (value.startsWith('"') ? (JSON.parse(value) as string) : value);

function allowedTexts({ inputs, types, decisions }: DmnModel, name: string): string[] {
  const type = inputs.find((input) => input.name === name)?.type;
  const ofType = types.find((one) => one.name === type)?.values;
  const ofColumn = decisions
    .flatMap(({ expression }) => (expression?.kind === "table" ? expression.inputs : []))
    .find(({ expression, values }) => expression.trim() === name && values)?.values;
  return listOfTexts(ofType ?? ofColumn ?? "");
}

/** The texts of `"a", "b"`; none where it says anything else. */
function listOfTexts(values: string): string[] {
  try {
    const read: unknown = JSON.parse(`[${values}]`);
    return Array.isArray(read) && read.every((one) => typeof one === "string")
      ? read.map((one) => JSON.stringify(one))
      : [];
  } catch {
    return [];
  }
}
