/**
 * How a Latin spelling of a Persian word sounds, coarsely: spellings that people use for one another become the same
 * ("kheyli", "kheili", "xeyli"; "bood", "bud", "bod"; "ghaza", "qazaa"). Expects small letters; others stay.
 */
export function soundOf(latin: string): string {
  let sound = "";
  let i = 0;
  while (i < latin.length) {
    const pair = pairs.get(latin.slice(i, i + 2));
    const letter = pair ?? singles.get(latin[i] as string) ?? (latin[i] as string);
    if (!sound.endsWith(letter)) sound += letter;
    i += pair === undefined ? 1 : 2;
  }
  return endsSilently(latin) ? sound.slice(0, -1) : sound;
}

/** The consonants of a sound, with its first letter: what is left when short vowels are not typed ("mkhsosn", "brkhord"). */
export const skeletonOf = (sound: string): string => sound[0] + sound.slice(1).replaceAll(/[aeio]/g, "");

/** "mazeh" and "khoobeh" end in a vowel that the h only shows; "dah" and "rah" are too short for that. */
const endsSilently = (latin: string): boolean => latin.length > 4 && latin.endsWith("eh");

const pairs = new Map([
  ["kh", "x"],
  ["gh", "q"],
  ["sh", "$"],
  ["ch", "c"],
  ["zh", "j"],
  ["ph", "f"],
  ["th", "t"],
  ["ck", "k"],
  ["oo", "o"],
  ["ou", "o"],
  ["ee", "i"],
  ["ei", "e"],
  ["ey", "e"],
]);

const singles = new Map([
  ["u", "o"],
  ["y", "i"],
  ["c", "k"],
  ["w", "v"],
]);
