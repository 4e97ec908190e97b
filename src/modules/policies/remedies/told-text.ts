import { formatDate, formatNumber, type Locale, locales } from "#kernel/locale";
import type { PolicyDocument } from "../documents/model.ts";
import { show } from "../feel/show.ts";
import { FeelDate, FeelDateTime, type FeelValue } from "../feel/values.ts";
import type { Words } from "./model.ts";

/**
 * What the customer is told, in each language it is written in: `{name}` becomes what that input or amount is, in the
 * reader's digits, calendar and words. What has no value is left out.
 */
export function filledWords(
  document: PolicyDocument,
  told: Words,
  values: ReadonlyMap<string, FeelValue>,
): Words {
  const filled: Words = {};
  for (const locale of locales) {
    const text = told[locale];
    if (text) filled[locale] = fill(document, text, values, locale);
  }
  return filled;
}

const fill = (
  document: PolicyDocument,
  text: string,
  values: ReadonlyMap<string, FeelValue>,
  locale: Locale,
): string =>
  text
    .replaceAll(/\{([^{}]{1,500})\}/g, (_, name: string) => wordsFor(document, name.trim(), values, locale))
    .replaceAll(/ {2,}/g, " ")
    .slice(0, 8_000);

/** A value as the reader of a language would write it; `input` names whose value it is, for its labels. */
function wordsFor(
  document: PolicyDocument,
  input: string,
  values: ReadonlyMap<string, FeelValue>,
  locale: Locale,
): string {
  const value = values.get(input) ?? null;
  if (value === null) return "";
  if (typeof value === "number") return formatNumber(locale, value);
  if (value instanceof FeelDate) return dateWords(value, locale);
  if (value instanceof FeelDateTime) return dateWords(value.date, locale);
  const labels = document.words.find((one) => one.input === input)?.values ?? [];
  const label = labels.find((one) => one.value === JSON.stringify(value))?.label;
  return label?.[locale] ?? (typeof value === "string" ? value : show(value));
}

const dateWords = ({ year, month, day }: FeelDate, locale: Locale): string =>
  formatDate(locale, new Date(Date.UTC(year, month - 1, day)), { dateStyle: "long", timeZone: "UTC" });
