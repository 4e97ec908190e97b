import { halfSpace, kindOf, kinds } from "./characters.ts";
import type { Normalised } from "./normalise.ts";

/**
 * Collects the code units of a normalised text with their places in the original, and holds back what the next one
 * decides. There is one, used anew for each text, because making its arrays would cost more than filling them.
 */
export class Writer {
  #codes = new Uint16Array(usualRoom);
  #bytes = Buffer.from(this.#codes.buffer);
  #source = new Uint32Array(usualRoom);
  #length = 0;
  #last = 0;
  #run = 0;
  #halfSpaceAt = -1;
  #mayJoin = false;

  static fresh(): Writer {
    only.#length = 0;
    only.#last = 0;
    only.#run = 0;
    only.#halfSpaceAt = -1;
    only.#mayJoin = false;
    return only;
  }

  write(code: number, kind: number, at: number): void {
    if (code === halfSpace) {
      this.#halfSpaceAt = at;
      return;
    }
    if (this.#halfSpaceAt >= 0) this.#settleHalfSpace(kind);
    if (kind === kinds.space || code === 0xa) this.#space(code, at);
    else this.#character(code, kind, at);
  }

  /** A half-space stands only between two letters of the Arabic script. */
  #settleHalfSpace(next: number): void {
    if (next === kinds.arabic && kindOf[this.#last] === kinds.arabic) this.#put(halfSpace, this.#halfSpaceAt);
    this.#halfSpaceAt = -1;
  }

  /** Runs of white space are one space, or one new line if there is one among them. */
  #space(code: number, at: number): void {
    const isLine = code >= 0xa && code <= 0xd;
    if (this.#last !== 0x20 && this.#last !== 0xa) {
      this.#put(isLine ? 0xa : 0x20, at);
    } else if (isLine) {
      this.#codes[this.#length - 1] = 0xa;
      this.#last = 0xa;
    }
  }

  /** From the third on, a repeated letter is stress: Persian keeps one, other alphabets and marks keep two. */
  #character(code: number, kind: number, at: number): void {
    if (code !== this.#last) {
      if (this.#last === 0x20 && kind === kinds.arabic) this.#mayJoin = true;
      this.#put(code, at);
      return;
    }
    this.#run++;
    if (this.#run < 3 || !shortens(kind)) {
      this.#append(code, at);
    } else if (kind === kinds.arabic && this.#run === 3) {
      this.#length--;
    }
  }

  /** The text and its places; ends the use of this writer. */
  finish(original: string): Normalised {
    if (this.#mayJoin) this.#joinHalfSpaces();
    this.#reserve();
    this.#source[this.#length] = original.length;
    const text = this.#bytes.toString("utf16le", 0, this.#length * 2);
    const source = kept(this.#source, this.#length + 1);
    if (this.#codes.length > mostRoom) this.#resize(usualRoom);
    return { original, text, source };
  }

  /** Verbs' «می» and the endings of nouns are written to their word with a half-space. */
  #joinHalfSpaces(): void {
    let wordStart = 0;
    for (let i = 0; i < this.#length; i++) {
      const code = this.#codes[i] as number;
      if (code === 0x20 && this.#joinsAt(wordStart, i)) this.#codes[i] = halfSpace;
      else if (kindOf[code] !== kinds.arabic && code !== halfSpace) wordStart = i + 1;
    }
  }

  #joinsAt(wordStart: number, space: number): boolean {
    const length = space - wordStart;
    if (length === 0 || !this.#isArabic(space + 1)) return false;
    const isPrefix = length <= 3 && this.#codes[space - 1] === lastOfMi;
    if (isPrefix && prefixes.has(this.#word(wordStart, space))) return true;
    const next = this.#codes[space + 1];
    if (length < 2 || (next !== firstOfHa && next !== firstOfTar)) return false;
    let end = space + 1;
    while (end - space < 9 && this.#isArabic(end)) end++;
    return endings.has(this.#word(space + 1, end));
  }

  #isArabic(at: number): boolean {
    return at < this.#length && kindOf[this.#codes[at] as number] === kinds.arabic;
  }

  #word(start: number, end: number): string {
    return end - start > 8 ? "" : this.#bytes.toString("utf16le", start * 2, end * 2);
  }

  #put(code: number, at: number): void {
    this.#last = code;
    this.#run = 1;
    this.#append(code, at);
  }

  #append(code: number, at: number): void {
    this.#reserve();
    this.#codes[this.#length] = code;
    this.#source[this.#length] = at;
    this.#length++;
  }

  #reserve(): void {
    if (this.#length === this.#codes.length) this.#resize(this.#codes.length * 2);
  }

  #resize(room: number): void {
    const codes = new Uint16Array(room);
    const source = new Uint32Array(room);
    codes.set(this.#codes.subarray(0, room));
    source.set(this.#source.subarray(0, room));
    this.#codes = codes;
    this.#bytes = Buffer.from(codes.buffer);
    this.#source = source;
  }
}

const usualRoom = 4096;
const mostRoom = 65_536;
const only = new Writer();

const shortens = (kind: number): boolean =>
  kind === kinds.arabic || kind === kinds.letter || kind === kinds.mark || kind === kinds.end;

const prefixes = new Set(["می", "نمی", "همی"]);
const endings = new Set(
  "ها های هایی هایم هایت هایش هایمان هایتان هایشان هام هات هاش هامون هاتون هاشون هاست تر ترین تری ترم ترش".split(
    " ",
  ),
);
const lastOfMi = 0x6cc;
const firstOfHa = 0x647;
const firstOfTar = 0x62a;

/** Keeps the first places of `places`: many small arrays share one, because one of its own costs as much as a text. */
function kept(places: Uint32Array, length: number): Uint32Array {
  if (length > sharedRoom / 16) return places.slice(0, length);
  if (sharedAt + length > sharedRoom) {
    shared = new Uint32Array(sharedRoom);
    sharedAt = 0;
  }
  const from = sharedAt;
  sharedAt += length;
  for (let i = 0; i < length; i++) shared[from + i] = places[i] as number;
  return shared.subarray(from, sharedAt);
}

const sharedRoom = 65_536;
let shared = new Uint32Array(sharedRoom);
let sharedAt = 0;
