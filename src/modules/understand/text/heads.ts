import {
  beforeText,
  featureName,
  gramValue,
  runFeature,
  squaresOfWord,
  wordFeatures,
  wordHash,
} from "./features.ts";
import type { Model } from "./model-file.ts";
import type { Token } from "./tokens.ts";

/** What a word adds to every head, worked out once: `sums` in the order of the heads, in the units of their bytes. */
export interface KnownWord {
  hash: number;
  sums: Float32Array;
  squares: number;
  /** The last count in which the word was seen; a word counts once. */
  seen: number;
}

/** The words of a text, and what the runs of two and three that end at each add to every head. */
export interface HeardText {
  words: KnownWord[];
  runs: Float32Array;
}

/** A block of the model, ready to be read: `width` heads from the place `offset` among all. */
interface Table {
  bytes: Int8Array;
  mask: number;
  offset: number;
  width: number;
}

/**
 * Scores texts by all linear heads at once. A head's score is its bias plus the sum of the weights of a text's features
 * over the root of the sum of their squares, as in training. What single words add up to is remembered, so that a text
 * costs a look-up for a word and two for its neighbours, however many of its parts are scored.
 */
export class Heads {
  readonly #tables: Table[];
  readonly #biases: Float64Array;
  /** What a byte of 1 weighs in each head; one of q weighs q · |q| times as much. */
  readonly #units: Float64Array;
  #known = new Map<string, KnownWord>();
  #count = 0;

  constructor({ blocks, tables }: Pick<Model, "blocks" | "tables">) {
    this.#biases = Float64Array.from(blocks.flatMap(({ biases }) => biases));
    this.#units = Float64Array.from(blocks.flatMap(({ scales }) => scales.map((scale) => scale ** -2)));
    let offset = 0;
    this.#tables = blocks.map(({ heads, bits }, i) => {
      const start = offset;
      offset += heads.length;
      return { bytes: tables[i] as Int8Array, mask: 2 ** bits - 1, offset: start, width: heads.length };
    });
  }

  /** Looks a text's words and runs up; `width` leaves out the heads from that place on, which must begin a table. */
  hear(tokens: Token[], width = this.#biases.length): HeardText {
    const words = new Array<KnownWord>(tokens.length);
    const runs = new Float32Array(tokens.length * this.#biases.length);
    let before = beforeText;
    let pair = beforeText;
    for (let i = 0; i < tokens.length; i++) {
      const word = this.#wordOf(tokens[i] as Token);
      const triple = runFeature(pair, word.hash);
      pair = runFeature(before, word.hash);
      before = word.hash;
      words[i] = word;
      this.#addRuns(runs, i * this.#biases.length, pair, triple, width);
    }
    return { words, runs };
  }

  /** The raw scores of the first `width` heads for the words from `from` to before `to`; without any, the biases. */
  scoresOf(
    { words, runs }: HeardText,
    from = 0,
    to = words.length,
    width = this.#biases.length,
  ): Float64Array {
    const sums = new Float64Array(width);
    const count = ++this.#count;
    let squares = 0;
    for (let i = from; i < to; i++) {
      const word = words[i] as KnownWord;
      // The first runs of a part reach back into what stands before it.
      if (from === 0 || i > from + 1) {
        const row = i * this.#biases.length;
        squares += 2;
        for (let head = 0; head < width; head++) (sums[head] as number) += runs[row + head] as number;
      }
      if (word.seen === count) continue;
      word.seen = count;
      squares += word.squares;
      for (let head = 0; head < width; head++) (sums[head] as number) += word.sums[head] as number;
    }
    const norm = 1 / Math.sqrt(squares || 1);
    for (let head = 0; head < width; head++) {
      const weighed = (sums[head] as number) * (this.#units[head] as number) * norm;
      sums[head] = (this.#biases[head] as number) + weighed;
    }
    return sums;
  }

  #addRuns(runs: Float32Array, row: number, pair: number, triple: number, widest: number): void {
    for (let i = 0; i < this.#tables.length; i++) {
      const { bytes, mask, offset, width } = this.#tables[i] as Table;
      if (offset >= widest) return;
      const ofPair = (pair & mask) * width;
      const ofTriple = (triple & mask) * width;
      for (let head = 0; head < width; head++) {
        const first = bytes[ofPair + head] as number;
        const second = bytes[ofTriple + head] as number;
        runs[row + offset + head] = first * Math.abs(first) + second * Math.abs(second);
      }
    }
  }

  #wordOf(token: Token): KnownWord {
    const name = featureName(token);
    const known = this.#known.get(name);
    if (known) return known;
    const word = this.#learn(name, token.kind);
    if (this.#known.size >= mostKnown) this.#known.clear();
    if (name.length <= longestKnown) this.#known.set(name, word);
    return word;
  }

  #learn(name: string, kind: Token["kind"]): KnownWord {
    const features = wordFeatures(name, kind);
    const sums = new Float32Array(this.#biases.length);
    for (const { bytes, mask, offset, width } of this.#tables) {
      for (let i = 0; i < features.length; i++) {
        const row = ((features[i] as number) & mask) * width;
        const value = i === 0 ? 1 : gramValue;
        for (let head = 0; head < width; head++) {
          const byte = bytes[row + head] as number;
          (sums[offset + head] as number) += byte * Math.abs(byte) * value;
        }
      }
    }
    return { hash: wordHash(name), sums, squares: squaresOfWord(features), seen: 0 };
  }
}

/** Enough for a language's everyday words; then remembering begins anew, so that memory stays bounded (about 20 MB). */
const mostKnown = 60_000;
const longestKnown = 40;
