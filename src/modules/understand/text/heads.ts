import {
  beforeText,
  featureName,
  gramValue,
  runFeature,
  squaresOfWord,
  wordFeatures,
  wordHash,
} from "./features.ts";
import { type Model, weightsOfBytes } from "./model-file.ts";
import type { Token } from "./tokens.ts";

/** What a word adds to every head, worked out once: `sums` in the order of the heads. */
export interface KnownWord {
  hash: number;
  sums: Float32Array;
  squares: number;
  /** The last count in which the word was seen; a word counts once. */
  seen: number;
}

/** A block of the model, ready to be read: `width` heads from the place `offset` among all. */
interface Table {
  bytes: Int8Array;
  mask: number;
  weights: Float32Array[];
  offset: number;
  width: number;
}

/**
 * Scores texts by all linear heads at once. A head's score is its bias plus the sum of the weights of a text's features
 * over the root of the sum of their squares, as in training. What single words add up to is remembered, so that a text
 * costs a look-up for a word and two for its neighbours.
 */
export class Heads {
  readonly names: string[];
  readonly #blocks: Table[];
  readonly #biases: Float64Array;
  #known = new Map<string, KnownWord>();
  #count = 0;

  constructor(model: Model) {
    this.names = model.blocks.flatMap(({ heads }) => heads);
    this.#biases = Float64Array.from(model.blocks.flatMap(({ biases }) => biases));
    let offset = 0;
    this.#blocks = model.blocks.map(({ heads, bits, scales }, i) => {
      const start = offset;
      offset += heads.length;
      const bytes = model.tables[i] as Int8Array;
      return {
        bytes,
        mask: 2 ** bits - 1,
        weights: scales.map(weightsOfBytes),
        offset: start,
        width: heads.length,
      };
    });
  }

  /** The place of a head's score among the scores. */
  place(name: string): number {
    const place = this.names.indexOf(name);
    if (place < 0) throw new Error(`The model has no head ${name}.`);
    return place;
  }

  /** The words of a text as the heads know them, one for each token. */
  wordsOf(tokens: Token[]): KnownWord[] {
    return tokens.map((token) => this.#wordOf(token));
  }

  /**
   * The raw scores of the words from `from` to before `to`, by the first `blocks` tables; those of the others are zero.
   * Nothing there to read: the biases alone.
   */
  scoresOf(words: KnownWord[], from = 0, to = words.length, blocks = this.#blocks.length): Float64Array {
    const sums = new Float64Array(this.#biases.length);
    const width = this.#widthOf(blocks);
    const count = ++this.#count;
    let squares = 0;
    let before = beforeText;
    let pair = beforeText;
    for (let i = from; i < to; i++) {
      const word = words[i] as KnownWord;
      if (word.seen !== count) {
        word.seen = count;
        squares += word.squares;
        for (let head = 0; head < width; head++) (sums[head] as number) += word.sums[head] as number;
      }
      const triple = runFeature(pair, word.hash);
      pair = runFeature(before, word.hash);
      before = word.hash;
      squares += 2;
      for (let block = 0; block < blocks; block++) {
        this.#add(sums, block, pair, 1);
        this.#add(sums, block, triple, 1);
      }
    }
    const norm = 1 / Math.sqrt(squares || 1);
    for (let head = 0; head < width; head++)
      sums[head] = (this.#biases[head] as number) + (sums[head] as number) * norm;
    return sums;
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
    const sums = new Float64Array(this.#biases.length);
    for (let block = 0; block < this.#blocks.length; block++)
      for (let i = 0; i < features.length; i++)
        this.#add(sums, block, features[i] as number, i === 0 ? 1 : gramValue);
    return { hash: wordHash(name), sums: Float32Array.from(sums), squares: squaresOfWord(features), seen: 0 };
  }

  #add(sums: Float64Array, block: number, feature: number, value: number): void {
    const { bytes, mask, weights, offset, width } = this.#blocks[block] as Table;
    const row = (feature & mask) * width;
    for (let head = 0; head < width; head++) {
      const byte = bytes[row + head] as number;
      if (byte !== 0)
        (sums[offset + head] as number) += ((weights[head] as Float32Array)[byte + 128] as number) * value;
    }
  }

  #widthOf(blocks: number): number {
    const last = this.#blocks[blocks - 1];
    return last ? last.offset + last.width : 0;
  }
}

/** Enough for a language's everyday words; then remembering begins anew, so that memory stays bounded (about 20 MB). */
const mostKnown = 60_000;
const longestKnown = 40;
