import type { Reading } from "../text/model.ts";
import type { Normalised } from "../text/normalise.ts";
import { phraseAt, phraseBook } from "../text/phrase-book.ts";
import type { Token } from "../text/tokens.ts";
import { isMash } from "./keyboard-mash.ts";
import { spamAt, spamPhrases } from "./spam-words.ts";

/**
 * Whether a text is advertising, or letters without sense. Short true voices ("خوب", "ok", "👍", "20", «خخخ») are
 * neither, and a text with nothing in it is silence, not noise.
 */
export function noiseOf(tokens: Token[], normalised: Normalised): Reading["noise"] {
  if (tokens.length === 0) return null;
  if (spamWeight(tokens, normalised.text) >= spamAt + tokens.length / longWindedness) return "spam";
  return isNonsense(tokens, normalised) ? "nonsense" : null;
}

/** Each so many tokens of a text ask for one more point: who tells much says one of these words by chance. */
const longWindedness = 40;

/** The weights of the different marks of advertising, each counted once. */
function spamWeight(tokens: Token[], text: string): number {
  let weight = 0;
  let seen: Set<string> | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    const phrase = phraseAt(spamBook, tokens, i);
    const to = phrase?.to ?? i + 1;
    const own = phrase?.meaning ?? linkWeight(tokens, i);
    if (own === 0) continue;
    seen ??= new Set();
    const mark =
      phrase === undefined ? `mark ${own}` : text.slice(token.start, (tokens[to - 1] as Token).end);
    if (!seen.has(mark)) weight += own;
    seen.add(mark);
    i = to - 1;
  }
  return weight;
}

const spamBook = phraseBook(spamPhrases);

/** A link, a channel's or an account's name, a telephone number. An account named first is who is spoken to. */
function linkWeight(tokens: Token[], i: number): number {
  const token = tokens[i] as Token;
  if (token.kind === "number") return token.text.length >= 10 ? 1.5 : 0;
  if (token.kind === "mark")
    return token.text === "@" && i > 0 && isAccount(tokens[i + 1], token.end) ? 1.25 : 0;
  if (token.text === "t" && tokens[i + 2]?.text === "me" && tokens[i + 1]?.text === ".") return 3;
  return links.has(token.text) ? 1.75 : 0;
}

const links = new Set(["http", "https", "www"]);

const isAccount = (next: Token | undefined, at: number): boolean =>
  next?.kind === "word" && next.start === at && next.text.length >= 4;

/** No word, number or emoji at all; only single letters; only long numbers; or words that no hand meant. */
function isNonsense(tokens: Token[], { original, text }: Normalised): boolean {
  const enoughSense = text.length * sensible;
  let sense = 0;
  let senseless = 0;
  let longest = 0;
  for (const token of tokens) {
    if (token.kind === "emoji") return false;
    if (token.kind === "mark") continue;
    if (token.kind === "number" && token.text.length < longNumber) return false;
    const { length } = token.text;
    longest = Math.max(longest, length);
    if (token.kind === "number" || isMash(token.text)) senseless += length;
    else sense += length;
    if (longest > 1 && sense > enoughSense) return false;
  }
  if (longest <= 1) return !isShort(tokens, original);
  return sense < (sense + senseless) * sensible;
}

/** The share of letters in words of sense that makes a text sensible. */
const sensible = 0.4;
const longNumber = 6;

/** One letter that stands for a word, or laughter that was shortened to one: "k", «خخخخ», «هههه», ":D". */
const isShort = (tokens: Token[], original: string): boolean =>
  tokens.some((token) => meantLetters.has(token.text)) && (original.length > 2 || tokens.length === 1);

const meantLetters = new Set(["a", "خ", "ه", "k", "y", "n", "d", "p", "x", "o"]);
