import {
  classProbabilities,
  sentimentHeads,
  sentimentInputs,
} from "../src/modules/understand/text/sentiment.ts";
import { collections, type LabelledText } from "./collections.ts";
import { accuracy, areaFigure, calibrationError, figure, macroF1, written } from "./metrics.ts";
import {
  fitSentiment,
  hasNeutral,
  type SentimentRows,
  sentimentScores,
  ships,
  truthFor,
} from "./sentiment-training.ts";
import { fitSoftmax, type Judged } from "./softmax.ts";
import { foldOf } from "./split.ts";

/** A row with the probabilities that a model said which had not seen it. */
export interface JudgedRow {
  row: LabelledText;
  probabilities: [number, number, number];
}

const folds = 3;

/**
 * Scores every row by heads that were fitted without it or any copy of it: rows that ship by three-fold
 * cross-validation, rows kept for judging by the first fold's heads.
 */
export function scoreUnseen(
  data: SentimentRows,
  say: (line: string) => void,
): { place: number; scores: number[] }[] {
  const foldOfRow = data.rows.map(({ text }) => foldOf(text, folds));
  return Array.from({ length: folds }, (_, fold) => {
    const heads = fitSentiment(data, (_row, place) => foldOfRow[place] !== fold);
    const places = data.rows.flatMap((row, place) => (unseenIn(row, foldOfRow[place], fold) ? [place] : []));
    say(`Fold ${fold + 1} of ${folds} is judged.`);
    const scores = sentimentScores(data, places, heads);
    return places.map((place, i) => ({ place, scores: scores[i] as number[] }));
  }).flat();
}

const unseenIn = (row: LabelledText, own: number | undefined, fold: number): boolean =>
  ships(row) ? own === fold : fold === 0;

/** How the heads' scores are weighed into probabilities, learnt from rows that the heads had not seen. */
export function fitWeighing(rows: LabelledText[], unseen: { place: number; scores: number[] }[]): number[][] {
  const judged = unseen.flatMap(({ place, scores }): Judged[] => {
    const row = rows[place] as LabelledText;
    if (!ships(row)) return [];
    return [{ inputs: sentimentInputs(scores), label: row.polarity + 1, importance: importanceOf(row) }];
  });
  return fitSoftmax(judged);
}

/** As much as a collection is like what customers write, and those with a middle more, for there are few of them. */
function importanceOf(row: LabelledText): number {
  if (row.collection === "deepsentipers") return 2;
  return hasNeutral(row) || row.collection === "snapp" || row.collection === "amazon" ? 1 : 0.5;
}

/** The probabilities of unseen rows, each weighed by what the rows of the other half taught. */
export function judge(rows: LabelledText[], unseen: { place: number; scores: number[] }[]): JudgedRow[] {
  const half = (place: number): number => foldOf(`half ${rows[place]?.text}`, 2);
  return [0, 1].flatMap((side) => {
    const weights = fitWeighing(
      rows,
      unseen.filter(({ place }) => half(place) !== side),
    );
    return unseen
      .filter(({ place }) => half(place) === side)
      .map(({ place, scores }) => ({
        row: rows[place] as LabelledText,
        probabilities: classProbabilities(sentimentInputs(scores), weights),
      }));
  });
}

/** The lines of the card's table of sentiment, one a collection. */
export function sentimentTable(judged: JudgedRow[]): string[] {
  const head = [
    "| collection | rows | trained on | good or bad, accuracy | surest 80 % | three classes, macro-F1 | calibration error |",
    "| --- | ---: | --- | ---: | ---: | ---: | ---: |",
  ];
  return [
    ...head,
    ...collections.map(({ name }) =>
      tableLine(
        name,
        judged.filter(({ row }) => row.collection === name),
      ),
    ),
  ];
}

function tableLine(name: string, judged: JudgedRow[]): string {
  const isShipped = judged.some(({ row }) => ships(row));
  const { all, surest } = sidedFigures(judged);
  const classes = judged.map(({ row, probabilities }) => ({
    truth: row.polarity + 1,
    said: likeliest(probabilities),
  }));
  const three = judged.some(({ row }) => hasNeutral(row)) ? written(figure(classes, macroF1([0, 1, 2]))) : "";
  const error = calibrationError(
    judged.map(({ row, probabilities }) => ({
      probability: Math.max(...probabilities),
      right: likeliest(probabilities) === row.polarity + 1,
    })),
  );
  const cells = [all, surest, three, (100 * error).toFixed(1)];
  return `| ${name} | ${judged.length} | ${isShipped ? "yes" : "no"} | ${cells.join(" | ")} |`;
}

/** The lines of the card's table of single heads: how well each parts the rows it asks about, before they are weighed. */
export function headTable(rows: LabelledText[], unseen: { place: number; scores: number[] }[]): string[] {
  const shipped = unseen.filter(({ place }) => ships(rows[place] as LabelledText));
  const lines = sentimentHeads.map((head, i) => {
    const judged = shipped.flatMap(({ place, scores }) => {
      const truth = truthFor(head, rows[place] as LabelledText);
      return truth === undefined ? [] : [{ truth, score: scores[i] as number }];
    });
    return `| ${head} | ${judged.length} | ${written(areaFigure(judged))} |`;
  });
  return ["| head | rows | area under curve |", "| --- | ---: | ---: |", ...lines];
}

const likeliest = (probabilities: number[]): number => probabilities.indexOf(Math.max(...probabilities));

/** How often good is told from bad, over the rows that are one of them and over the surest four fifths of these. */
export function sidedFigures(judged: JudgedRow[]): { all: string; surest: string; n: number } {
  const sided = judged.filter(({ row }) => row.polarity !== 0).map(sideOf);
  const surest = [...sided].sort((a, b) => b.sureness - a.sureness).slice(0, Math.round(sided.length * 0.8));
  return {
    all: written(figure(sided, accuracy)),
    surest: written(figure(surest, accuracy)),
    n: sided.length,
  };
}

function sideOf({ row, probabilities: [negative, , positive] }: JudgedRow) {
  const score = positive - negative;
  return { truth: row.polarity as number, said: score >= 0 ? 1 : -1, sureness: Math.abs(score) };
}
