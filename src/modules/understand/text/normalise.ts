import { halfSpace, kindOf, kinds } from "./characters.ts";
import { becomes, dropped, expanded, expansions, foldPair } from "./folding.ts";

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
  const writer = new Writer(original.length);
  for (let i = 0; i < original.length; i++) {
    const code = original.charCodeAt(i);
    const target = becomes[code] as number;
    if (target === dropped) continue;
    if (target === expanded) {
      i += writeExpanded(writer, original, i);
    } else {
      writer.write(target, i);
    }
  }
  writer.joinHalfSpaces();
  return writer.finish(original);
}

/** The stretch of the original that `start` to `end` of the normalised text stands for. */
export const originalSpan = ({ source }: Normalised, start: number, end: number): Span => ({
  start: source[start] as number,
  end: source[end] as number,
});

/** Writes what one character becomes in several; answers how many further code units of the original it used. */
function writeExpanded(writer: Writer, original: string, at: number): number {
  const pair = foldPair(original.charCodeAt(at), original.charCodeAt(at + 1));
  if (pair !== undefined) {
    for (const code of pair) writer.write(code, at);
    return 1;
  }
  const code = original.charCodeAt(at);
  const expansion = expansions.get(code);
  if (expansion === undefined) writer.write(code, at);
  else for (const unit of expansion) writer.write(unit, at);
  return 0;
}

/** Collects code units with their places, and holds back what the next one decides. */
class Writer {
  #codes: Uint16Array;
  #source: Uint32Array;
  #length = 0;
  #run = 0;
  #halfSpaceAt = -1;

  constructor(length: number) {
    this.#codes = new Uint16Array(length + 16);
    this.#source = new Uint32Array(length + 17);
  }

  write(code: number, at: number): void {
    if (code === halfSpace) {
      this.#halfSpaceAt = at;
      return;
    }
    const kind = kindOf[code] as number;
    if (this.#halfSpaceAt >= 0) this.#settleHalfSpace(kind);
    if (kind === kinds.space || code === 0xa) this.#space(code, at);
    else this.#character(code, kind, at);
  }

  /** A half-space stands only between two letters of the Arabic script. */
  #settleHalfSpace(next: number): void {
    if (next === kinds.arabic && this.#length > 0 && kindOf[this.#last] === kinds.arabic) {
      this.#put(halfSpace, this.#halfSpaceAt);
      this.#run = 1;
    }
    this.#halfSpaceAt = -1;
  }

  /** Runs of white space are one space, or one new line if there is one among them. */
  #space(code: number, at: number): void {
    const isLine = code >= 0xa && code <= 0xd;
    const last = this.#length > 0 ? this.#last : 0;
    if (last === 0x20 || last === 0xa) {
      if (isLine) this.#codes[this.#length - 1] = 0xa;
      return;
    }
    this.#put(isLine ? 0xa : 0x20, at);
    this.#run = 1;
  }

  /** From the third on, a repeated letter is stress: Persian keeps one, other alphabets and marks keep two. */
  #character(code: number, kind: number, at: number): void {
    const isSame = this.#length > 0 && this.#last === code;
    this.#run = isSame ? this.#run + 1 : 1;
    if (this.#run < 3 || !shortens(kind)) {
      this.#put(code, at);
    } else if (kind === kinds.arabic && this.#run === 3) {
      this.#length -= 1;
    }
  }

  /** Verbs' «می» and the endings of nouns are written to their word with a half-space. */
  joinHalfSpaces(): void {
    let wordStart = 0;
    for (let i = 0; i < this.#length; i++) {
      const code = this.#codes[i] as number;
      if (code === 0x20 && this.#joinsAt(wordStart, i)) this.#codes[i] = halfSpace;
      else if (kindOf[code] !== kinds.arabic && code !== halfSpace) wordStart = i + 1;
    }
  }

  #joinsAt(wordStart: number, space: number): boolean {
    if (space === wordStart || !this.#isArabic(space + 1)) return false;
    if (prefixes.has(this.#word(wordStart, space))) return true;
    let end = space + 1;
    while (end - space < 9 && this.#isArabic(end)) end++;
    return space - wordStart > 1 && endings.has(this.#word(space + 1, end));
  }

  #isArabic(at: number): boolean {
    return at < this.#length && kindOf[this.#codes[at] as number] === kinds.arabic;
  }

  #word(start: number, end: number): string {
    if (end - start > 8) return "";
    let word = "";
    for (let i = start; i < end; i++) word += String.fromCharCode(this.#codes[i] as number);
    return word;
  }

  finish(original: string): Normalised {
    this.#source[this.#length] = original.length;
    const bytes = Buffer.from(this.#codes.buffer, 0, this.#length * 2);
    return { original, text: bytes.toString("utf16le"), source: this.#source.subarray(0, this.#length + 1) };
  }

  get #last(): number {
    return this.#codes[this.#length - 1] as number;
  }

  #put(code: number, at: number): void {
    if (this.#length + 1 >= this.#codes.length) this.#grow();
    this.#codes[this.#length] = code;
    this.#source[this.#length] = at;
    this.#length++;
  }

  #grow(): void {
    const codes = new Uint16Array(this.#codes.length * 2);
    const source = new Uint32Array(codes.length + 1);
    codes.set(this.#codes);
    source.set(this.#source);
    this.#codes = codes;
    this.#source = source;
  }
}

const shortens = (kind: number): boolean =>
  kind === kinds.arabic || kind === kinds.letter || kind === kinds.mark || kind === kinds.end;

const prefixes = new Set(["می", "نمی", "همی"]);
const endings = new Set(
  "ها های هایی هایم هایت هایش هایمان هایتان هایشان هام هات هاش هامون هاتون هاشون هاست تر ترین تری ترم ترش".split(
    " ",
  ),
);
