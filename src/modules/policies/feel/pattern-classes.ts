import {
  anyOf,
  between,
  type CharacterSet,
  escapeSet,
  inAnyCase,
  not,
  propertySet,
  without,
} from "./pattern-sets.ts";
import { PatternError } from "./pattern-syntax.ts";

/** Where a pattern is being read: its code points as texts, and the place of the next. */
export type PatternText = { characters: readonly string[]; at: number; isAnyCase: boolean };

const ESCAPED: Record<string, string> = { n: "\n", r: "\r", t: "\t" };
/** Subtractions within subtractions. */
const DEEPEST_CLASS = 50;

/** Reads `[…]`, the opening bracket being read already: `[a-z-[aeiou]]` are the consonants. */
export function readClass(text: PatternText, depth = 0): CharacterSet {
  if (depth > DEEPEST_CLASS) throw new PatternError();
  const isNegated = taken(text, "^");
  const parts: CharacterSet[] = [];
  let excluded: CharacterSet | null = null;
  while (!taken(text, "]")) {
    if (excluded) throw new PatternError();
    if (parts.length > 0 && text.characters[text.at] === "-" && text.characters[text.at + 1] === "[") {
      text.at += 2;
      excluded = readClass(text, depth + 1);
    } else parts.push(readPart(text));
  }
  if (parts.length === 0) throw new PatternError();
  const set = isNegated ? not(anyOf(parts)) : anyOf(parts);
  return excluded ? without(set, excluded) : set;
}

/** Reads what follows a backslash: a character that would else mean something, or a set. */
export function readEscape(text: PatternText): CharacterSet | string {
  const letter = next(text);
  if (letter === "p" || letter === "P") return readProperty(text, letter === "P");
  const set = escapeSet(letter);
  if (set) return set;
  if (!/^[nrt\\|.\-^?*+{}()[\]$]$/.test(letter)) throw new PatternError();
  return ESCAPED[letter] ?? letter;
}

export function oneCharacter(character: string, isAnyCase: boolean): CharacterSet {
  const code = character.codePointAt(0) ?? 0;
  const set = between(code, code);
  return isAnyCase ? inAnyCase(set) : set;
}

export function next(text: PatternText): string {
  const character = text.characters[text.at++];
  if (character === undefined) throw new PatternError();
  return character;
}

export function taken(text: PatternText, character: string): boolean {
  if (text.characters[text.at] !== character) return false;
  text.at++;
  return true;
}

/** A character, a range of them, or a set by its escape. */
function readPart(text: PatternText): CharacterSet {
  const first = readEnd(text);
  if (typeof first !== "string") return first;
  const isRange = text.characters[text.at] === "-" && !"[]".includes(text.characters[text.at + 1] ?? "[");
  if (!isRange) return oneCharacter(first, text.isAnyCase);
  text.at++;
  const last = readEnd(text);
  const from = first.codePointAt(0) ?? 0;
  const to = typeof last === "string" ? (last.codePointAt(0) ?? 0) : -1;
  if (to < from) throw new PatternError();
  return text.isAnyCase ? inAnyCase(between(from, to)) : between(from, to);
}

function readEnd(text: PatternText): CharacterSet | string {
  const character = next(text);
  if (character === "[" || character === "]") throw new PatternError();
  return character === "\\" ? readEscape(text) : character;
}

function readProperty(text: PatternText, isNegated: boolean): CharacterSet {
  if (!taken(text, "{")) throw new PatternError();
  let name = "";
  while (!taken(text, "}")) name += next(text);
  const set = propertySet(name);
  if (!set) throw new PatternError();
  return isNegated ? not(set) : set;
}
