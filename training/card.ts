import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { languageOf } from "../src/modules/understand/languages/language.ts";
import { modelPath } from "../src/modules/understand/text/model-file.ts";
import { normalise } from "../src/modules/understand/text/normalise.ts";
import { tokensOf } from "../src/modules/understand/text/tokens.ts";
import { collections, type LabelledText } from "./collections.ts";
import type { AspectScore } from "./evaluate-aspects.ts";
import { figure, written } from "./metrics.ts";

const cardPath = path.join(path.dirname(modelPath), "CARD.md");

/** Puts tables between the marks `<!-- name -->` and `<!-- /name -->` of the model card; the words around them stay. */
export async function writeCard(tables: Record<string, string[]>): Promise<void> {
  let card = await readFile(cardPath, "utf8");
  for (const [name, lines] of Object.entries(tables)) {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const from = card.indexOf(start);
    const to = card.indexOf(end);
    if (from < 0 || to < from) throw new Error(`The card has no place for ${name}: ${start} … ${end}`);
    card = `${card.slice(0, from + start.length)}\n\n${lines.join("\n")}\n\n${card.slice(to)}`;
  }
  await writeFile(cardPath, card);
}

/** Where each collection comes from, and whether it was trained on. */
export function sourceTable(rows: LabelledText[]): string[] {
  const lines = collections.map(({ name, about, from, licence, ships }) => {
    const count = rows.filter(({ collection }) => collection === name).length;
    return `| ${name} | ${about} | ${count} | ${from} | ${licence} | ${ships ? "yes" : "judging only"} |`;
  });
  return [
    "| collection | what | rows | from | licence stated there | trained on |",
    "| --- | --- | ---: | --- | --- | --- |",
    ...lines,
  ];
}

/** How often Persian is told from English: every text of the collections, by what language its collection is in. */
export function languageTable(rows: LabelledText[]): string[] {
  const lines = (["fa", "en"] as const).map((truth) => {
    const texts = rows.filter(
      ({ collection, text }) => languageOfCollection(collection) === truth && /\p{L}{2}/u.test(text),
    );
    const right = texts.map(({ text }) => saysOf(text) === truth);
    const share = figure(right, (sample) => sample.filter(Boolean).length / sample.length);
    return `| ${truth === "fa" ? "Persian" : "English"} | ${share.n} | ${written(share)} |`;
  });
  return ["| language | texts | found, % |", "| --- | ---: | ---: |", ...lines];
}

const languageOfCollection = (name: string): "fa" | "en" =>
  collections.find((each) => each.name === name)?.file.startsWith("text/en") ? "en" : "fa";

function saysOf(text: string): string {
  const normalised = normalise(text);
  return languageOf(normalised, tokensOf(normalised.text));
}

/** How well the aspects of food reviews are found, in rows that were looked at while phrases were written and in others. */
export function aspectTable({
  lookedAt,
  keptApart,
}: Record<"lookedAt" | "keptApart", AspectScore[]>): string[] {
  const lines = keptApart.map((apart, i) => {
    const seen = lookedAt[i] as AspectScore;
    return `| ${apart.aspect} | ${apart.said} | ${percent(apart.precision)} | ${percent(apart.recall)} | ${ofF1(apart)} | ${ofF1(seen)} |`;
  });
  return [
    "| aspect | said | precision | recall | F1, rows never looked at | F1, rows looked at |",
    "| --- | ---: | ---: | ---: | ---: | ---: |",
    ...lines,
  ];
}

const percent = (share: number): string => (100 * share).toFixed(1);
const ofF1 = ({ f1, interval: [low, high] }: AspectScore): string =>
  `${percent(f1)} (${percent(low)}–${percent(high)})`;
