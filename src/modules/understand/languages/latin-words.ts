import { englishFunctionWords, englishWords } from "./english-words.ts";
import { isPersianSound, latinSpellings } from "./finglish.ts";
import { otherLatinWords } from "./other-languages.ts";

/** How much a Latin word speaks for each language, 0 to 15. */
export interface LatinEvidence {
  english: number;
  finglish: number;
  other: number;
  /** Whether it holds an English sentence together, as names and labels do not. */
  isEnglishFunction: boolean;
}

/**
 * Which language a small-lettered Latin word speaks for: the lists of words first; a word of none by its letters in
 * threes, against those of the lists (naive Bayes over letter trigrams; Cavnar and Trenkle 1994 count such n-grams).
 * What was found is remembered, so that most words cost one look.
 */
export function latinEvidence(word: string): LatinEvidence {
  const known = remembered.get(word);
  if (known !== undefined) return known;
  if (word.length > longestWord) return nothing;
  if (remembered.size >= mostRemembered) remembered.clear();
  const evidence = weigh(word);
  remembered.set(word, evidence);
  return evidence;
}

const longestWord = 24;
const mostRemembered = 20_000;
const remembered = new Map<string, LatinEvidence>();
const nothing: LatinEvidence = { english: 0, finglish: 0, other: 0, isEnglishFunction: false };
const sure = 10;
const shared = 3;

let lists:
  | { english: Set<string>; functions: Set<string>; other: Set<string>; letters: LetterTables }
  | undefined;

function weigh(word: string): LatinEvidence {
  lists ??= makeLists();
  const isEnglish = lists.english.has(word);
  const isOther = lists.other.has(word);
  const persian = isPersianSound(word);
  const isEnglishFunction = lists.functions.has(word);
  const claims = Number(isEnglish) + Number(isOther) + Number(persian === "known");
  if (claims > 0) {
    const weight = claims === 1 ? sure : shared;
    return {
      english: isEnglish ? weight : 0,
      finglish: persian === "known" ? weight : 0,
      other: isOther ? weight : 0,
      isEnglishFunction,
    };
  }
  const byLetters = lists.letters.weigh(word);
  return {
    ...byLetters,
    finglish: byLetters.finglish + (persian === "likely" ? shared : 0),
    isEnglishFunction,
  };
}

function makeLists() {
  const english = new Set(englishWords.trim().split(/\s+/));
  for (const word of englishFunctionWords.split(" ")) english.add(word);
  const other = new Set(Object.values(otherLatinWords).flatMap((words) => words.split(" ")));
  const letters = new LetterTables(english, latinSpellings(), other);
  return { english, functions: new Set(englishFunctionWords.split(" ")), other, letters };
}

const sides = 27;
const cells = sides ** 3;

/** How often three letters follow one another in the words of each side. */
class LetterTables {
  readonly #english: Float32Array;
  readonly #finglish: Float32Array;
  readonly #other: Float32Array;

  constructor(english: Iterable<string>, finglish: Iterable<string>, other: Iterable<string>) {
    this.#english = logShares(english);
    this.#finglish = logShares(finglish);
    this.#other = logShares(other);
  }

  /** The likeliest side gets up to five, by how far it is ahead; letters that none of them has speak for another. */
  weigh(word: string): { english: number; finglish: number; other: number } {
    let english = 0;
    let finglish = 0;
    let other = 0;
    const found = eachThree(word, (cell) => {
      english += this.#english[cell] as number;
      finglish += this.#finglish[cell] as number;
      other += this.#other[cell] as number;
    });
    if (!found) return { english: 0, finglish: 0, other: word.length > 2 ? 5 : 0 };
    other -= foreignHandicap;
    const best = Math.max(english, finglish, other);
    const share = (value: number): number => Math.max(0, 5 - (best - value));
    const total = share(english) + share(finglish) + share(other);
    return {
      english: (5 * share(english)) / total,
      finglish: (5 * share(finglish)) / total,
      other: (5 * share(other)) / total,
    };
  }
}

/** Other languages are rarer than the two a company is written to in: their letters have to say so more clearly. */
const foreignHandicap = 2;

function logShares(words: Iterable<string>): Float32Array {
  const counts = new Float32Array(cells).fill(0.1);
  let total = cells * 0.1;
  for (const word of words) {
    eachThree(word, (cell) => {
      counts[cell] = (counts[cell] as number) + 1;
      total++;
    });
  }
  return counts.map((count) => Math.log(count / total));
}

/** Visits the letters in threes, the word's edges as letters; false if there is one that is not between a and z. */
function eachThree(word: string, visit: (cell: number) => void): boolean {
  let cell = 0;
  for (let i = 0; i <= word.length; i++) {
    const letter = i === word.length ? 0 : word.charCodeAt(i) - 0x60;
    if (letter < 0 || letter >= sides) return false;
    cell = ((cell * sides) % cells) + letter;
    if (i > 0) visit(cell);
  }
  return true;
}
