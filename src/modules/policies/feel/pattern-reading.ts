import { next, oneCharacter, type PatternText, readClass, readEscape, taken } from "./pattern-classes.ts";
import { type CharacterSet, remembered } from "./pattern-sets.ts";
import { PatternError, type PatternFlags, type PatternNode } from "./pattern-syntax.ts";

const DEEPEST_GROUP = 200;
const MOST_REPEATED = 20_000;

export type ReadPattern = { root: PatternNode; groups: number; hasBackReference: boolean };

/** Reads a regular expression as XPath writes it; throws `PatternError` where it is none. */
export function readPattern(pattern: string, flags: PatternFlags): ReadPattern {
  const characters = Array.from(pattern);
  if (flags.isLiteral) {
    const parts = characters.map((one) => ofSet(oneCharacter(one, flags.isAnyCase)));
    return { root: { kind: "sequence", parts }, groups: 0, hasBackReference: false };
  }
  const reader: Reader = {
    characters: flags.isSpaced ? withoutSpace(characters) : characters,
    at: 0,
    isAnyCase: flags.isAnyCase,
    dotIsAll: flags.dotIsAll,
    opened: 0,
    closed: new Set(),
    hasBackReference: false,
  };
  const root = readChoice(reader, 0);
  if (reader.at < reader.characters.length) throw new PatternError();
  return { root, groups: reader.opened, hasBackReference: reader.hasBackReference };
}

type Reader = PatternText & {
  dotIsAll: boolean;
  opened: number;
  closed: Set<number>;
  hasBackReference: boolean;
};

/** Spaces within classes stay. */
function withoutSpace(characters: readonly string[]): string[] {
  let depth = 0;
  return characters.filter((character, i) => {
    const isEscaped = characters[i - 1] === "\\" && characters[i - 2] !== "\\";
    if (character === "[" && !isEscaped) depth++;
    if (character === "]" && !isEscaped) depth--;
    return depth > 0 || !/[\t\n\r ]/.test(character);
  });
}

function readChoice(reader: Reader, depth: number): PatternNode {
  if (depth > DEEPEST_GROUP) throw new PatternError();
  const options = [readBranch(reader, depth)];
  while (taken(reader, "|")) options.push(readBranch(reader, depth));
  return options.length === 1 && options[0] ? options[0] : { kind: "choice", options };
}

function readBranch(reader: Reader, depth: number): PatternNode {
  const parts: PatternNode[] = [];
  while (reader.at < reader.characters.length && !"|)".includes(reader.characters[reader.at] ?? "|")) {
    parts.push(readRepeat(reader, readAtom(reader, depth)));
  }
  return { kind: "sequence", parts };
}

function readAtom(reader: Reader, depth: number): PatternNode {
  const character = next(reader);
  switch (character) {
    case "(":
      return readGroup(reader, depth);
    case "[":
      return ofSet(readClass(reader));
    case "\\":
      return readBackslash(reader);
    case ".":
      return ofSet(reader.dotIsAll ? () => true : (code) => code !== 10 && code !== 13);
    case "^":
      return { kind: "start" };
    case "$":
      return { kind: "end" };
    default:
      if ("?*+{}]".includes(character)) throw new PatternError();
      return ofSet(oneCharacter(character, reader.isAnyCase));
  }
}

function readGroup(reader: Reader, depth: number): PatternNode {
  if (taken(reader, "?")) {
    if (!taken(reader, ":")) throw new PatternError();
    return closed(reader, readChoice(reader, depth + 1));
  }
  const index = ++reader.opened;
  const inner = closed(reader, readChoice(reader, depth + 1));
  reader.closed.add(index);
  return { kind: "group", index, inner };
}

function closed(reader: Reader, inner: PatternNode): PatternNode {
  if (!taken(reader, ")")) throw new PatternError();
  return inner;
}

function readBackslash(reader: Reader): PatternNode {
  const digit = reader.characters[reader.at] ?? "";
  if (/^[1-9]$/.test(digit)) return readBackReference(reader);
  const found = readEscape(reader);
  return ofSet(typeof found === "string" ? oneCharacter(found, reader.isAnyCase) : found);
}

/** As many digits as there are groups for; the group must be closed by then. */
function readBackReference(reader: Reader): PatternNode {
  let index = Number(next(reader));
  for (;;) {
    const longer = Number(`${index}${reader.characters[reader.at] ?? "?"}`);
    if (!(longer <= reader.opened)) break;
    index = longer;
    reader.at++;
  }
  if (!reader.closed.has(index)) throw new PatternError();
  reader.hasBackReference = true;
  return { kind: "back", index };
}

function readRepeat(reader: Reader, inner: PatternNode): PatternNode {
  const bounds = readBounds(reader);
  if (!bounds) return inner;
  return { kind: "repeat", inner, ...bounds, isGreedy: !taken(reader, "?") };
}

function readBounds(reader: Reader): { least: number; most: number } | null {
  if (taken(reader, "?")) return { least: 0, most: 1 };
  if (taken(reader, "*")) return { least: 0, most: Number.POSITIVE_INFINITY };
  if (taken(reader, "+")) return { least: 1, most: Number.POSITIVE_INFINITY };
  if (!taken(reader, "{")) return null;
  let inside = "";
  while (!taken(reader, "}")) inside += next(reader);
  const found = /^(\d+)(?:(,)(\d*))?$/.exec(inside);
  if (!found) throw new PatternError();
  const least = Number(found[1]);
  const upper = found[3] ? Number(found[3]) : Number.POSITIVE_INFINITY;
  const most = found[2] ? upper : least;
  if (least > most || least > MOST_REPEATED) throw new PatternError();
  return { least, most: most > MOST_REPEATED ? Number.POSITIVE_INFINITY : most };
}

function ofSet(set: CharacterSet): PatternNode {
  return { kind: "set", set: remembered(set) };
}
