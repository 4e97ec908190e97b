import { sentimentHeads } from "../src/modules/understand/text/sentiment.ts";
import { collections, type LabelledText } from "./collections.ts";
import { doubtfulRows } from "./doubt.ts";
import { type Fit, fitLinear, type Linear, scoresOf } from "./linear.ts";
import { type Matrix, rowsOf } from "./matrix.ts";

export type SentimentHead = (typeof sentimentHeads)[number];
export const polarityColumns = 2 ** 20;
export const classColumns = 2 ** 19;

/** The rows of all collections and their features, for each size of table. */
export interface SentimentRows {
  rows: LabelledText[];
  polarity: Matrix;
  classes: Matrix;
}

const collectionOf = new Map(collections.map((collection) => [collection.name, collection]));
export const ships = (row: LabelledText): boolean => collectionOf.get(row.collection)?.ships === true;
export const hasNeutral = (row: LabelledText): boolean =>
  collectionOf.get(row.collection)?.hasNeutral === true;
const weightOf = (row: LabelledText): number => collectionOf.get(row.collection)?.weight ?? 0;
/** Collections of descriptions, in whose sentences a writer tells about things rather than of an experience. */
const isDescriptive = ({ collection }: LabelledText): boolean =>
  collection === "sentipers" || collection === "deepsentipers" || collection === "sst5";

/** Collections of comments on orders, most of them of food. */
const isOrder = (row: LabelledText): boolean =>
  row.collection === "snapp" || row.collection === "food-orders" || (isWrittenHere(row) && isPersian(row));
const isPersian = ({ text }: LabelledText): boolean => /\p{Script=Arabic}/u.test(text);

/** How much a row counts where collections are not weighed against each other. */
const evenly = (row: LabelledText): number => (isWrittenHere(row) ? weightOf(row) : 1);
const isWrittenHere = ({ collection }: LabelledText): boolean => collection === "short-phrases";

interface Task {
  /** 0 leaves a row out. */
  label: (row: LabelledText) => -1 | 0 | 1;
  importance: (row: LabelledText) => number;
  fit: Fit;
}

const against = (is: boolean): -1 | 1 => (is ? 1 : -1);
const amongThree =
  (wanted: number) =>
  (row: LabelledText): -1 | 0 | 1 =>
    hasNeutral(row) ? against(row.polarity === wanted) : 0;

type ClassHead = Exclude<SentimentHead, "polarity" | "orderPolarity">;

const tasks: Record<ClassHead, Task> = {
  neutral: {
    label: (row) => against(row.polarity === 0),
    importance: (row) => (hasNeutral(row) ? evenly(row) : 0.3),
    fit: { cost: 1 },
  },
  negative: { label: amongThree(-1), importance: evenly, fit: { cost: 1 } },
  positive: { label: amongThree(1), importance: evenly, fit: { cost: 1 } },
  descriptive: { label: (row) => against(isDescriptive(row)), importance: () => 1, fit: { cost: 1 } },
  order: { label: (row) => against(isOrder(row)), importance: () => 1, fit: { cost: 1 } },
};

/** Whether a row is what a head looks for; undefined where the head does not ask. */
export function truthFor(head: SentimentHead, row: LabelledText): boolean | undefined {
  if (head === "polarity") return row.polarity === 0 ? undefined : row.polarity > 0;
  if (head === "orderPolarity") return row.polarity === 0 || !isOrder(row) ? undefined : row.polarity > 0;
  const label = tasks[head].label(row);
  return label === 0 ? undefined : label > 0;
}

/** Fits every head of sentiment on the rows that may be trained on and that `isUsed` lets in. */
export function fitSentiment(
  { rows, polarity, classes }: SentimentRows,
  isUsed: (row: LabelledText, place: number) => boolean,
): Record<SentimentHead, Linear> {
  const places = rows.flatMap((row, place) => (ships(row) && isUsed(row, place) ? [place] : []));
  const others = Object.entries(tasks).map(([head, task]) => [head, fitTask(rows, classes, places, task)]);
  const orders = places.filter((place) => isOrder(rows[place] as LabelledText));
  return {
    polarity: fitPolarity(rows, polarity, places),
    orderPolarity: fitPolarity(rows, classes, orders),
    ...(Object.fromEntries(others) as Record<ClassHead, Linear>),
  };
}

const polarityFit: Fit = { cost: 0.5 };

/** Good against bad, after the rows whose labels are most likely wrong were left out. */
function fitPolarity(rows: LabelledText[], matrix: Matrix, places: number[]): Linear {
  const used = places.filter((place) => rows[place]?.polarity !== 0);
  const chosen = used.map((place) => rows[place] as LabelledText);
  const labels = Int8Array.from(chosen, ({ polarity }) => polarity);
  const importance = Float32Array.from(chosen, weightOf);
  const part = rowsOf(matrix, used);
  for (const place of doubtfulRows(part, labels, importance, polarityFit))
    if (!isWrittenHere(chosen[place] as LabelledText)) importance[place] = 0;
  return fitLinear(part, labels, importance, polarityFit);
}

function fitTask(
  rows: LabelledText[],
  matrix: Matrix,
  places: number[],
  { label, importance, fit }: Task,
): Linear {
  const used = places.filter((place) => label(rows[place] as LabelledText) !== 0);
  const chosen = used.map((place) => rows[place] as LabelledText);
  return fitLinear(
    rowsOf(matrix, used),
    Int8Array.from(chosen, label),
    Float32Array.from(chosen, importance),
    fit,
  );
}

/** The raw scores of rows by each head, in the order of `sentimentHeads`. */
export function sentimentScores(
  { polarity, classes }: SentimentRows,
  places: number[],
  heads: Record<SentimentHead, Linear>,
): number[][] {
  const scores = sentimentHeads.map((head) =>
    scoresOf(rowsOf(head === "polarity" ? polarity : classes, places), heads[head]),
  );
  return places.map((_, i) => scores.map((ofHead) => ofHead[i] as number));
}
