import { blocks } from "./pattern-blocks.ts";

/** Sets of characters (code points) of a pattern: what is asked of one is remembered, because texts repeat themselves. */
export type CharacterSet = (codePoint: number) => boolean;

const MOST_REMEMBERED = 4096;
/** What a name of XML may begin with, as pairs of first and last; and what else it may go on with. */
const NAME_START =
  "3A 3A 41 5A 5F 5F 61 7A C0 D6 D8 F6 F8 2FF 370 37D 37F 1FFF 200C 200D 2070 218F 2C00 2FEF 3001 D7FF F900 FDCF FDF0 FFFD 10000 EFFFF";
const NAME_PART = "2D 2E 30 39 B7 B7 300 36F 203F 2040";
const CATEGORY = /^(?:L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)$/;

/** Sets that a letter after a backslash stands for; the capital letter is all others. */
const ESCAPES: Record<string, CharacterSet> = {
  s: (codePoint) => codePoint === 32 || codePoint === 9 || codePoint === 10 || codePoint === 13,
  d: tested(/^\p{Nd}$/u),
  w: not(tested(/^[\p{P}\p{Z}\p{C}]$/u)),
  i: pairs(NAME_START),
  c: anyOf([pairs(NAME_START), pairs(NAME_PART)]),
};

export function escapeSet(letter: string): CharacterSet | null {
  const set = ESCAPES[letter.toLowerCase()];
  if (!set) return null;
  return letter === letter.toLowerCase() ? set : not(set);
}

/** What `\p{…}` holds: a category of Unicode, or a block after `Is`; null for an unknown one. */
export function propertySet(name: string): CharacterSet | null {
  if (CATEGORY.test(name)) return tested(new RegExp(`^\\p{${name}}$`, "u"));
  const block = name.startsWith("Is") ? blocks.get(name.slice(2)) : undefined;
  return block ? between(block.first, block.last) : null;
}

export function between(first: number, last: number): CharacterSet {
  return (codePoint) => codePoint >= first && codePoint <= last;
}

/** The same set whether letters are large or small. */
export function inAnyCase(set: CharacterSet): CharacterSet {
  return (codePoint) => set(codePoint) || casesOf(codePoint).some(set);
}

export function anyOf(sets: readonly CharacterSet[]): CharacterSet {
  return (codePoint) => sets.some((set) => set(codePoint));
}

export function not(set: CharacterSet): CharacterSet {
  return (codePoint) => !set(codePoint);
}

export function without(set: CharacterSet, excluded: CharacterSet): CharacterSet {
  return (codePoint) => set(codePoint) && !excluded(codePoint);
}

export function remembered(set: CharacterSet): CharacterSet {
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const answer = known.get(codePoint);
    if (answer !== undefined) return answer;
    const fresh = set(codePoint);
    if (known.size < MOST_REMEMBERED) known.set(codePoint, fresh);
    return fresh;
  };
}

export function casesOf(codePoint: number): number[] {
  const character = String.fromCodePoint(codePoint);
  return [character.toLowerCase(), character.toUpperCase()].flatMap((other) => {
    const code = other.codePointAt(0);
    return code !== undefined && String.fromCodePoint(code) === other ? [code] : [];
  });
}

function tested(expression: RegExp): CharacterSet {
  return (codePoint) => expression.test(String.fromCodePoint(codePoint));
}

function pairs(listed: string): CharacterSet {
  const ends = listed.split(" ").map((end) => Number.parseInt(end, 16));
  return anyOf(ends.flatMap((first, i) => (i % 2 === 0 ? [between(first, ends[i + 1] ?? first)] : [])));
}
