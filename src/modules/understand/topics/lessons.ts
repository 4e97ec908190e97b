import type { TokenRange } from "../text/sentences.ts";
import type { Token } from "../text/tokens.ts";
import { type Example, separate, Texts } from "./separate.ts";

/** What lessons add to the log-odds of a topic, and the tokens that made them do so. */
export interface LearntScore {
  topic: number;
  odds: number;
  range: { from: number; to: number };
}

/** What one word is to what was learnt: how much it weighs, and what it adds to which topics. */
interface LearntWord {
  square: number;
  topics: number[];
  adds: number[];
}

/**
 * What a company's lessons teach: one linear layer for each topic that has some (see `separate`), over words weighted
 * by how telling they are. Texts are of length one, so that a lesson reaches as far as a text is like its own:
 * near-identical comments follow it, others do not.
 */
export class Learnt {
  readonly isEmpty: boolean;
  readonly #texts = new Texts();
  readonly #ofStems: LearntWord[] = [];
  readonly #words = new Map<string, LearntWord>();
  readonly #ofClause: Sum;
  readonly #ofWhole: Sum;
  readonly #best: Strongest;

  /** The same examples in the same order always teach the same. */
  constructor(topics: number, examples: Example[]) {
    this.isEmpty = examples.length === 0;
    this.#ofClause = new Sum(topics);
    this.#ofWhole = new Sum(topics);
    this.#best = new Strongest(topics);
    for (const [topic, of] of Map.groupBy(examples, (example) => example.topic)) {
      separate(of, this.#texts).forEach((odds, stem) => {
        if (Math.abs(odds) > smallest) this.#add(stem, topic, odds);
      });
    }
  }

  /**
   * What was learnt about a text: for each topic, the strongest of what the whole and each clause of it say. Topics
   * that are not `heard` are told of only where at least `odds` speak for them.
   */
  scoresOf(
    tokens: Token[],
    clauses: TokenRange[],
    unheard: { heard: ReadonlyMap<number, unknown>; odds: number },
  ): LearntScore[] {
    for (const clause of clauses) {
      for (let i = clause.from; i < clause.to; i++) {
        const token = tokens[i] as Token;
        if (token.kind === "mark") continue;
        this.#ofClause.add(this.#look(token.text));
      }
      if (clauses.length > 1) this.#ofWhole.addAll(this.#ofClause);
      this.#ofClause.tell(this.#best, clause);
    }
    this.#ofWhole.tell(this.#best, { from: 0, to: tokens.length });
    return this.#best.take((topic, odds) => odds >= unheard.odds || unheard.heard.has(topic));
  }

  #add(stem: number, topic: number, odds: number): void {
    const word = this.#ofStems[stem] ?? { square: 0, topics: [], adds: [] };
    this.#ofStems[stem] = word;
    word.topics.push(topic);
    word.adds.push(odds);
  }

  #look(text: string): LearntWord {
    const known = this.#words.get(text);
    if (known !== undefined) return known;
    if (this.#words.size >= mostRemembered) this.#words.clear();
    const { stem, weight } = this.#texts.look(text);
    const { topics, adds } = (stem === undefined ? undefined : this.#ofStems[stem]) ?? nothing;
    const found = { square: weight * weight, topics, adds: adds.map((odds) => odds * weight) };
    this.#words.set(text, found);
    return found;
  }
}

/** A stretch of text under way: how long it is as a vector, and what it adds to topics. */
class Sum {
  readonly #adds: Float64Array;
  readonly #topics: number[] = [];
  #square = 0;

  constructor(topics: number) {
    this.#adds = new Float64Array(topics);
  }

  add({ square, topics, adds }: LearntWord): void {
    this.#square += square;
    for (let i = 0; i < topics.length; i++) this.#addTo(topics[i] as number, adds[i] as number);
  }

  addAll(part: Sum): void {
    this.#square += part.#square;
    for (const topic of part.#topics) this.#addTo(topic, part.#adds[topic] as number);
  }

  #addTo(topic: number, odds: number): void {
    const before = this.#adds[topic] as number;
    if (before === 0) this.#topics.push(topic);
    this.#adds[topic] = before + odds;
  }

  /** Tells what it adds up to, and begins anew. */
  tell(best: Strongest, range: { from: number; to: number }): void {
    if (this.#topics.length > 0) {
      const length = Texts.lengthOf(this.#square);
      for (const topic of this.#topics) {
        best.hear(topic, (this.#adds[topic] as number) / length, range);
        this.#adds[topic] = 0;
      }
      this.#topics.length = 0;
    }
    this.#square = 0;
  }
}

/** The strongest of what was said of each topic. */
class Strongest {
  readonly #odds: Float64Array;
  readonly #ranges: { from: number; to: number }[] = [];
  readonly #topics: number[] = [];

  constructor(topics: number) {
    this.#odds = new Float64Array(topics);
  }

  hear(topic: number, odds: number, range: { from: number; to: number }): void {
    const before = this.#odds[topic] as number;
    if (Math.abs(odds) <= Math.abs(before)) return;
    if (before === 0) this.#topics.push(topic);
    this.#odds[topic] = odds;
    this.#ranges[topic] = range;
  }

  /** Hands over what is asked for, and begins anew. */
  take(isAsked: (topic: number, odds: number) => boolean): LearntScore[] {
    const scores: LearntScore[] = [];
    for (const topic of this.#topics) {
      const odds = this.#odds[topic] as number;
      this.#odds[topic] = 0;
      if (isAsked(topic, odds))
        scores.push({ topic, odds, range: this.#ranges[topic] as LearntScore["range"] });
    }
    this.#topics.length = 0;
    return scores;
  }
}

const nothing: LearntWord = { square: 0, topics: [], adds: [] };
const smallest = 0.05;
const mostRemembered = 60_000;
