import { classProbabilities, sentimentInputs } from "../src/modules/understand/text/sentiment.ts";
import { sidedFigures } from "./sentiment-judging.ts";
import { fitSentiment, type SentimentRows, sentimentScores } from "./sentiment-training.ts";

/** Fields of life, each left out of training as a whole to see how the heads read one that they do not know. */
const domains: [string, string[]][] = [
  ["places (neshan)", ["neshan"]],
  ["shops (digikala-ca3)", ["digikala-ca3", "digikala"]],
  ["books (taaghche)", ["taaghche"]],
];

/** The lines of the card's table of fields that were left out; `weighing` is that of all collections. */
export function unseenTable(
  data: SentimentRows,
  weighing: number[][],
  say: (line: string) => void,
): string[] {
  const head = [
    "| field left out | rows | good or bad, accuracy | surest 80 % |",
    "| --- | ---: | ---: | ---: |",
  ];
  const lines = domains.map(([name, left]) => {
    const heads = fitSentiment(data, ({ collection }) => !left.includes(collection));
    const places = data.rows.flatMap(({ collection }, place) => (collection === left[0] ? [place] : []));
    const judged = sentimentScores(data, places, heads).map((scores, i) => ({
      row: data.rows[places[i] as number] as (typeof data.rows)[number],
      probabilities: classProbabilities(sentimentInputs(scores), weighing),
    }));
    say(`${name} was left out and judged.`);
    const { all, surest, n } = sidedFigures(judged);
    return `| ${name} | ${n} | ${all} | ${surest} |`;
  });
  return [...head, ...lines];
}
