import type { CharacterSet } from "./pattern-sets.ts";

/** A regular expression as it was read (XQuery 1.0 and XPath 2.0 Functions and Operators, 7.6.1). */
export type PatternNode =
  | { kind: "set"; set: CharacterSet }
  | { kind: "start" }
  | { kind: "end" }
  | { kind: "group"; index: number; inner: PatternNode }
  | { kind: "back"; index: number }
  | { kind: "sequence"; parts: PatternNode[] }
  | { kind: "choice"; options: PatternNode[] }
  | { kind: "repeat"; inner: PatternNode; least: number; most: number; isGreedy: boolean };

export type PatternFlags = {
  /** `s`: a dot is a line's end too. */
  dotIsAll: boolean;
  /** `m`: `^` and `$` are the ends of lines too. */
  isByLine: boolean;
  /** `i` */
  isAnyCase: boolean;
  /** `x`: white space in the pattern means nothing. */
  isSpaced: boolean;
  /** `q`: the pattern is a text. */
  isLiteral: boolean;
};

/** The pattern is none. */
export class PatternError extends Error {}

export function readFlags(flags: string): PatternFlags | null {
  if (!/^[smixq]*$/.test(flags)) return null;
  return {
    dotIsAll: flags.includes("s"),
    isByLine: flags.includes("m"),
    isAnyCase: flags.includes("i"),
    isSpaced: flags.includes("x"),
    isLiteral: flags.includes("q"),
  };
}
