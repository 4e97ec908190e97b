import { nouns } from "./finglish-nouns.ts";
import { skeletonOf, soundOf } from "./finglish-sound.ts";
import { pastStems, presentStems, verbForms } from "./finglish-verbs.ts";
import { adjectives, invariableWords } from "./finglish-words.ts";
import { normalise } from "./normalise.ts";

/**
 * The Persian spelling of a word typed in Latin letters, as the tokens of a Persian text have it (half-spaces taken out),
 * so that what was learnt from Persian reads it too: "kheyli" is خیلی, "nemishe" نمیشه, "ghazash" غذاش. Undefined where the
 * word is not known. Words are compared by sound, then by what is left without their ending, then by their consonants.
 */
export function persianOf(word: string): string | undefined {
  if (word.length > longestWord) return undefined;
  lexicon ??= makeLexicon();
  const sound = soundOf(word);
  return lexicon.words.get(sound) ?? inflected(lexicon, sound) ?? byConsonants(lexicon, sound);
}

/** Whether a Latin word sounds like a Persian one that is known as it stands, or with an ending taken off. */
export function isPersianSound(word: string): "known" | "likely" | undefined {
  lexicon ??= makeLexicon();
  const sound = soundOf(word);
  if (lexicon.words.has(sound)) return "known";
  return inflected(lexicon, sound) === undefined ? undefined : "likely";
}

/** The Latin spellings of the lists, as a sample of how Finglish is spelt. */
export function latinSpellings(): string[] {
  return [invariableWords, verbForms, adjectives, nouns, pastStems].flatMap((list) =>
    entriesOf(list).flatMap(({ spellings }) => spellings),
  );
}

interface Lexicon {
  words: Map<string, string>;
  nouns: Map<string, string>;
  adjectives: Map<string, string>;
  skeletons: Map<string, string>;
}

const longestWord = 24;
const shortestSkeleton = 4;
let lexicon: Lexicon | undefined;

function inflected(known: Lexicon, sound: string): string | undefined {
  for (const [ending, persian] of nounEndings) {
    if (!sound.endsWith(ending) || sound.length - ending.length < 2) continue;
    const stem = sound.slice(0, -ending.length);
    const adjective = known.adjectives.get(stem);
    if (adjective !== undefined) return adjective + (adjectiveEndings.get(ending) ?? persian);
    const noun = known.nouns.get(stem) ?? (ending[0] === "a" ? silentStem(known, stem) : undefined);
    if (noun !== undefined) return noun + persian;
  }
  return undefined;
}

/** Before an ending the last e of "maze" and "taze" becomes an a: "mazash", "tazas". */
const silentStem = (known: Lexicon, stem: string): string | undefined =>
  (known.nouns.get(`${stem}e`) ?? known.adjectives.get(`${stem}e`))?.slice(0, -1);

function byConsonants(known: Lexicon, sound: string): string | undefined {
  const skeleton = skeletonOf(sound);
  return skeleton.length < shortestSkeleton ? undefined : known.skeletons.get(skeleton);
}

/** Made when the first Latin word asks for it, so that a start does not wait for it. */
function makeLexicon(): Lexicon {
  const adjectivesBySound = bySound(adjectives);
  const nounsBySound = bySound(nouns);
  const words = new Map<string, string>();
  const skeletons = new Map<string, string>();
  const add = (sound: string, persian: string): void => {
    if (!words.has(sound)) words.set(sound, persian);
    const skeleton = skeletonOf(sound);
    if (skeleton.length >= shortestSkeleton && !skeletons.has(skeleton)) skeletons.set(skeleton, persian);
  };
  for (const list of [invariableWords, verbForms])
    for (const [sound, persian] of bySound(list)) add(sound, persian);
  for (const list of [adjectivesBySound, nounsBySound])
    for (const [sound, persian] of list) add(sound, persian);
  for (const [latin, persian] of verbs()) add(soundOf(latin), persian);
  return { words, nouns: nounsBySound, adjectives: adjectivesBySound, skeletons };
}

function bySound(list: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { persian, spellings } of entriesOf(list)) {
    for (const latin of spellings) {
      const sound = soundOf(latin);
      if (!found.has(sound)) found.set(sound, persian);
    }
  }
  return found;
}

function entriesOf(list: string): { persian: string; spellings: string[] }[] {
  return normalise(list)
    .text.replaceAll("\u200c", "")
    .split(",")
    .map((entry) => {
      const [persian = "", ...spellings] = entry.trim().split(/\s+/);
      return { persian, spellings };
    });
}

/** Every prefix and ending that a verb's stem takes. */
function* verbs(): Generator<[latin: string, persian: string]> {
  for (const { persian, spellings } of entriesOf(pastStems)) {
    for (const latin of spellings) yield* conjugated(latin, persian, pastPrefixes, pastEndings);
  }
  for (const { persian, spellings } of entriesOf(presentStems)) {
    for (const latin of spellings) yield* conjugated(latin, persian, presentPrefixes, presentEndings);
  }
}

function* conjugated(
  latin: string,
  persian: string,
  prefixes: [string, string][],
  endings: [string, string][],
): Generator<[string, string]> {
  for (const [before, beforePersian] of prefixes) {
    for (const [after, afterPersian] of endings)
      yield [before + latin + after, beforePersian + persian + afterPersian];
  }
}

const pairsOf = (list: string): [string, string][] =>
  list.split(", ").map((pair) => {
    const [latin = "", persian = ""] = pair.split(" ");
    return [latin.replace("-", ""), persian];
  });

const pastPrefixes = pairsOf("-, na ن, n ن, mi می, nemi نمی, nmi نمی");
const pastEndings = pairsOf("-, am م, m م, i ی, im یم, id ید, in ین, an ن, n ن, and ند, e ه, eh ه, esh ش");
const presentPrefixes = pairsOf("mi می, nemi نمی, nmi نمی, be ب, bo ب, b ب, na ن");
const presentEndings = pairsOf("-, am م, i ی, e ه, eh ه, im یم, id ید, in ین, an ن, ad د, and ند, esh ش");

/** Longest first; where an adjective takes another meaning from an ending than a noun, `adjectiveEndings` tells. */
const nounEndings = pairsOf(
  "hashoon هاشون, hatoon هاتون, hamoon هامون, haye های, hash هاش, haro هارو, hayi هایی, eshoon شون, ashoon شون, etoon تون, atoon تون, emoon مون, amoon مون, amo مو, ato تو, tarin ترین, shoon شون, toon تون, moon مون, taresh ترش, tar تر, tare تره, esho شو, asho شو, eton تون, ha ها, esh ش, ash ش, et ت, at ت, am م, ye -, yi یی, ro رو, ra را, ii یی, ie ی, im یم, id ید, in ین, an ن, as س, e -, o و, i ی, m م, t ت, sh ش, s س, n ن",
)
  .map(([latin, persian]): [string, string] => [soundOf(latin), persian.replace("-", "")])
  .sort((a, b) => b[0].length - a[0].length);
const adjectiveEndings = new Map([["e", "ه"]]);
