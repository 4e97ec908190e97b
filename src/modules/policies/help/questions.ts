import type { Locale } from "#kernel/locale";
import { askedInputs } from "../decisions/asked-inputs.ts";
import type { AskedInput } from "../decisions/model.ts";
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
  return askedInputs(document, known)
    .filter((asked) => asked.known === null)
    .map(({ input, type, label, question, unit, values }) => {
      const choices = type === "boolean" ? [] : values.map((one) => choiceOf(one, locale));
      const words = wordIn(question, locale) || wordIn(label, locale) || input;
      return { input, kind: kindOf(type, choices.length), words, choices, unit };
    });
}

const choiceOf = ({ value, label }: AskedInput["values"][0], locale: Locale) => ({
  value: JSON.stringify(value),
  label: wordIn(label, locale) || String(value),
});

function kindOf(type: string, choices: number): Question["kind"] {
  if (choices > 0) return "choice";
  if (type === "boolean") return "yes-no";
  if (type === "number" || type === "date") return type;
  return "text";
}
