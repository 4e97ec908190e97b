import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { normalise } from "../src/modules/understand/text/normalise.ts";
import { tokensOf } from "../src/modules/understand/text/tokens.ts";

/**
 * Counts in how many of a thousand comments a word stands, in Persian (SnappFood, MIT) and English (Amazon, MIT), and
 * writes the commonest for `topics/common-words.ts`. `node training/count-common-words.ts --data DIR`
 */
const rarest = 4;
const head = `// Written by training/count-common-words.ts: how many of a thousand comments hold each of the words.
export const commonWords = \`
`;

const { values } = parseArgs({ options: { data: { type: "string" } } });
const target = path.resolve(import.meta.dirname, "../src/modules/understand/topics/common-words.ts");
const lines = ["fa/snapp_train.jsonl", "en/amazon10k_train.jsonl"].flatMap((name) => bandsOf(textsOf(name)));
writeFileSync(target, `${head}${lines.join("\n")}\n\`;\n`);

function textsOf(name: string): string[] {
  const file = path.join(values.data ?? ".", "text", name);
  const rows = readFileSync(file, "utf8").trim().split("\n");
  return rows.map((row) => (JSON.parse(row) as { t: string }).t);
}

/** One line for words about equally common: how many of a thousand comments hold each, then the words. */
function bandsOf(texts: string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of wordsOf(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const bands = new Map<number, string[]>();
  for (const [word, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    const share = (count / texts.length) * 1000;
    if (share < rarest) break;
    const band = Math.round(2 ** (Math.round(Math.log2(share) * 2) / 2));
    bands.set(band, [...(bands.get(band) ?? []), word]);
  }
  return [...bands].map(([band, words]) => `${band} ${words.join(" ")}`);
}

function wordsOf(text: string): Set<string> {
  const words = tokensOf(normalise(text).text).filter(({ kind }) => kind === "word");
  return new Set(words.map((token) => token.text));
}
