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

/** The words of a text by their places among the known, and what the runs of two and three that end at each add. */
export interface HeardText {
  words: Uint32Array;
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
  /** The places of known words; what is known of them stands side by side, for memory is what reading waits for. */
  readonly #known = new Map<string, number>();
  #count = 0;
  #kept = 0;
  #hashes = new Uint32Array(0);
  /** What a word adds to every head, in the order of the heads and the units of their bytes. */
  #sums = new Float32Array(0);
  #squares = new Float32Array(0);
  /** The last count in which a word was seen; a word counts once. */
  #seen = new Uint32Array(0);

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
    this.#makeRoom(tokens.length);
    const words = new Uint32Array(tokens.length);
    const runs = new Float32Array(tokens.length * this.#biases.length);
    let before = beforeText;
    let pair = beforeText;
    for (let i = 0; i < tokens.length; i++) {
      const word = this.#wordOf(tokens[i] as Token);
      const hash = this.#hashes[word] as number;
      const triple = runFeature(pair, hash);
      pair = runFeature(before, hash);
      before = hash;
      words[i] = word;
      this.#addRuns(runs, i * this.#biases.length, pair, triple, width);
    }
    return { words, runs };
  }

  /**
   * The raw scores of the first `width` heads for the words from `from` to before `to`; without any, the biases. Of the
   * text that was heard last only.
   */
  scoresOf(
    { words, runs }: HeardText,
    from = 0,
    to = words.length,
    width = this.#biases.length,
  ): Float64Array {
    const heads = this.#biases.length;
    const sums = new Float64Array(width);
    const count = ++this.#count;
    let squares = 0;
    for (let i = from; i < to; i++) {
      // The first runs of a part reach back into what stands before it.
      if (from === 0 || i > from + 1) {
        squares += 2;
        addRow(sums, runs, i * heads, width);
      }
      const word = words[i] as number;
      if (this.#seen[word] === count) continue;
      this.#seen[word] = count;
      squares += this.#squares[word] as number;
      addRow(sums, this.#sums, word * heads, width);
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

  /** Before a text that may not fit, remembering begins anew; a text of more words than that gets more room. */
  #makeRoom(words: number): void {
    if (this.#kept + words <= this.#seen.length) return;
    this.#known.clear();
    this.#kept = 0;
    const room = Math.max(mostKnown, words);
    if (room === this.#seen.length) return;
    this.#hashes = new Uint32Array(room);
    this.#sums = new Float32Array(room * this.#biases.length);
    this.#squares = new Float32Array(room);
    this.#seen = new Uint32Array(room);
  }

  #wordOf(token: Token): number {
    const name = featureName(token);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const word = this.#kept++;
    this.#learn(word, name, token.kind);
    if (name.length <= longestKnown) this.#known.set(name, word);
    return word;
  }

  #learn(word: number, name: string, kind: Token["kind"]): void {
    const features = wordFeatures(name, kind);
    const first = word * this.#biases.length;
    this.#sums.fill(0, first, first + this.#biases.length);
    for (const { bytes, mask, offset, width } of this.#tables) {
      for (let i = 0; i < features.length; i++) {
        const row = ((features[i] as number) & mask) * width;
        const value = i === 0 ? 1 : gramValue;
        for (let head = 0; head < width; head++) {
          const byte = bytes[row + head] as number;
          (this.#sums[first + offset + head] as number) += byte * Math.abs(byte) * value;
        }
      }
    }
    this.#hashes[word] = wordHash(name);
    this.#squares[word] = squaresOfWord(features);
    this.#seen[word] = 0;
  }
}

function addRow(sums: Float64Array, rows: Float32Array, at: number, width: number): void {
  for (let head = 0; head < width; head++) (sums[head] as number) += rows[at + head] as number;
}

/** Enough for a language's everyday words; then remembering begins anew, so that memory stays bounded (about 10 MB). */
const mostKnown = 60_000;
const longestKnown = 40;
