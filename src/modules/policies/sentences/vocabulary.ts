import { intlTag, type Locale } from "#kernel/locale";
import type { PolicyDocument } from "../documents/model.ts";
import type { Words } from "../remedies/model.ts";

/** What people read instead of the names and values of a model, in one language. */
export type Vocabulary = {
  readonly locale: Locale;
  /** What the input or decision is called; its own name where nobody gave it another. */
  label(name: string): string;
  /** What one of its values is called, by its FEEL text (`"late"`); undefined where it has no other name. */
  valueLabel(name: string, feel: string): string | undefined;
  /** `days`, `money`, `percent`, words of one's own, or nothing. */
  unit(name: string): string;
  /** A pattern with `{value}`, or nothing. */
  said(name: string): string;
  /** What a remedy is called; undefined where its key is none. */
  remedy(key: string): string | undefined;
};

/** The words of a document for readers of a language; where a word is missing, the other language's stands in. */
export function vocabularyOf(
  document: Pick<PolicyDocument, "words" | "remedies">,
  locale: Locale,
): Vocabulary {
  const inputs = new Map(document.words.map((words) => [words.input, words]));
  const values = new Map(
    document.words.map(({ input, values }) => [
      input,
      new Map(values.map(({ value, label }) => [value, wordIn(label, locale)])),
    ]),
  );
  const remedies = new Map(document.remedies.map(({ key, name }) => [key, wordIn(name, locale)]));
  return {
    locale,
    label: (name) => wordIn(inputs.get(name)?.label, locale) || name,
    valueLabel: (name, feel) => values.get(name)?.get(feel) || undefined,
    unit: (name) => inputs.get(name)?.unit ?? "",
    said: (name) => inputs.get(name)?.said[locale] ?? "",
    remedy: (key) => remedies.get(key) || undefined,
  };
}

/** The words in the language, or in any other where there are none. */
export const wordIn = (words: Words | undefined, locale: Locale): string =>
  words?.[locale] || Object.values(words ?? {}).find((word) => word) || "";

/** Joins what is said in a row, as the language does: «الف، ب و پ». */
export const listed = (
  locale: Locale,
  parts: readonly string[],
  type: "conjunction" | "disjunction",
): string => new Intl.ListFormat(intlTag(locale), { type }).format(parts);
