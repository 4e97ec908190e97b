import { formatNumber, isolated } from "#kernel/locale";
import type { FeelValue } from "../feel/values.ts";
import { say } from "./messages.ts";
import { inSentence } from "./rule-sentence.ts";
import { quotedWords, valueWords } from "./value-words.ts";
import { listed, type Vocabulary } from "./vocabulary.ts";

/** One fact about a customer as it is said: “delivered 5 days ago”, else “reason: “It came late””. */
export function factWords(name: string, value: FeelValue, vocabulary: Vocabulary): string {
  const { locale } = vocabulary;
  const pattern = vocabulary.said(name);
  if (pattern.includes("{value}") && value !== null && typeof value !== "boolean") {
    const words = inSentence(valueWords(value, name, vocabulary), locale);
    return pattern.replaceAll("{value}", typeof value === "string" ? isolated(words) : words);
  }
  const label = inSentence(vocabulary.label(name), locale);
  return say(locale, "reason.fact", { label, value: quotedWords(value, name, vocabulary) });
}

/** Several facts in a row: “delivered 5 days ago, unopened and gold customer”; what is not known is left out. */
export function factsWords(facts: ReadonlyMap<string, FeelValue>, vocabulary: Vocabulary): string {
  const said = [...facts].map(([name, value]) => factWords(name, value, vocabulary));
  if (said.length === 0) return say(vocabulary.locale, "finding.anybody");
  return listed(vocabulary.locale, said, "conjunction");
}

/**
 * Why a remedy is on offer: “delivered 5 days ago, unopened and gold customer: rules 3 and 7”. `facts` are those the rules
 * looked at; `rules` are their places in the table, from 1.
 */
export function reasonWords(
  facts: ReadonlyMap<string, FeelValue>,
  rules: readonly number[],
  vocabulary: Vocabulary,
): string {
  const { locale } = vocabulary;
  const places = { rules: placesWords(rules, vocabulary), count: rules.length };
  if (facts.size === 0) return say(locale, "reason.rulesAlone", places);
  return say(locale, "reason.rules", { facts: factsWords(facts, vocabulary), ...places });
}

/** Places of rules, from 1: «۳ و ۷». */
export const placesWords = (rules: readonly number[], { locale }: Vocabulary): string =>
  listed(
    locale,
    rules.map((place) => formatNumber(locale, place)),
    "conjunction",
  );
