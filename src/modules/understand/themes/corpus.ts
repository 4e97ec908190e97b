import { normalise } from "../text/normalise.ts";
import { clausesOf, type TokenRange } from "../text/sentences.ts";
import { type Token, tokensOf } from "../text/tokens.ts";
import { denial, Lexicon } from "./lexicon.ts";

/** Where a comment stands among those read; what a theme is told about, beside its words. */
export type Comment = {
  id: string;
  text: string;
  /** Weeks before the last one: 0 is the last. */
  week: number;
  /** −1 to 1, or null where nothing is known. */
  sentiment: number | null;
  touchpoint: string | null;
  topics: readonly string[];
};

/**
 * Comments as clauses of terms. `terms` holds the terms of all clauses one after the other, those of clause c from
 * `starts[c]` to before `starts[c + 1]`; `owner[c]` is its comment, `firstClause[i]` the first clause of comment i.
 */
export type Corpus = {
  comments: readonly Comment[];
  terms: Int32Array;
  starts: Int32Array;
  owner: Int32Array;
  firstClause: Int32Array;
  /** How each clause feels, −1 to 1; NaN where nothing is known. */
  feelings: Float32Array;
  /** The stem of each term; those joined of two have a space in them. */
  names: string[];
  /** The two terms that a joined one was made of. */
  parts: ReadonlyMap<number, readonly [number, number]>;
  /** The term of each of a clause's words: `none` where it has none, `later(term)` where it goes on with the one before. */
  termsOf(words: readonly string[]): number[];
};

/** Long texts are read as far as this; what matters in a comment stands before. */
export const longestRead = 1_500;

/** A comment taken apart: its tokens, where clauses part them, and of each clause the words. */
type Clauses = {
  text: string;
  source: Uint32Array;
  tokens: Token[];
  ranges: TokenRange[];
  clauses: Token[][];
};

/** Takes a comment apart; done the same way again when a theme is named. */
export function clauseTokens(original: string): Clauses {
  const { text, source } = normalise(original.slice(0, longestRead));
  const tokens = tokensOf(text);
  const ranges = clausesOf(text, tokens);
  const clauses = ranges.map(({ from, to }) => tokens.slice(from, to).filter(({ kind }) => kind === "word"));
  return { text, source, tokens, ranges, clauses };
}

/** How each clause of a comment feels, −1 to 1. */
export type FeelClauses = (clauses: string[]) => number[];

/** Collects comments, one at a time, and then makes a corpus of them. */
export class CorpusReader {
  readonly #feel: FeelClauses | undefined;
  #comments: Comment[] = [];
  #words = new Map<string, number>();
  #counts: number[] = [];
  #stream = new Numbers();
  #starts = new Numbers();
  #owner = new Numbers();
  #firstClause = new Numbers();
  /** In thousandths. */
  #feelings = new Numbers();

  /** Without `feel` every clause feels as its comment does. */
  constructor(feel?: FeelClauses) {
    this.#feel = feel;
  }

  add(comment: Comment): void {
    const at = this.#comments.push(comment) - 1;
    this.#firstClause.push(this.#starts.length);
    const { text, tokens, ranges, clauses } = clauseTokens(comment.text);
    const felt = this.#feel?.(
      ranges.map(({ from, to }) => text.slice(tokens[from]?.start, tokens[to - 1]?.end)),
    );
    for (const [i, clause] of clauses.entries()) {
      this.#starts.push(this.#stream.length);
      this.#owner.push(at);
      const feeling = felt?.[i] ?? comment.sentiment;
      this.#feelings.push(feeling === null ? unfelt : Math.round(feeling * 1_000));
      for (const token of clause) this.#stream.push(this.#word(token.text));
    }
  }

  get size(): number {
    return this.#comments.length;
  }

  /** `least` is how often a stem must be written to be a term. */
  finish(least: number): Corpus {
    this.#firstClause.push(this.#starts.length);
    this.#starts.push(this.#stream.length);
    const words = [...this.#words.keys()];
    const lexicon = new Lexicon(this.#words, this.#counts, least);
    const { terms, starts } = compact(this.#stream.done(), this.#starts.done(), words, lexicon);
    return {
      comments: this.#comments,
      terms,
      starts,
      owner: this.#owner.done(),
      firstClause: this.#firstClause.done(),
      feelings: Float32Array.from(this.#feelings.done(), (n) => (n === unfelt ? Number.NaN : n / 1_000)),
      names: lexicon.names,
      parts: new Map(),
      termsOf: (given) => lexicon.termsOf(given),
    };
  }

  #word(text: string): number {
    let id = this.#words.get(text);
    if (id === undefined) {
      id = this.#counts.length;
      this.#words.set(text, id);
      this.#counts.push(0);
    }
    this.#counts[id] = (this.#counts[id] as number) + 1;
    return id;
  }
}

const unfelt = 9_999;

/** Words become terms, and those without one are left out; one that denies what it says («نفرستاد») says no as well. */
function compact(stream: Int32Array, wordStarts: Int32Array, words: readonly string[], lexicon: Lexicon) {
  const terms = new Numbers();
  const starts = new Int32Array(wordStarts.length);
  for (let clause = 0; clause + 1 < wordStarts.length; clause++) {
    starts[clause] = terms.length;
    const said: string[] = [];
    for (let i = wordStarts[clause] as number; i < (wordStarts[clause + 1] as number); i++)
      said.push(words[stream[i] as number] as string);
    lexicon.termsOf(said).forEach((term, at) => {
      if (term < 0) return;
      if (term !== denial && lexicon.denies(said[at] as string)) terms.push(denial);
      terms.push(term);
    });
  }
  starts[wordStarts.length - 1] = terms.length;
  return { terms: terms.done(), starts };
}
/** Whole numbers, more and more of them. */
export class Numbers {
  #held = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#held.length) {
      const larger = new Int32Array(this.#held.length * 2);
      larger.set(this.#held);
      this.#held = larger;
    }
    this.#held[this.length++] = value;
  }

  done(): Int32Array {
    return this.#held.slice(0, this.length);
  }
}
