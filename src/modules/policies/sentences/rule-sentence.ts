import { isolated } from "#kernel/locale";
import type { DecisionTable, Rule, TableInput, TableOutput } from "../dmn/model.ts";
import { say } from "./messages.ts";
import { type Reading, readCell, readConstant } from "./read-cells.ts";
import { setWords } from "./set-words.ts";
import { quotedWords } from "./value-words.ts";
import { listed, type Vocabulary } from "./vocabulary.ts";

/**
 * A rule as a sentence: “If reason is “It came late” and order age is under 7 days, then “New time”.” What is too free to be put
 * in words stands as it was written.
 */
export function ruleSentence(
  table: DecisionTable,
  rule: Rule,
  vocabulary: Vocabulary,
  reading: Reading,
): string {
  const { locale } = vocabulary;
  const conditions = table.inputs
    .map((input, at) => conditionWords(input, rule.inputEntries[at] ?? "-", vocabulary, reading))
    .filter((words) => words !== "");
  const results = listed(locale, resultsOf(table, rule, vocabulary, reading), "conjunction");
  if (conditions.length === 0) return say(locale, "rule.always", { results });
  return say(locale, "rule.sentence", { conditions: listed(locale, conditions, "conjunction"), results });
}

/** One cell in words: “reason is “It came late””; empty where it asks nothing. */
function conditionWords(input: TableInput, cell: string, vocabulary: Vocabulary, reading: Reading): string {
  const text = cell.trim();
  if (text === "" || text === "-") return "";
  const { locale } = vocabulary;
  const label = inSentence(labelOf(input, vocabulary), locale);
  const set = readCell(text, input, reading);
  if (!set) return say(locale, "rule.conditionCode", { label, code: isolated(text) });
  return say(locale, "rule.condition", { label, words: setWords(set, input.expression.trim(), vocabulary) });
}

export const labelOf = (input: TableInput, vocabulary: Vocabulary): string => {
  const name = input.expression.trim();
  const label = vocabulary.label(name);
  return label === name ? input.label || name : label;
};

/** English begins labels with a capital letter, which a sentence does not go on with. */
export const inSentence = (label: string, locale: string): string =>
  locale === "en" && /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;

function resultsOf(table: DecisionTable, rule: Rule, vocabulary: Vocabulary, reading: Reading): string[] {
  const isAlone = table.outputs.length === 1;
  return table.outputs.map((output, at) => {
    const value = resultWords(rule.outputEntries[at] ?? "", output, vocabulary, reading);
    const label = output.label || output.name;
    if (isAlone || !label) return value;
    return say(vocabulary.locale, "rule.result", { label: vocabulary.label(label), value });
  });
}

function resultWords(cell: string, output: TableOutput, vocabulary: Vocabulary, reading: Reading): string {
  const text = cell.trim();
  if (text === "" || text === "-") return say(vocabulary.locale, "rule.nothing");
  const value = readConstant(text);
  if (value === undefined) return isolated(text);
  if (typeof value === "string") {
    const remedy = vocabulary.remedy(value);
    if (remedy) return say(vocabulary.locale, "value.quoted", { text: isolated(remedy) });
  }
  return quotedWords(value, reading.decision ?? output.name ?? "", vocabulary);
}
