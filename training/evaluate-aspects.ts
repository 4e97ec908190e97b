import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { normalise } from "../src/modules/understand/text/normalise.ts";
import { clausesOf } from "../src/modules/understand/text/sentences.ts";
import { tokensOf } from "../src/modules/understand/text/tokens.ts";
import { retailTree } from "../src/modules/understand/topics/retail-tree.ts";
import { compileTopics, topicsOf } from "../src/modules/understand/topics/topics.ts";

/**
 * How well the retail tree finds the six aspects of ParsiNLU's food reviews (Khashabi et al. 2021): precision, recall
 * and F1 with 95 % bootstrap intervals. Three of four rows were looked at while phrases were written, the fourth never was:
 * the second table is the honest one. `node training/evaluate-aspects.ts --data DIR [--errors aspect]`
 */
const all = "all";
const aspectOf = {
  taste: "طعم",
  quality: "کیفیت",
  value: "ارزش خرید",
  packaging: "بسته بندی",
  nutrition: "ارزش غذایی",
  delivery: "ارسال",
};
const percent = (share: number): string => (share * 100).toFixed(1);
const write = (line: string): boolean => process.stdout.write(line);

const { values } = parseArgs({
  options: { data: { type: "string" }, errors: { type: "string" } },
});
const file = path.join(values.data ?? ".", "text/fa/pnlu_food_aspect_train.json");
const rows = readRows(file);
print(
  "Looked at while writing phrases",
  rows.filter((_, i) => !isKeptApart(i)),
);
print(
  "Never looked at",
  rows.filter((_, i) => isKeptApart(i)),
);
if (values.errors !== undefined) printErrors(values.errors);

interface Row {
  text: string;
  said: Set<string>;
  found: Set<string>;
}

interface Counts {
  right: number;
  found: number;
  said: number;
}

function readRows(from: string): Row[] {
  const topics = compileTopics(retailTree);
  const aspects = aspectsOfTopics();
  const written = JSON.parse(readFileSync(from, "utf8")) as { t: string; a: Record<string, string> }[];
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

function print(title: string, some: Row[]): void {
  write(`\n${title}: ${some.length} reviews\n`);
  const names = [...new Set(Object.values(aspectOf)), all];
  for (const name of names) {
    const { right, found, said } = count(some, name);
    const [low, high] = interval(some, name);
    const numbers = [right / found, right / said, f1({ right, found, said }), low, high].map(percent);
    write(
      `${name.padEnd(12)} n ${said}  P ${numbers[0]}  R ${numbers[1]}  F1 ${numbers[2]} (${numbers[3]}–${numbers[4]})\n`,
    );
  }
}

function count(some: Row[], aspect: string): Counts {
  const counts = { right: 0, found: 0, said: 0 };
  for (const { said, found } of some) {
    for (const one of said) if (isAsked(one, aspect)) counts.said++;
    for (const one of found) {
      if (!isAsked(one, aspect)) continue;
      counts.found++;
      if (said.has(one)) counts.right++;
    }
  }
  return counts;
}

function isKeptApart(row: number): boolean {
  return row % 4 === 3;
}

function isAsked(one: string, aspect: string): boolean {
  return aspect === all || one === aspect;
}

function f1({ right, found, said }: Counts): number {
  return (2 * right) / (found + said);
}

/** The middle 95 % of the F1 of 1,000 samples drawn with replacement; the same numbers in every run. */
function interval(some: Row[], aspect: string): [number, number] {
  let state = 1;
  const next = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * some.length);
  };
  const each = some.map((row) => count([row], aspect));
  const scores = Array.from({ length: 1000 }, () => {
    const sum = { right: 0, found: 0, said: 0 };
    for (let i = 0; i < each.length; i++) {
      const one = each[next()] as Counts;
      sum.right += one.right;
      sum.found += one.found;
      sum.said += one.said;
    }
    return f1(sum);
  }).sort((a, b) => a - b);
  return [scores[25] as number, scores[974] as number];
}

function printErrors(aspect: string): void {
  rows.forEach(({ text, said, found }, i) => {
    if (isKeptApart(i) || said.has(aspect) === found.has(aspect)) return;
    write(`${said.has(aspect) ? "missed" : "wrong "} | ${text.replaceAll("\n", " ")}\n`);
  });
}
