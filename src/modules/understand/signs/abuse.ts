import { phraseAt } from "../text/phrase-book.ts";
import type { Token } from "../text/tokens.ts";
import { type Insult, insultBook, starredInsults } from "./abuse-book.ts";
import { personWords } from "./abuse-words.ts";

/**
 * How abusive a text is, from 0 (not at all) to 1: insults and profanity in Persian, Finglish and English, also hidden
 * behind stars, dots, spaces, digits and doubled letters. Hard words about a thing are no abuse («رستوران کثیف بود»), and
 * words for animals and rubbish only where a person is meant by them («شما آشغالید», not «غذا آشغال بود»).
 */
export function abuseOf(tokens: Token[]): number {
  let clean = 1;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== "word") continue;
    const phrase = phraseAt(insults, tokens, i);
    if (phrase !== undefined) {
      clean *= 1 - strengthOf(phrase.meaning, tokens, i, phrase.to);
      i = phrase.to - 1;
      continue;
    }
    if (!mayHide(tokens, i)) continue;
    const hidden = hiddenAt(tokens, i);
    clean *= 1 - hidden.strength;
    i = hidden.to - 1;
  }
  return 1 - clean;
}

const insults = insultBook();
/** Made when the first star is met, for few texts have any. */
let starred: Map<string, number> | undefined;

function strengthOf({ strength, directed }: Insult, tokens: Token[], from: number, to: number): number {
  return directed && !meansPerson(tokens, from, to) ? 0 : strength;
}

/** A word for a person within two words before or behind. */
function meansPerson(tokens: Token[], from: number, to: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - 2); i--) {
    if (personWords.has((tokens[i] as Token).text)) return true;
  }
  for (let i = to; i < Math.min(tokens.length, to + 2); i++) {
    if (personWords.has((tokens[i] as Token).text)) return true;
  }
  return false;
}

/** Something joined to the word, a letter alone, or a doubled letter. */
function mayHide(tokens: Token[], i: number): boolean {
  const { text, end } = tokens[i] as Token;
  if (text.length === 1 || tokens[i + 1]?.start === end) return true;
  for (let at = 1; at < text.length; at++) {
    if (text.charCodeAt(at) === text.charCodeAt(at - 1)) return true;
  }
  return false;
}

interface Hidden {
  strength: number;
  to: number;
}

/** What is left if nothing is hidden at token `i`. */
const nothing = (i: number): Hidden => ({ strength: 0, to: i + 1 });

function hiddenAt(tokens: Token[], i: number): Hidden {
  const token = tokens[i] as Token;
  const next = tokens[i + 1];
  if (next !== undefined && next.start === token.end && next.kind !== "emoji") return joinedAt(tokens, i);
  if (token.text.length === 1 && next?.text.length === 1) return spelledAt(tokens, i);
  const single = withoutDoubles(token.text);
  return single === token.text ? nothing(i) : { strength: strengthOfWord(single), to: i + 1 };
}

/** Pieces with no space between: "f.u.c.k", "sh1t", "f**k". Stars stand for any letters. */
function joinedAt(tokens: Token[], from: number): Hidden {
  let plain = "";
  let stars = "";
  let to = from;
  let end = (tokens[from] as Token).start;
  while (to < tokens.length && to - from < mostPieces && (tokens[to] as Token).start === end) {
    const piece = tokens[to] as Token;
    if (piece.kind === "emoji") break;
    plain += piece.kind === "word" ? piece.text : meant(piece, tokens[to + 1]);
    stars += piece.kind === "word" ? piece.text : (starMarks.get(piece.text) ?? " ");
    end = piece.end;
    to++;
  }
  const strength = Math.max(strengthOfWord(plain), stars.includes("*") ? strengthOfStarred(stars) : 0);
  return strength > 0 ? { strength, to } : nothing(from);
}

function strengthOfStarred(pattern: string): number {
  starred ??= starredInsults();
  return starred.get(pattern.replaceAll(/\*+/g, "*")) ?? 0;
}

const mostPieces = 16;
/** What hides letters; any other mark makes a pattern that nothing matches. */
const starMarks = new Map([
  ["*", "*"],
  ["#", "*"],
  ["_", "*"],
]);

/** Digits and marks as the letters they look like, a number only inside a word; other marks are nothing. */
function meant({ kind, text, end }: Token, next: Token | undefined): string {
  if (kind === "number" && !(next?.kind === "word" && next.start === end)) return "";
  return Array.from(text, (mark) => lookalikes.get(mark) ?? "").join("");
}

const lookalikes = new Map(
  Object.entries({ "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", $: "s", "@": "a", "!": "i" }),
);

/** Single letters with spaces between them: "f u c k", «ک و ن ی». */
function spelledAt(tokens: Token[], from: number): Hidden {
  let word = "";
  let to = from;
  while (to < tokens.length && to - from < mostPieces && isLetter(tokens[to] as Token)) {
    word += (tokens[to] as Token).text;
    to++;
  }
  return { strength: word.length > 2 ? strengthOfWord(word) : 0, to: Math.max(to, from + 1) };
}

const isLetter = (token: Token): boolean => token.kind === "word" && token.text.length === 1;

/** A word alone, doubled letters or not, that needs no person beside it. */
function strengthOfWord(word: string): number {
  const meaning = insults.get(word)?.meaning ?? insults.get(withoutDoubles(word))?.meaning;
  return meaning === undefined || meaning.directed ? 0 : meaning.strength;
}

function withoutDoubles(word: string): string {
  for (let i = 1; i < word.length; i++) {
    if (word.charCodeAt(i) === word.charCodeAt(i - 1)) return word.replaceAll(/(.)\1+/gu, "$1");
  }
  return word;
}
