import { emotionOf } from "../../src/modules/understand/signs/emotion.ts";
import { intentsOf } from "../../src/modules/understand/signs/intents.ts";
import { leavingOf, urgencyOf } from "../../src/modules/understand/signs/urgency.ts";
import { SignReader, type VoiceSigns, voiceHeads } from "../../src/modules/understand/signs/voice-signs.ts";
import { emotions, intents } from "../../src/modules/understand/text/model.ts";
import { scoresOf } from "../linear.ts";
import { matrixOf } from "../matrix.ts";
import { areaUnderCurve, f1, figure, macroF1, type Said, written } from "../metrics.ts";
import { type VoiceModel, voiceColumns } from "./fit-voices.ts";
import type { HandRow } from "./voice-rows.ts";

/** The lines of the card's table: every sign on the comments that were kept, of public collections and made-up ones. */
export function voiceTable(model: VoiceModel, heldOut: HandRow[]): string[] {
  const rows = judged(model, heldOut);
  const read = rows.filter(({ row }) => !row.key.startsWith("made-up"));
  const own = rows.filter(({ row }) => row.key.startsWith("made-up"));
  return [
    "| what | rows | so labelled | precision | recall | F1 | area under curve | F1, made-up |",
    "| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |",
    ...measures.map((measure) => lineOf(measure, read, own)),
    `| intents, macro-F1 | ${read.length} | | | | ${written(figure(read, intentMacro))} | | ${written(figure(own, intentMacro))} |`,
    `| emotion, macro-F1 of seven | ${read.length} | | | | ${written(figure(read, emotionMacro))} | | ${written(figure(own, emotionMacro))} |`,
  ];
}

/** A line of the card on texts with one emotion each, or none: macro-F1 of the seven classes. */
export const emotionLine = (name: string, model: VoiceModel, rows: HandRow[]): string =>
  `Emotion on ${name}, ${rows.length} rows: macro-F1 ${written(figure(judged(model, rows), emotionMacro))}`;

interface JudgedVoice {
  row: HandRow;
  signs: VoiceSigns;
}

function judged({ heads, weights }: VoiceModel, rows: HandRow[]): JudgedVoice[] {
  const matrix = matrixOf(
    rows.map(({ read }) => read),
    voiceColumns,
  );
  const scores = voiceHeads.map((head) => scoresOf(matrix, heads[head]));
  const reader = new SignReader(weights);
  return rows.map((row, i) => ({
    row,
    signs: reader.read(
      row.tokens,
      scores.map((ofHead) => ofHead[i] as number),
    ),
  }));
}

interface Measure {
  name: string;
  truth: (row: HandRow) => boolean | undefined;
  said: (signs: VoiceSigns) => boolean;
  score: (signs: VoiceSigns) => number;
}

/** From which urgency and chance of leaving a voice counts as urgent or leaving: about half the best F1 (Lipton 2014). */
const urgentFrom = 0.17;
const leavingFrom = 0.5;

const measures: Measure[] = [
  {
    name: "urgency (1 or 2)",
    truth: ({ urgency }) => (urgency === undefined ? undefined : urgency > 0),
    said: (signs) => urgencyOf(signs) >= urgentFrom,
    score: urgencyOf,
  },
  {
    name: "leaving",
    truth: ({ leaving }) => leaving,
    said: (signs) => leavingOf(signs) >= leavingFrom,
    score: leavingOf,
  },
  ...intents.map(
    (intent): Measure => ({
      name: intent,
      truth: (row) => row.intents?.includes(intent),
      said: (signs) => intentsOf(signs).some(({ label }) => label === intent),
      score: ({ signs }) => signs[intent],
    }),
  ),
  ...emotions.map(
    (emotion, place): Measure => ({
      name: emotion,
      truth: (row) => row.emotion === emotion,
      said: (signs) => emotionOf(signs)?.label === emotion,
      score: (signs) => signs.emotion[place] as number,
    }),
  ),
];

function lineOf(measure: Measure, read: JudgedVoice[], own: JudgedVoice[]): string {
  const rows = saidOf(measure, read);
  const isSo = rows.filter(({ truth }) => truth === 1);
  const said = rows.filter((row) => row.said === 1);
  const right = isSo.filter((row) => row.said === 1).length;
  const area = figure(
    read.flatMap(({ row, signs }) => {
      const truth = measure.truth(row);
      return truth === undefined ? [] : [{ truth, score: measure.score(signs) }];
    }),
    areaUnderCurve,
  );
  const cells = [
    rows.length,
    isSo.length,
    percent(right, said.length),
    percent(right, isSo.length),
    written(figure(rows, ofYes)),
    written(area),
    written(figure(saidOf(measure, own), ofYes)),
  ];
  return `| ${measure.name} | ${cells.join(" | ")} |`;
}

const ofYes = (rows: Said[]): number => f1(rows, 1);
const percent = (part: number, whole: number): string =>
  whole === 0 ? "" : ((100 * part) / whole).toFixed(1);

const saidOf = ({ truth, said }: Measure, rows: JudgedVoice[]): Said[] =>
  rows.flatMap(({ row, signs }) => {
    const isSo = truth(row);
    return isSo === undefined ? [] : [{ truth: isSo ? 1 : 0, said: said(signs) ? 1 : 0 }];
  });

const intentMacro = (rows: JudgedVoice[]): number => {
  const ofIntents = measures.filter(({ name }) => (intents as readonly string[]).includes(name));
  return ofIntents.reduce((sum, measure) => sum + ofYes(saidOf(measure, rows)), 0) / ofIntents.length;
};

const classOf = (label: string | null | undefined): number =>
  label ? (emotions as readonly string[]).indexOf(label) : emotions.length;

const emotionMacro = (rows: JudgedVoice[]): number =>
  macroF1([...emotions.keys(), emotions.length])(
    rows.map(({ row, signs }) => ({ truth: classOf(row.emotion), said: classOf(emotionOf(signs)?.label) })),
  );
