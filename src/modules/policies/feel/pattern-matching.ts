import type { Program, Step } from "./pattern-program.ts";
import { casesOf } from "./pattern-sets.ts";
import type { Evaluation } from "./values.ts";

/** Beginnings and ends of the whole match and of each group, in code points; −1 where a group took no part. */
export type Match = Int32Array;

/** Steps of the matcher that cost as much as one unit of an evaluation. */
const STEPS_A_UNIT = 4;
const PAID_AT_ONCE = 256;
/** 32 MB. */
const MOST_REMEMBERED = 2 ** 28;

/**
 * Looks for a pattern in a text of code points. Ways are tried in the order of the pattern, as everywhere; but from which
 * split at which place nothing more can be found is remembered, so that the work grows with the product of pattern and text
 * and never exponentially. A pattern with back references cannot be remembered so: its steps are paid for by the evaluation
 * like all others, which ends it.
 */
export class Search {
  readonly #program: Program;
  readonly #first: Step | undefined;
  readonly #text: Int32Array;
  readonly #evaluation: Evaluation;
  readonly #failed: Uint32Array | null;
  #unpaid = 0;

  /** Throws `BudgetSpent` where the text is too long for the pattern. */
  constructor(program: Program, text: Int32Array, evaluation: Evaluation) {
    this.#program = program;
    this.#first = program.steps.find((step) => step.op !== "save");
    this.#text = text;
    this.#evaluation = evaluation;
    const remembered = program.hasBackReference ? 0 : program.splits * (text.length + 1);
    if (remembered > MOST_REMEMBERED) evaluation.spend(Number.MAX_SAFE_INTEGER);
    evaluation.spend(1 + (remembered >> 10));
    this.#failed = remembered > 0 ? new Uint32Array((remembered >> 5) + 1) : null;
  }

  /** The first match that begins at the place or after it. */
  from(place: number): Match | null {
    const first = this.#first;
    for (let start = place; start <= this.#text.length; start++) {
      this.#pay();
      if (first?.op === "set" && !(start < this.#text.length && first.set(this.#text[start] ?? 0))) continue;
      const match = this.#at(start);
      if (match) return match;
    }
    return null;
  }

  #at(start: number): Match | null {
    const { steps, slots } = this.#program;
    const saved = new Int32Array(slots).fill(-1);
    /** What to go back to, three numbers each: a step and a place, or ~slot and what it held. */
    const ways: number[] = [0, start];
    while (ways.length > 0) {
      let place = ways.pop() ?? 0;
      let at = ways.pop() ?? 0;
      if (at < 0) {
        saved[~at] = place;
        continue;
      }
      for (;;) {
        this.#pay();
        const step = steps[at] as Step;
        if (step.op === "match") return this.#found(saved, place);
        if (step.op === "split") {
          if (this.#isKnown(step.number, place)) break;
          ways.push(step.second, place);
          at = step.first;
        } else if (step.op === "save") {
          ways.push(~step.slot, saved[step.slot] ?? -1);
          saved[step.slot] = place;
          at++;
        } else if (step.op === "jump") at = step.to;
        else {
          const reached = this.#read(step, place, saved);
          if (reached < 0) break;
          place = reached;
          at++;
        }
      }
    }
    return null;
  }

  /** Where the step has read to; −1 where it does not fit. */
  #read(step: Step, place: number, saved: Int32Array): number {
    switch (step.op) {
      case "set":
        return place < this.#text.length && step.set(this.#text[place] ?? 0) ? place + 1 : -1;
      case "start":
        return this.#isStart(place) ? place : -1;
      case "end":
        return this.#isEnd(place) ? place : -1;
      case "back":
        return this.#again(saved[2 * step.index] ?? -1, saved[2 * step.index + 1] ?? -1, place);
      case "progress":
        return saved[step.slot] === place ? -1 : place;
      default:
        return -1;
    }
  }

  #isStart(place: number): boolean {
    if (place === 0) return true;
    return this.#program.flags.isByLine && this.#text[place - 1] === 10 && place < this.#text.length;
  }

  #isEnd(place: number): boolean {
    return place === this.#text.length || (this.#program.flags.isByLine && this.#text[place] === 10);
  }

  /** Reads what a group has read once more; one that took no part has read nothing. */
  #again(start: number, end: number, place: number): number {
    if (start < 0 || end < 0) return place;
    if (place + end - start > this.#text.length) return -1;
    for (let i = start; i < end; i++) {
      this.#pay();
      if (!this.#isSame(this.#text[i] ?? 0, this.#text[place + i - start] ?? 0)) return -1;
    }
    return place + end - start;
  }

  #isSame(a: number, b: number): boolean {
    return a === b || (this.#program.flags.isAnyCase && casesOf(a).some((one) => casesOf(b).includes(one)));
  }

  /** Remembers too: whatever comes here again was either in vain or is a loop that reads nothing. */
  #isKnown(split: number, place: number): boolean {
    if (!this.#failed) return false;
    const bit = place * this.#program.splits + split;
    const word = this.#failed[bit >>> 5] ?? 0;
    if (word & (1 << (bit & 31))) return true;
    this.#failed[bit >>> 5] = word | (1 << (bit & 31));
    return false;
  }

  /** What led to the match has not failed: where it ended, the next search may come by again. */
  #found(saved: Int32Array, place: number): Match {
    for (let split = 0; this.#failed && split < this.#program.splits; split++) {
      const bit = place * this.#program.splits + split;
      this.#failed[bit >>> 5] = (this.#failed[bit >>> 5] ?? 0) & ~(1 << (bit & 31));
    }
    return saved.slice(0, 2 * (this.#program.groups + 1));
  }

  #pay(): void {
    if (++this.#unpaid < PAID_AT_ONCE) return;
    this.#unpaid = 0;
    this.#evaluation.spend(PAID_AT_ONCE / STEPS_A_UNIT);
  }
}
