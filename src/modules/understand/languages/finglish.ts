import { nouns } from "./finglish-nouns.ts";
import { skeletonOf, soundOf } from "./finglish-sound.ts";
import { pastStems, presentStems, verbForms } from "./finglish-verbs.ts";
import { adjectives, invariableWords } from "./finglish-words.ts";

/**
 * The Persian spelling of a small-lettered word typed in Latin letters, as the tokens of a Persian text have it
 * (half-spaces taken out), so that what was learnt from Persian reads it too: "kheyli" is خیلی, "nemishe" نمیشه,
 * "ghazash" غذاش. Undefined where the word is not known. Words are compared by sound, then without what verbs and nouns
 * put before and after them, then by their consonants.
 */
export function persianOf(word: string): string | undefined {
  if (word.length > longestWord) return undefined;
  const known = theLexicon();
  const sound = soundOf(word);
  return (
    known.words.get(sound) ?? verb(known, sound) ?? inflected(known, sound) ?? byConsonants(known, sound)
  );
}

/** Whether a Latin word sounds like a Persian one: as it stands, or with what verbs and nouns put to it taken off. */
export function isPersianSound(word: string): "known" | "likely" | undefined {
  const known = theLexicon();
  const sound = soundOf(word);
  if (known.words.has(sound)) return "known";
  if (verb(known, sound) !== undefined) return sound.length > 4 ? "known" : "likely";
  return inflected(known, sound) === undefined ? undefined : "likely";
}

/** The Latin spellings of the lists, as a sample of how Finglish is spelt. */
export function latinSpellings(): string[] {
  return [invariableWords, verbForms, adjectives, nouns, pastStems].flatMap((list) =>
    entriesOf(list).flatMap(([, ...spellings]) => spellings),
  );
}

interface Lexicon {
  words: Map<string, string>;
  nouns: Map<string, string>;
  adjectives: Map<string, string>;
  pastStems: Map<string, string>;
  presentStems: Map<string, string>;
  skeletons: Map<string, string>;
}

const longestWord = 24;
const shortestSkeleton = 4;
let lexicon: Lexicon | undefined;

/** Made when the first Latin word asks for it, so that a start does not wait for it. */
function theLexicon(): Lexicon {
  lexicon ??= makeLexicon();
  return lexicon;
}

function verb(known: Lexicon, sound: string): string | undefined {
  return (
    conjugated(sound, known.pastStems, pastPrefixes, pastEndings) ??
    conjugated(sound, known.presentStems, presentPrefixes, presentEndings)
  );
}

type Parts = [sound: string, persian: string][];

function conjugated(
  sound: string,
  stems: Map<string, string>,
  prefixes: Parts,
  endings: Parts,
): string | undefined {
  for (const [before, beforePersian] of prefixes) {
    if (!sound.startsWith(before)) continue;
    for (const [after, afterPersian] of endings) {
      if (!sound.endsWith(after)) continue;
      const stem = stems.get(sound.slice(before.length, sound.length - after.length));
      if (stem !== undefined) return beforePersian + stem + afterPersian;
    }
  }
  return undefined;
}

function inflected(known: Lexicon, sound: string): string | undefined {
  for (const [ending, persian] of nounEndings) {
    if (!sound.endsWith(ending) || sound.length - ending.length < 2) continue;
    const stem = sound.slice(0, sound.length - ending.length);
    const adjective = known.adjectives.get(stem);
    if (adjective !== undefined) return adjective + (ending === "e" ? "ه" : persian);
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

function makeLexicon(): Lexicon {
  const lists = [invariableWords, verbForms, adjectives, nouns, pastStems, presentStems].map(bySound);
  const [invariable, forms, adjectiveSounds, nounSounds, past, present] = lists as Sixfold;
  const words = new Map<string, string>();
  const skeletons = new Map<string, string>();
  for (const list of [invariable, forms, past, adjectiveSounds, nounSounds]) {
    for (const [sound, persian] of list) {
      addIfNew(words, sound, persian);
      addIfNew(skeletons, skeletonOf(sound), persian);
    }
  }
  return {
    words,
    nouns: nounSounds,
    adjectives: adjectiveSounds,
    pastStems: past,
    presentStems: present,
    skeletons,
  };
}

type Sounds = Map<string, string>;
type Sixfold = [Sounds, Sounds, Sounds, Sounds, Sounds, Sounds];

function bySound(list: string): Sounds {
  const found: Sounds = new Map();
  for (const [persian = "", ...spellings] of entriesOf(list)) {
    for (const latin of spellings) addIfNew(found, soundOf(latin), persian);
  }
  return found;
}

function addIfNew(map: Sounds, key: string, persian: string): void {
  if (!map.has(key)) map.set(key, persian);
}

const entriesOf = (list: string): string[][] => list.split(",").map((entry) => entry.trim().split(/\s+/));

/** Latin and Persian of what stands before and after stems, the Latin by its sound; "-" is nothing. Longest first. */
const partsOf = (list: string): Parts =>
  entriesOf(list)
    .map(([latin = "", persian = ""]): [string, string] => [
      soundOf(latin.replace("-", "")),
      persian.replace("-", ""),
    ])
    .sort(([a], [b]) => b.length - a.length);

const pastPrefixes = partsOf("- -, na ن, n ن, mi می, nemi نمی, nmi نمی");
const pastEndings = partsOf("- -, am م, m م, i ی, im یم, id ید, in ین, an ن, n ن, and ند, e ه, esh ش");
const presentPrefixes = partsOf(
  "mi می, me می, nemi نمی, nmi نمی, be ب, bo ب, b ب, na ن, bar بر, barmi برمی, barnemi برنمی",
);
const presentEndings = partsOf("- -, am م, i ی, e ه, im یم, id ید, in ین, an ن, ad د, and ند, esh ش");
const nounEndings = partsOf(
  `hashoon هاشون, hatoon هاتون, hamoon هامون, haye های, hash هاش, haro هارو, hayi هایی, eshoon شون, ashoon شون,
  etoon تون, atoon تون, emoon مون, amoon مون, amo مو, ato تو, tarin ترین, shoon شون, toon تون, moon مون, taresh ترش,
  tar تر, tare تره, esho شو, asho شو, eton تون, ha ها, esh ش, ash ش, et ت, at ت, am م, ye -, ro رو, ra را,
  im یم, id ید, in ین, an ن, as س, e -, o و, i ی, m م, t ت, sh ش, s س, n ن, aye های, a ا, hara هارو`,
);
