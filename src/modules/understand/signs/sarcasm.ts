import { phraseAt, phraseBook } from "../text/phrase-book.ts";
import type { Token } from "../text/tokens.ts";
import { applause, type SarcasmMark, sarcasmMarks, scornfulEmoji } from "./sarcasm-words.ts";

/** A clause of a text and how it sounds by itself, from −1 to 1. */
export interface ScoredClause {
  from: number;
  to: number;
  score: number;
}

/**
 * How strongly a text is marked as meaning the opposite of its words, from 0 to 1: set phrases ("thanks for nothing",
 * «ناسلامتی»), thanks with «واقعا که», thanks for a fault («مرسی که غذا رو یخ آوردید»), praise beside a fault with a
 * scornful face or applause, praise in quotes or with "!?". Markers only (after Carvalho et al. 2009, "Clues for detecting
 * irony in user-generated contents", and Riloff et al. 2013, "Sarcasm as contrast between a positive sentiment and
 * negative situation"): sarcasm without one stays unseen. From 0.4 a reader should be unsure, from 0.7 turn praise round.
 * `clauses` add what they sound like to the words known here.
 */
export function sarcasmOf(tokens: Token[], clauses: ScoredClause[] = []): number {
  const clues = cluesOf(tokens);
  if (clues === undefined) return 0;
  const isPraise = clues.praise || clues.thanks;
  const isFault = clues.fault || isTurnless(tokens, clauses);
  let sincere = 1 - clues.bitter;
  if (clues.thanksForFault) sincere *= 0.25;
  if (isPraise && isFault && !clues.turn) sincere *= 1 - faultStrength(clues);
  if (isPraise && clues.scorn) sincere *= 0.6;
  if (clues.indignation) sincere *= isPraise ? 0.2 : 0.7;
  if (clues.quoted) sincere *= 0.7;
  if (clues.praise && clues.wonder) sincere *= 0.75;
  return 1 - sincere;
}

interface Clues {
  bitter: number;
  thanks: boolean;
  praise: boolean;
  fault: boolean;
  turn: boolean;
  thanksForFault: boolean;
  scorn: boolean;
  applause: boolean;
  indignation: boolean;
  quoted: boolean;
  wonder: boolean;
}

const marks = phraseBook(sarcasmMarks);

/** Applause and scorn for a fault say it plainly; praise next to a fault is mostly politeness. */
function faultStrength({ scorn, applause: claps, praise }: Clues): number {
  if (scorn || claps) return 0.5;
  return praise ? 0.15 : 0.05;
}

/** The clues of a text, or nothing where there is neither bitterness nor praise. */
function cluesOf(tokens: Token[]): Clues | undefined {
  let clues: Clues | undefined;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== "word") continue;
    const found = phraseAt(marks, tokens, i);
    if (found === undefined || !opening.has(found.meaning.kind)) continue;
    clues ??= { ...noClues, ...facesOf(tokens), ...factsOf(tokens) };
    note(clues, found.meaning, tokens, i, found.to);
    i = found.to - 1;
  }
  return clues;
}

const opening = new Set<SarcasmMark["kind"]>(["bitter", "thanks", "praise", "greeting", "indignation"]);

const noClues: Clues = {
  bitter: 0,
  thanks: false,
  praise: false,
  fault: false,
  turn: false,
  thanksForFault: false,
  scorn: false,
  applause: false,
  indignation: false,
  quoted: false,
  wonder: false,
};

function note(clues: Clues, mark: SarcasmMark, tokens: Token[], from: number, to: number): void {
  if (mark.kind === "bitter") {
    clues.bitter = Math.max(clues.bitter, mark.strength);
  } else if (mark.kind === "praise") {
    clues.praise = true;
    clues.quoted ||= tokens[from - 1]?.text === '"' && tokens[to]?.text === '"';
    clues.wonder ||= isWonder(tokens, to);
  } else if (mark.kind === "indignation") {
    clues.indignation ||= tokens[to]?.kind !== "word";
  } else if (mark.kind === "thanks" && kindAt(tokens, to) !== "wish") {
    clues.thanks = true;
    clues.thanksForFault ||= isForFault(tokens, to);
  }
}

/** "!?" or "?!" within six tokens. */
function isWonder(tokens: Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length - 1, from + 6); i++) {
    const pair = (tokens[i] as Token).text + (tokens[i + 1] as Token).text;
    if (pair === "!?" || pair === "?!") return true;
  }
  return false;
}

/** A word for "that" right after the thanks, and a fault before the sentence ends or turns. */
function isForFault(tokens: Token[], from: number): boolean {
  let hasReason = false;
  for (let i = from; i < Math.min(tokens.length, from + longestThanks); i++) {
    const kind = kindAt(tokens, i);
    if (kind === "turn" || sentenceEnds.has((tokens[i] as Token).text)) return false;
    if (kind === "reason" && i < from + 3) hasReason = true;
    if (kind === "fault" && hasReason && !isDenied(tokens, i)) return true;
  }
  return false;
}

const longestThanks = 14;
const sentenceEnds = new Set([".", "!", "?", "…", "۔"]);

function facesOf(tokens: Token[]): Pick<Clues, "scorn" | "applause"> {
  const faces = { scorn: false, applause: false };
  for (const { kind, text } of tokens) {
    if (kind !== "emoji") continue;
    faces.scorn ||= scornfulEmoji.has(text);
    faces.applause ||= applause.has(text);
  }
  return faces;
}

function factsOf(tokens: Token[]): Pick<Clues, "fault" | "turn"> {
  const facts = { fault: false, turn: false };
  for (let i = 0; i < tokens.length; i++) {
    const kind = kindAt(tokens, i);
    facts.turn ||= kind === "turn";
    facts.fault ||= kind === "fault" && !isDenied(tokens, i);
  }
  return facts;
}

/** «سرد نبود», "never late". */
const isDenied = (tokens: Token[], i: number): boolean =>
  kindAt(tokens, i + 1) === "not" || ["not", "never", "no"].includes(tokens[i - 1]?.text ?? "");

const kindAt = (tokens: Token[], i: number): SarcasmMark["kind"] | undefined =>
  tokens[i] === undefined ? undefined : phraseAt(marks, tokens, i)?.meaning.kind;

/** A clause that sounds bad though nothing in the text turns to it. */
const isTurnless = (tokens: Token[], clauses: ScoredClause[]): boolean =>
  clauses.some(({ from, score }) => score < -0.5 && kindAt(tokens, from) !== "turn");
