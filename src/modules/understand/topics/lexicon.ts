import { type Phrase, phraseFrom } from "./phrase.ts";
import { formsOf } from "./word-forms.ts";

/** A phrase with its words as numbers, so that comparing costs nothing. `topic` is the place among the definitions. */
export interface TopicPhrase {
  topic: number;
  words: number[];
  isNear: boolean;
  isDenial: boolean;
  probability: number;
}

/** What one word of a text can be: numbers of words known here, and the phrases it alone makes or begins. */
export interface KnownWord {
  words: number[];
  alone: number[];
  begins: number[];
}

/**
 * The lexicon of topics, each with its phrases as written. The last few are kept, so that a correction, which leaves
 * the phrases as they are, need not read them again.
 */
export function lexiconOf(phrasesOfTopics: string[][]): Lexicon {
  const mark = phrasesOfTopics.map((phrases) => phrases.join("\n")).join("\n\n");
  const known = lexicons.get(mark);
  if (known !== undefined) return known;
  if (lexicons.size >= mostKept) lexicons.delete(lexicons.keys().next().value as string);
  const lexicon = new Lexicon(phrasesOfTopics);
  lexicons.set(mark, lexicon);
  return lexicon;
}

const lexicons = new Map<string, Lexicon>();
const mostKept = 8;

/** All phrases of a company's topics, found by the words they are made of. */
export class Lexicon {
  readonly phrases: TopicPhrase[] = [];
  readonly #inAnyForm = new Map<string, number>();
  readonly #exactly = new Map<string, number>();
  readonly #alone: number[][] = [];
  readonly #begins: number[][] = [];
  readonly #known = new Map<string, KnownWord | null>();

  /** In which clause, counted over all texts, a word was last there: spares looking for phrases half of which is missing. */
  readonly lastThere: Float64Array;
  clausesRead = 0;

  constructor(phrasesOfTopics: string[][]) {
    phrasesOfTopics.forEach((written, topic) => {
      for (const phrase of written.map(phraseFrom)) if (phrase !== undefined) this.#add(topic, phrase);
    });
    this.lastThere = new Float64Array(this.#alone.length);
  }

  /** What a word of a text can be; null where it is nothing known. Remembers, within bounds, what it was asked. */
  look(word: string): KnownWord | null {
    const known = this.#known.get(word);
    if (known !== undefined) return known;
    if (this.#known.size >= mostRemembered) this.#known.clear();
    const found = this.#find(word);
    this.#known.set(word, found);
    return found;
  }

  #add(topic: number, { words, isNear, isDenial, probability }: Phrase): void {
    const numbers = words.map((word) => this.#numberOf(word.text, word.isExact));
    this.#put({ topic, words: numbers, isNear, isDenial, probability });
    if (isNear || words.length < 2) return;
    const joined = words.map((word) => word.text).join("");
    if (joined.length < shortestJoined) return;
    this.#put({ topic, words: [this.#numberOf(joined, false)], isNear, isDenial, probability });
  }

  #put(phrase: TopicPhrase): void {
    const place = this.phrases.push(phrase) - 1;
    const index = phrase.words.length === 1 ? this.#alone : this.#begins;
    (index[phrase.words[0] as number] as number[]).push(place);
  }

  #numberOf(word: string, isExact: boolean): number {
    const numbers = isExact ? this.#exactly : this.#inAnyForm;
    const known = numbers.get(word);
    if (known !== undefined) return known;
    numbers.set(word, this.#alone.length);
    this.#begins.push([]);
    return this.#alone.push([]) - 1;
  }

  #find(word: string): KnownWord | null {
    const words = new Set<number>();
    const exact = this.#exactly.get(word);
    if (exact !== undefined) words.add(exact);
    for (const form of formsOf(word)) {
      const number = this.#inAnyForm.get(form);
      if (number !== undefined) words.add(number);
    }
    if (words.size === 0) return null;
    return {
      words: [...words],
      alone: [...words].flatMap((number) => this.#alone[number] as number[]),
      begins: [...words].flatMap((number) => this.#begins[number] as number[]),
    };
  }
}

/** Shorter words written as one are often another word: «کم بود» and «کمبود». */
const shortestJoined = 6;
const mostRemembered = 60_000;
