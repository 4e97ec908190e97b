import { kindOf, kinds } from "./characters.ts";

/** What a code unit becomes: itself, another, nothing, or something longer that `expansions` or `foldPair` tells. */
export const becomes = new Uint16Array(65_536);
export const dropped = 0xffff;
export const expanded = 0xfffe;
export const expansions = new Map<number, number[]>();

/** What a surrogate pair becomes, if it does not stay: skin tones go, mathematical letters become plain ones. */
export function foldPair(high: number, low: number): number[] | undefined {
  if (high === 0xd83c && low >= 0xdffb) return [];
  if (high !== 0xd835) return undefined;
  const letter = String.fromCharCode(high, low);
  const plainLetter = letter.normalize("NFKC").toLowerCase();
  return plainLetter === letter ? undefined : codesOf(plainLetter).map(plain);
}

const codesOf = (text: string): number[] =>
  Array.from(text, (_, i) => text.charCodeAt(i)).slice(0, text.length);

for (let code = 0; code < 65_536; code++) becomes[code] = code;
const same = (target: string, sources: string): void => {
  for (const source of sources) becomes[source.charCodeAt(0)] = target.charCodeAt(0);
};
const drop = (first: number, last = first): void => {
  becomes.fill(dropped, first, last + 1);
};

for (let code = 0x41; code <= 0x24ff; code++) {
  if (kindOf[code] !== kinds.letter) continue;
  const small = String.fromCharCode(code).toLowerCase();
  if (small.length === 1) becomes[code] = small.charCodeAt(0);
}
same("ی", "يىئېێؽؾؿے");
same("ک", "كڪګڬڭڮ");
same("ا", "أإٱ");
same("و", "ؤۆۇۈۋ");
same("ه", "ةۀۂہھەۃ");
for (let digit = 0; digit < 10; digit++) {
  becomes[0x660 + digit] = 0x30 + digit;
  becomes[0x6f0 + digit] = 0x30 + digit;
}
same("?", "؟");
same(",", "،٬");
same(";", "؛");
same("%", "٪");
same("'", "‘’‚‛ʼ");
same('"', "“”„‟«»");
same("-", "‐‑‒–—―−");
drop(0x0);
drop(0xad);
drop(0x300, 0x36f);
drop(0x610, 0x61a);
drop(0x61c);
drop(0x621);
drop(0x640);
drop(0x64b, 0x65f);
drop(0x670);
drop(0x6d6, 0x6dc);
drop(0x6df, 0x6e8);
drop(0x6ea, 0x6ed);
drop(0x200b);
drop(0x200d, 0x200f);
drop(0x202a, 0x202e);
drop(0x2060, 0x206f);
drop(0xfe00, 0xfe0f);
drop(0xfeff);
for (const code of [0x85, 0xa0, 0x1680, 0x202f, 0x205f, 0x3000]) becomes[code] = 0x20;
becomes.fill(0x20, 0x2000, 0x200b);
for (const code of [0xd, 0x2028, 0x2029]) becomes[code] = 0xa;

/** Presentation forms and wide letters are written out, then folded like any other letter. */
for (const [first, last] of [
  [0xfb50, 0xfdff],
  [0xfe70, 0xfefc],
  [0xff01, 0xffdc],
] as const) {
  for (let code = first; code <= last; code++) {
    const plainText = String.fromCharCode(code).normalize("NFKC").toLowerCase();
    if (plainText.charCodeAt(0) === code) continue;
    becomes[code] = expanded;
    expansions.set(
      code,
      codesOf(plainText)
        .map(plain)
        .filter((unit) => unit !== dropped),
    );
  }
}
// Halves of pairs stand only together: one left alone could find a stranger once what parts them is dropped.
becomes.fill(expanded, 0xd800, 0xdc00);
drop(0xdc00, 0xdfff);

function plain(code: number): number {
  return becomes[code] as number;
}
