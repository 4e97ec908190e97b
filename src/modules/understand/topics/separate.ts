import type { Token } from "../text/tokens.ts";
import { stemOf, weightOf } from "./word-weights.ts";

/** A text that was said to be, or not to be, about a topic, with what the topic's phrases alone make of it. */
export interface Example {
  topic: number;
  isAbout: boolean;
  tokens: Token[];
  /** The log-odds of the topic before anything was learnt. */
  odds: number;
}

/**
 * The weights of words, by the numbers of their stems, that part texts about a topic from texts that are not: a linear
 * support vector machine with squared hinge loss, found by dual coordinate descent (Hsieh et al. 2008), what the
 * topic's phrases say standing as a fixed bias.
 */
export function separate(examples: Example[], texts: Texts): Float64Array {
  const vectors = examples.map(({ tokens }) => texts.vectorOf(tokens));
  const weights = new Float64Array(texts.stems);
  const pulls = new Float64Array(examples.length);
  for (let pass = 0; pass < mostPasses; pass++) {
    let largest = 0;
    for (let i = 0; i < examples.length; i++) {
      largest = Math.max(largest, pullOnce(i, examples[i] as Example, vectors[i] as Vector, weights, pulls));
    }
    if (largest < enough) break;
  }
  return weights;
}

/** Moves one example to where it is content, the others standing still; answers by how much it moved. */
function pullOnce(
  i: number,
  { isAbout, odds }: Example,
  { stems, values, square }: Vector,
  weights: Float64Array,
  pulls: Float64Array,
): number {
  const side = isAbout ? 1 : -1;
  const before = pulls[i] as number;
  let score = odds;
  for (let j = 0; j < stems.length; j++)
    score += (weights[stems[j] as number] as number) * (values[j] as number);
  const step = (margin - side * score - before * slack) / (square + slack);
  const pull = Math.min(Math.max(before + step, 0), mostPull);
  if (pull === before) return 0;
  pulls[i] = pull;
  for (let j = 0; j < stems.length; j++) {
    const stem = stems[j] as number;
    weights[stem] = (weights[stem] as number) + (pull - before) * side * (values[j] as number);
  }
  return Math.abs(pull - before);
}

interface Vector {
  stems: number[];
  values: number[];
  square: number;
}

/** Texts as vectors of length one over the stems of their words, each as long as it is telling. */
export class Texts {
  readonly #numbers = new Map<string, number>();
  readonly #words = new Map<string, { stem: number; weight: number }>();

  /** Texts of daily words alone count as longer than they are: they tell too little to teach much. */
  static lengthOf(square: number): number {
    return Math.max(Math.sqrt(square), leastLength);
  }

  /** How many stems there are so far. */
  get stems(): number {
    return this.#numbers.size;
  }

  /** The number of a word's stem, undefined where no example had it, and what the word weighs. */
  look(word: string): { stem: number | undefined; weight: number } {
    const stem = stemOf(word);
    return { stem: this.#numbers.get(stem), weight: weightOf(stem) };
  }

  vectorOf(tokens: Token[]): Vector {
    const sums = new Map<number, number>();
    let squares = 0;
    for (const token of tokens) {
      if (token.kind === "mark") continue;
      const { stem, weight } = this.#number(token.text);
      squares += weight * weight;
      sums.set(stem, (sums.get(stem) ?? 0) + weight);
    }
    const length = Texts.lengthOf(squares);
    const values = [...sums.values()].map((sum) => sum / length);
    return { stems: [...sums.keys()], values, square: values.reduce((sum, value) => sum + value * value, 0) };
  }

  #number(word: string): { stem: number; weight: number } {
    const known = this.#words.get(word);
    if (known !== undefined) return known;
    const stem = stemOf(word);
    const stemNumber = this.#numbers.get(stem) ?? this.#numbers.size;
    this.#numbers.set(stem, stemNumber);
    const found = { stem: stemNumber, weight: weightOf(stem) };
    this.#words.set(word, found);
    return found;
  }
}

const margin = 1;
const slack = 0.05;
const mostPull = 8;
const mostPasses = 40;
const enough = 0.001;
const leastLength = 0.7;
