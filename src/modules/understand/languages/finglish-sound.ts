/**
 * How a Latin spelling of a Persian word sounds, coarsely: spellings that people use for one another become the same
 * ("kheyli", "kheili", "xeyli"; "bood", "bud", "bod"; "ghaza", "qazaa"). Expects small letters; others stay.
 */
export function soundOf(latin: string): string {
  let sound = "";
  let before = 0;
  for (let i = 0; i < latin.length; i++) {
    const code = latin.charCodeAt(i);
    let letter = pairs[cellOf(code, latin.charCodeAt(i + 1))] as number;
    if (letter > 0) i++;
    else letter = singles.get(code) ?? code;
    if (letter !== before) sound += String.fromCharCode(letter);
    before = letter;
  }
  return endsSilently(latin) ? sound.slice(0, -1) : sound;
}

/** The consonants of a sound, with its first letter: what is left when short vowels are not typed ("mkhsosn", "brkhord"). */
export function skeletonOf(sound: string): string {
  let skeleton = sound.charAt(0);
  for (let i = 1; i < sound.length; i++) if (!vowels.includes(sound[i] as string)) skeleton += sound[i];
  return skeleton;
}

const vowels = "aeio";

/** "mazeh" and "khoobeh" end in a vowel that the h only shows; "dah" and "rah" are too short for that. */
const endsSilently = (latin: string): boolean => latin.length > 4 && latin.endsWith("eh");

const firstLetter = 0x61;
const sides = 26;
const noPair = sides * sides;

function cellOf(first: number, second: number): number {
  const row = first - firstLetter;
  const column = second - firstLetter;
  return row >= 0 && row < sides && column >= 0 && column < sides ? row * sides + column : noPair;
}

/** What two letters sound as together; zero where they are read one by one. */
const pairs = new Uint8Array(noPair + 1);
for (const [a, b, sound] of [
  "khx",
  "ghq",
  "sh$",
  "ch&",
  "zhj",
  "phf",

  "ckk",
  "ooo",
  "ouo",
  "eei",
  "eie",
  "eye",
]) {
  pairs[cellOf(codeOf(a), codeOf(b))] = codeOf(sound);
}
const singles = new Map(["uo", "yi", "ck", "wv"].map(([letter, sound]) => [codeOf(letter), codeOf(sound)]));

function codeOf(letter: string | undefined): number {
  return letter?.charCodeAt(0) ?? 0;
}
