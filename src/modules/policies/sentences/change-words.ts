import { isolated } from "#kernel/locale";
import type { TableInput } from "../dmn/model.ts";
import { say } from "./messages.ts";
import { type Reading, readCell } from "./read-cells.ts";
import { inSentence, labelOf } from "./rule-sentence.ts";
import { setWords } from "./set-words.ts";
import { listed, type Vocabulary } from "./vocabulary.ts";

/** What would have to be otherwise for a rule to fire: “if condition were “Unopened” and days since delivery were at most 7 days”. */
export function changeWords(
  inputs: readonly TableInput[],
  cells: readonly { column: number; test: string }[],
  vocabulary: Vocabulary,
  reading: Reading,
): string {
  const { locale } = vocabulary;
  const changes = cells.flatMap(({ column, test }) => {
    const input = inputs[column];
    if (!input) return [];
    const set = readCell(test, input, reading);
    const words = set ? setWords(set, input.expression.trim(), vocabulary) : isolated(test);
    return [
      say(locale, "change.condition", { label: inSentence(labelOf(input, vocabulary), locale), words }),
    ];
  });
  return listed(locale, changes, "conjunction");
}
