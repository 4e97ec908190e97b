import {
  type SignName,
  type SignWeights,
  signInputs,
  signNames,
  voiceHeads,
} from "../../src/modules/understand/signs/voice-signs.ts";
import { emotions } from "../../src/modules/understand/text/model.ts";
import { randomOf } from "../chance.ts";
import { fitLinear, type Linear, scoresOf } from "../linear.ts";
import { type Matrix, matrixOf, rowsOf } from "../matrix.ts";
import { type VoiceHead, votes } from "../rules/votes.ts";
import { fitClasses, fitSign, type Weighed } from "./fit-signs.ts";
import type { HandLabel } from "./labels.ts";
import type { HandRow, VoiceRows, WeakRow } from "./voice-rows.ts";

/** What is learnt for voices: linear heads that share a table, and how they are weighed with cues. */
export interface VoiceModel {
  heads: Record<VoiceHead, Linear>;
  weights: SignWeights;
}

/** So few features, because what is known of these heads is little; eight times as many were no better. */
export const voiceColumns = 2 ** 14;

/**
 * Learns the heads from comments read by hand and from what the rules guess of the others, then how to weigh the heads'
 * scores with cues, from scores by heads that had not seen the comment (four folds).
 */
export function fitVoices({ known, weak }: VoiceRows): VoiceModel {
  const matrix = matrixOf(
    known.map(({ read }) => read),
    voiceColumns,
  );
  const guessed = Object.fromEntries(voiceHeads.map((head) => [head, guessedRows(head, weak)])) as Record<
    VoiceHead,
    Guessed
  >;
  const all = known.map((_, i) => i);
  const unseen = unseenScores(known, matrix, guessed);
  const fitHead = (head: VoiceHead): Linear => fitOne(head, known, matrix, all, guessed[head]);
  return {
    heads: Object.fromEntries(voiceHeads.map((head) => [head, fitHead(head)])) as Record<VoiceHead, Linear>,
    weights: fitWeights(known, unseen),
  };
}

/** What a hand label says of a head; undefined where it was not judged. */
export function truthOf(
  head: VoiceHead,
  { urgency, leaving, intents, emotion }: HandLabel,
): boolean | undefined {
  if (head === "urgent") return urgency === undefined ? undefined : urgency > 0;
  if (head === "pressing") return urgency === undefined ? undefined : urgency > 1;
  if (head === "leaving") return leaving;
  if ((emotions as readonly string[]).includes(head)) return emotion === head;
  return intents?.includes(head as never);
}

interface Guessed {
  matrix: Matrix;
  labels: number[];
}

const mostYes = 4000;
const mostNo = 6000;

function guessedRows(head: VoiceHead, weak: WeakRow[]): Guessed {
  const random = randomOf(5);
  const where = (wanted: boolean, most: number): WeakRow[] => {
    const found = weak.filter((row) => votes[head](row) === wanted);
    return found.filter(() => random() * found.length < most);
  };
  const yes = where(true, mostYes);
  const no = where(false, mostNo);
  return {
    matrix: matrixOf(
      [...yes, ...no].map(({ read }) => read),
      voiceColumns,
    ),
    labels: [...yes.map(() => 1), ...no.map(() => -1)],
  };
}

/** How much a guessed row counts beside one that was read. */
const guessWeight = 0.1;

function fitOne(
  head: VoiceHead,
  known: HandRow[],
  matrix: Matrix,
  places: number[],
  guessed: Guessed,
): Linear {
  const used = places.filter((place) => truthOf(head, known[place] as HandRow) !== undefined);
  const labels = used.map((place) => (truthOf(head, known[place] as HandRow) ? 1 : -1));
  return fitLinear(
    joined(rowsOf(matrix, used), guessed.matrix),
    Int8Array.from([...labels, ...guessed.labels]),
    Float32Array.from([...labels.map(() => 1), ...guessed.labels.map(() => guessWeight)]),
    { cost: 1, leaning: false },
  );
}

function joined(first: Matrix, second: Matrix): Matrix {
  const offset = first.starts[first.rows] as number;
  return {
    features: concat(Uint32Array, first.features, second.features),
    values: concat(Float32Array, first.values, second.values),
    starts: concat(
      Uint32Array,
      first.starts,
      second.starts.subarray(1).map((start) => start + offset),
    ),
    rows: first.rows + second.rows,
    columns: first.columns,
  };
}

function concat<Values extends Uint32Array | Float32Array>(
  kind: { new (length: number): Values },
  first: Values,
  second: Values,
): Values {
  const both = new kind(first.length + second.length);
  both.set(first, 0);
  both.set(second, first.length);
  return both;
}

const folds = 4;

/** The scores of every known row, in the order of `voiceHeads`, by heads that were learnt without it. */
function unseenScores(known: HandRow[], matrix: Matrix, guessed: Record<VoiceHead, Guessed>): number[][] {
  const scores = known.map(() => new Array<number>(voiceHeads.length).fill(0));
  for (let fold = 0; fold < folds; fold++) {
    const own = known.flatMap((_, i) => (i % folds === fold ? [i] : []));
    const others = known.flatMap((_, i) => (i % folds === fold ? [] : [i]));
    const part = rowsOf(matrix, own);
    for (const [h, head] of voiceHeads.entries()) {
      const said = scoresOf(part, fitOne(head, known, matrix, others, guessed[head]));
      for (const [i, place] of own.entries()) (scores[place] as number[])[h] = said[i] as number;
    }
  }
  return scores;
}

const signPenalty = 2;
const emotionPenalty = 60;
/** Made-up rows show all six emotions; reviews are nearly all joy and anger. */
const madeUpWeight = 3;

function fitWeights(known: HandRow[], unseen: number[][]): SignWeights {
  const inputs = known.map(({ tokens }) => signInputs(tokens));
  const signs = signNames.map((sign, s) => {
    const rows = known.flatMap((row, i): Weighed[] => {
      const truth = truthOf(sign, row);
      if (truth === undefined) return [];
      const [always, ...rest] = inputs[i] as number[];
      return [
        {
          inputs: [always as number, (unseen[i] as number[])[s] as number, ...rest],
          label: truth ? 1 : 0,
          importance: 1,
        },
      ];
    });
    const [always, own, ...rest] = fitSign(rows, signPenalty) as [number, number, ...number[]];
    return [sign, rounded([own, always, ...rest])];
  });
  return {
    signs: Object.fromEntries(signs) as Record<SignName, number[]>,
    emotion: fitEmotion(known, inputs, unseen),
  };
}

/** Rare emotions count more, by the root of how rare they are. */
function fitEmotion(known: HandRow[], inputs: number[][], unseen: number[][]): number[][] {
  const labelOf = ({ emotion }: HandRow): number =>
    emotion === null ? emotions.length : emotions.indexOf(emotion);
  const counts = new Array<number>(emotions.length + 1).fill(0);
  for (const row of known) (counts[labelOf(row)] as number)++;
  const rows = known.map((row, i) => {
    const rarity = Math.sqrt(known.length / (counts[labelOf(row)] as number));
    const [always, ...rest] = inputs[i] as number[];
    return {
      inputs: [always as number, ...(unseen[i] as number[]), ...rest],
      label: labelOf(row),
      importance: rarity * (row.key.startsWith("made-up") ? madeUpWeight : 1),
    };
  });
  return fitClasses(rows, emotions.length + 1, emotionPenalty).map(([always, ...rest]) =>
    rounded([...rest.slice(0, voiceHeads.length), always as number, ...rest.slice(voiceHeads.length)]),
  );
}

const rounded = (values: number[]): number[] => values.map((value) => Number(value.toFixed(4)));
