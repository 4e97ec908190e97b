import path from "node:path";
import { persianOf } from "../../src/modules/understand/languages/finglish.ts";
import { languageOf } from "../../src/modules/understand/languages/language.ts";
import { cuesIn } from "../../src/modules/understand/signs/cues.ts";
import type { Emotion } from "../../src/modules/understand/text/model.ts";
import { normalise } from "../../src/modules/understand/text/normalise.ts";
import { type Token, tokensOf } from "../../src/modules/understand/text/tokens.ts";
import { collections, readRows } from "../collections.ts";
import type { Unlabelled } from "../rules/votes.ts";
import { type HandLabel, isHeldOut, madeUp, readByHand } from "./labels.ts";

/** A comment with what was said of it by hand, the tokens that cues are looked for in, and the same as one text. */
export interface HandRow extends HandLabel {
  tokens: Token[];
  read: string;
}

/** A comment that only rules speak of. */
export interface WeakRow extends Unlabelled {
  read: string;
}

export interface VoiceRows {
  /** Learnt from. */
  known: HandRow[];
  /** Kept for judging: comments of public collections, and made-up ones. */
  heldOut: HandRow[];
  weak: WeakRow[];
}

/** All comments that the voice heads are learnt from or judged on; a copy of a labelled comment is not among the weak. */
export async function readVoices(directory: string): Promise<VoiceRows> {
  const all = await readShipped(directory);
  const texts = new Map(all.map(({ key, text }) => [key, text]));
  const labels = [...readByHand(), ...madeUp()];
  const rows = labels.map((label) => {
    const tokens = readTokens(label.text ?? texts.get(label.key) ?? "");
    return { ...label, tokens, read: joined(tokens) };
  });
  const missing = rows.find(({ tokens }) => tokens.length === 0);
  if (missing) throw new Error(`There is no comment ${missing.key} in ${directory}.`);
  return {
    known: rows.filter(({ key }) => !isHeldOut(key)),
    heldOut: rows.filter(({ key }) => isHeldOut(key)),
    weak: weakRows(all, new Set(rows.map(({ read }) => read))),
  };
}

/** Texts with one emotion each that are judged on and never learnt from (ArmanEmo, CC BY-NC-SA). */
export async function readEmotions(directory: string): Promise<HandRow[]> {
  const rows = await readRows(path.join(directory, "text/fa/armanemo_train.jsonl"));
  return rows.map(({ t, l }, i) => {
    const tokens = readTokens(t as string);
    const unjudged = { urgency: undefined, leaving: undefined, intents: undefined, text: undefined };
    return {
      ...unjudged,
      key: `armanemo:${i + 1}`,
      emotion: emotionNamed[l as string] ?? null,
      tokens,
      read: joined(tokens),
    };
  });
}

const emotionNamed: Record<string, Emotion> = {
  HAPPY: "joy",
  ANGRY: "anger",
  SAD: "sadness",
  FEAR: "fear",
  SURPRISE: "surprise",
  HATE: "disgust",
};

interface ShippedRow {
  key: string;
  text: string;
  polarity: number;
  apology: boolean;
}

/** Every comment of the collections that may be learnt from, rated or not; what was written here has no file there. */
async function readShipped(directory: string): Promise<ShippedRow[]> {
  const files = collections.filter(({ ships, file }) => ships && file !== "");
  const read = await Promise.all(
    files.map(async ({ file, polarityOf, textOf }) => {
      const set = path.basename(file, path.extname(file));
      const rows = await readRows(path.join(directory, file));
      return rows.map((row, i) => ({
        key: `${set}:${row.id ?? i + 1}`,
        text: textOf?.(row) ?? (row.t as string),
        polarity: polarityOf(row) ?? 0,
        apology: /پوزش|عذرخواهی|متاسفیم|شرمنده/.test(row.reply ?? ""),
      }));
    }),
  );
  return read.flat();
}

function weakRows(all: ShippedRow[], seen: Set<string>): WeakRow[] {
  return all.flatMap(({ text, polarity, apology }) => {
    if (text.length > longest) return [];
    const tokens = readTokens(text);
    const read = joined(tokens);
    if (tokens.length < 2 || seen.has(read)) return [];
    seen.add(read);
    const asks = tokens.some((token) => token.text === "?");
    return [{ read, cues: cuesIn(tokens), polarity, words: tokens.length, asks, apology }];
  });
}

/** Long reviews hold every cue there is and teach little of any. */
const longest = 600;

const joined = (tokens: Token[]): string => tokens.map(({ text }) => text).join(" ");

/** The tokens of a text; Finglish in Persian letters, as the heads read it. */
function readTokens(text: string): Token[] {
  const normalised = normalise(text);
  const tokens = tokensOf(normalised.text);
  if (languageOf(normalised, tokens) !== "finglish") return tokens;
  return tokens.map((token) =>
    token.kind === "word" ? { ...token, text: persianOf(token.text) ?? token.text } : token,
  );
}
