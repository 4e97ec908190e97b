import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { normalise } from "../src/modules/understand/text/normalise.ts";
import { clausesOf } from "../src/modules/understand/text/sentences.ts";
import { tokensOf } from "../src/modules/understand/text/tokens.ts";
import { retailTree } from "../src/modules/understand/topics/retail-tree.ts";
import { compileTopics, topicsOf } from "../src/modules/understand/topics/topics.ts";

/** How well one aspect is found, or `all` together (micro-averaged): shares from 0 to 1, F1 with its 95 % interval. */
export interface AspectScore {
  aspect: string;
  said: number;
  precision: number;
  recall: number;
  f1: number;
  interval: [low: number, high: number];
}

/**
 * How well the retail tree finds the six aspects of ParsiNLU's food reviews (Khashabi et al. 2021). Three of four rows
 * were looked at while phrases were written; the fourth, which is `keptApart`, never was. By itself:
 * `node training/evaluate-aspects.ts --data DIR [--errors ASPECT]`
 */
export function aspectScores(data: string): { lookedAt: AspectScore[]; keptApart: AspectScore[] } {
  const rows = readRows(data);
  return {
    lookedAt: scoresOf(rows.filter((_, i) => !isKeptApart(i))),
    keptApart: scoresOf(rows.filter((_, i) => isKeptApart(i))),
  };
}

const isKeptApart = (row: number): boolean => row % 4 === 3;

interface Row {
  text: string;
  said: Set<string>;
  found: Set<string>;
}

function readRows(data: string): Row[] {
  const topics = compileTopics(retailTree);
  const aspects = aspectsOfTopics();
  const file = path.join(data, "text/fa/pnlu_food_aspect_train.json");
  const written = JSON.parse(readFileSync(file, "utf8")) as { t: string; a: Record<string, string> }[];
  return written.map(({ t, a }) => {
    const { text } = normalise(t);
    const tokens = tokensOf(text);
    const found = topicsOf(tokens, clausesOf(text, tokens), topics).map(
      ({ topic }) => aspects.get(topic) ?? "",
    );
    return {
      text: t,
      said: new Set(Object.keys(a)),
      found: new Set(found.filter((aspect) => aspect !== "")),
    };
  });
}

/** Which aspect a topic, with all beneath it, stands for. */
function aspectsOfTopics(): Map<string, string> {
  const aspects = new Map(Object.entries(aspectOf));
  for (const { key, parent } of retailTree) {
    const above = aspects.get(parent ?? "");
    if (above !== undefined && !aspects.has(key)) aspects.set(key, above);
  }
  return aspects;
}

const aspectOf = {
  taste: "طعم",
  quality: "کیفیت",
  value: "ارزش خرید",
  packaging: "بسته بندی",
  nutrition: "ارزش غذایی",
  delivery: "ارسال",
};

function scoresOf(rows: Row[]): AspectScore[] {
  return [...Object.values(aspectOf), all].map((aspect) => {
    const each = rows.map((row) => count(row, aspect));
    const { right, found, said } = sum(each);
    const f1 = f1Of({ right, found, said });
    return { aspect, said, precision: right / found, recall: right / said, f1, interval: intervalOf(each) };
  });
}

const all = "all";

interface Counts {
  right: number;
  found: number;
  said: number;
}

function count({ said, found }: Row, aspect: string): Counts {
  const isAsked = (one: string): boolean => aspect === all || one === aspect;
  const right = [...found].filter((one) => isAsked(one) && said.has(one)).length;
  return { right, found: [...found].filter(isAsked).length, said: [...said].filter(isAsked).length };
}

function sum(each: Counts[]): Counts {
  const total = { right: 0, found: 0, said: 0 };
  for (const { right, found, said } of each) {
    total.right += right;
    total.found += found;
    total.said += said;
  }
  return total;
}

const f1Of = ({ right, found, said }: Counts): number => (2 * right) / (found + said);

/** The middle 95 % of the F1 of 1,000 samples drawn with replacement; the same numbers in every run. */
function intervalOf(each: Counts[]): [number, number] {
  let state = 1;
  const draw = (): Counts => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return each[Math.floor((state / 2 ** 32) * each.length)] as Counts;
  };
  const scores = Array.from({ length: 1000 }, () => f1Of(sum(each.map(draw)))).sort((a, b) => a - b);
  return [scores[25] as number, scores[974] as number];
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { data: { type: "string" }, errors: { type: "string" } } });
  const { lookedAt, keptApart } = aspectScores(values.data ?? ".");
  print("Looked at while writing phrases", lookedAt);
  print("Never looked at", keptApart);
  if (values.errors !== undefined) printErrors(readRows(values.data ?? "."), values.errors);
}

function print(title: string, scores: AspectScore[]): void {
  process.stdout.write(`\n${title}\n`);
  for (const { aspect, said, precision, recall, f1, interval } of scores) {
    const [p, r, f, low, high] = [precision, recall, f1, ...interval].map((share) =>
      (share * 100).toFixed(1),
    );
    process.stdout.write(`${aspect.padEnd(12)} n ${said}  P ${p}  R ${r}  F1 ${f} (${low}–${high})\n`);
  }
}

function printErrors(rows: Row[], aspect: string): void {
  rows.forEach(({ text, said, found }, i) => {
    if (isKeptApart(i) || said.has(aspect) === found.has(aspect)) return;
    process.stdout.write(`${said.has(aspect) ? "missed" : "wrong "} | ${text.replaceAll("\n", " ")}\n`);
  });
}
