import { kindOf } from "./characters.ts";
import { becomes, dropped, expanded, expansions, foldPair } from "./folding.ts";
import { Writer } from "./normal-writer.ts";

/** A stretch of the original text in UTF-16 code units, from `start` to before `end`. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A text as it is read, and the way back. `source[i]` is where the code unit `i` of `text` begins in `original`;
 * one more place holds the original's length.
 */
export interface Normalised {
  original: string;
  text: string;
  source: Uint32Array;
}

/**
 * One spelling for what people type in many: Arabic letters, digits and presentation forms become Persian and plain
 * ones, Latin letters small; marks of vowels, tatweel, joiners and controls of direction go; letters repeated for
 * stress ("عااالی", "sooo") and runs of spaces are shortened; a space that should be a half-space becomes one
 * ("می شود", "کتاب ها"). Never throws, takes time in proportion to the length, and a second time changes nothing.
 * Unicode's own NFKC (UAX #15) is used for presentation forms only: it leaves ي and ك as they are.
 */
export function normalise(original: string): Normalised {
  const writer = Writer.fresh();
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i);
    const target = becomes[code] as number;
    if (target < expanded) writer.write(target, kindOf[target] as number, i);
    else if (target !== dropped) i += writeExpanded(writer, original, i);
  }
  return writer.finish(original);
}

/**
 * The stretch of the original that `start` to `end` of the normalised text stands for, with what was dropped after its
 * last letter. Of a character that became several, all.
 */
export function originalSpan({ source }: Normalised, start: number, end: number): Span {
  let after = end;
  if (end > start) while (after < source.length - 1 && source[after] === source[end - 1]) after++;
  return { start: source[start] as number, end: source[after] as number };
}

/** Writes what one character becomes in several; answers how many further code units of the original it used. */
function writeExpanded(writer: Writer, original: string, at: number): number {
  const code = original.charCodeAt(at);
  if (code >= 0xd800 && code < 0xdc00) return writePair(writer, code, original.charCodeAt(at + 1), at);
  for (const unit of expansions.get(code) ?? []) writer.write(unit, kindOf[unit] as number, at);
  return 0;
}

/** A half that is alone is no character, and goes. */
function writePair(writer: Writer, high: number, low: number, at: number): number {
  if (!(low >= 0xdc00 && low <= 0xdfff)) return 0;
  const folded = foldPair(high, low);
  if (folded === undefined) {
    writer.write(high, kindOf[high] as number, at);
    writer.write(low, kindOf[low] as number, at + 1);
  } else {
    for (const unit of folded) writer.write(unit, kindOf[unit] as number, at);
  }
  return 1;
}
