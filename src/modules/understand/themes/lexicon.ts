import { stemmer } from "./stems.ts";
import { denials, feelingWords, stopWords } from "./stop-words.ts";
import { verbForm } from "./verbs.ts";

/** The word that says no, among the terms. */
export const denial = 0;
/** No term. */
export const none = -1;
/** Marks a word that is the later part of a term of two words. */
export const later = (term: number): number => -2 - term;

/** Two words that are also written as one («بسته بندی», «بسته‌بندی») must be written so at least this often. */
const fewestAsOne = 3;

/** The terms of a corpus: stems that are written often enough and may say what a comment is about. */
export class Lexicon {
  readonly names: string[];
  readonly #terms: ReadonlyMap<string, number>;
  readonly #words: ReadonlyMap<string, number>;
  readonly #counts: readonly number[];
  readonly #stem: (word: string) => string;
  readonly #known = new Map<string, number>();
  readonly #denying = new Map<string, boolean>();
  readonly #joins = new Map<string, string | null>();

  /** `counts` by the number that `words` gives each word; a stem must be written `least` times. */
  constructor(words: ReadonlyMap<string, number>, counts: readonly number[], least: number) {
    this.#words = words;
    this.#counts = counts;
    this.#stem = stemmer((word) => this.#countOf(word));
    const often = new Map<string, number>();
    for (const [word, id] of words) {
      const stem = isContent(word) ? this.#stem(word) : word;
      if (isContent(stem)) often.set(stem, (often.get(stem) ?? 0) + (counts[id] as number));
    }
    this.names = ["¬", ...[...often].filter(([, n]) => n >= least).map(([stem]) => stem)];
    this.#terms = new Map(this.names.map((name, id) => [name, id]));
  }

  /** The term of each word of a clause. */
  termsOf(words: readonly string[]): number[] {
    const terms: number[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as string;
      const joined = this.#asOne(word, words[i + 1]);
      const term = this.#termOf(joined ?? word);
      terms.push(term);
      if (joined === undefined) continue;
      terms.push(later(term));
      i++;
    }
    return terms;
  }

  /** Whether the word denies what it says, as «نفرستاد» does. */
  denies(word: string): boolean {
    let denies = this.#denying.get(word);
    if (denies === undefined) {
      denies = verbForm(word)?.denied ?? false;
      this.#denying.set(word, denies);
    }
    return denies;
  }

  #termOf(word: string): number {
    let term = this.#known.get(word);
    if (term === undefined) {
      term = denials.has(word)
        ? denial
        : isContent(word)
          ? (this.#terms.get(this.#stem(word)) ?? none)
          : none;
      this.#known.set(word, term);
    }
    return term;
  }

  #asOne(word: string, next: string | undefined): string | undefined {
    if (next === undefined || next.length < 3 || !isContent(next)) return undefined;
    if (!isContent(word) && !fore.has(word)) return undefined;
    const spaced = `${word} ${next}`;
    let joined = this.#joins.get(spaced);
    if (joined === undefined) {
      const one = word + next;
      const isOne = isContent(one) && this.#countOf(one) >= fewestAsOne && this.#termOf(one) >= 0;
      joined = isOne ? one : null;
      this.#joins.set(spaced, joined);
    }
    return joined ?? undefined;
  }

  #countOf(word: string): number {
    const id = this.#words.get(word);
    return id === undefined ? 0 : (this.#counts[id] as number);
  }
}

/** Parts of words that are often written apart from what they begin. */
const fore = new Set(["بی", "غیر", "نا", "هم", "خوش", "بد", "پیش"]);

const isContent = (word: string): boolean =>
  word.length > 1 && word.length < 30 && !stopWords.has(word) && !feelingWords.has(word);
