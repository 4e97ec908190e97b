import type { ReadLanguage } from "../text/model.ts";
import type { Normalised } from "../text/normalise.ts";
import type { Token } from "../text/tokens.ts";
import { latinEvidence } from "./latin-words.ts";
import { otherArabicWords, persianWords } from "./other-languages.ts";

/**
 * What language a text is in: by its script, then by its words. Persian is told from Arabic, Urdu, Kurdish and Pashto by
 * letters and common words; English from Finglish (Persian in Latin letters) and from other languages by `latinEvidence`.
 * A brand or a label in Latin letters leaves a Persian text Persian. Links and @names say nothing; a text without
 * words (digits, emoji) is `other`.
 */
export function languageOf(normalised: Normalised, tokens: Token[]): ReadLanguage {
  const seen = look(tokens);
  const all = seen.arabicLetters + seen.latinLetters + seen.otherLetters;
  if (all === 0 || seen.otherLetters * 2 > all) return "other";
  if (seen.latinLetters === 0) return inArabicScript(normalised.original, seen);
  const latin = inLatinScript(seen);
  if (seen.arabicLetters === 0) return latin;
  const arabic = inArabicScript(normalised.original, seen);
  if (!isInEarnest(seen, latin)) return arabic;
  const share = seen.arabicLetters / (seen.arabicLetters + seen.latinLetters);
  if (share > mostlyArabic) return arabic;
  return share < mostlyLatin ? latin : "mixed";
}

const mostlyArabic = 0.75;
const mostlyLatin = 0.15;

interface Seen {
  arabicLetters: number;
  latinLetters: number;
  otherLetters: number;
  persian: number;
  foreign: number;
  english: number;
  finglish: number;
  other: number;
  englishFunctions: number;
  finglishWords: number;
}

function look(tokens: Token[]): Seen {
  const seen: Seen = {
    arabicLetters: 0,
    latinLetters: 0,
    otherLetters: 0,
    persian: 0,
    foreign: 0,
    english: 0,
    finglish: 0,
    other: 0,
    englishFunctions: 0,
    finglishWords: 0,
  };
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Token;
    if (token.kind !== "word") continue;
    const code = token.text.charCodeAt(0);
    if (code < 0x250) {
      if (isLink(token)) i = endOfLink(tokens, i);
      else if (isPlainWord(tokens, i)) addLatin(seen, token.text);
    } else if (isArabic(code)) {
      addArabic(seen, token.text);
    } else {
      seen.otherLetters += token.text.length;
    }
  }
  return seen;
}

const isArabic = (code: number): boolean => code >= 0x600 && code < 0x900 && !(code >= 0x700 && code < 0x750);

const isLink = ({ text }: Token): boolean => text === "http" || text === "https" || text === "www";

/** A link goes on as long as no space parts its pieces. */
function endOfLink(tokens: Token[], start: number): number {
  let i = start;
  while (i + 1 < tokens.length && (tokens[i + 1] as Token).start === (tokens[i] as Token).end) i++;
  return i;
}

/** Not a single letter, an @name or a piece of a code such as "y300". */
function isPlainWord(tokens: Token[], i: number): boolean {
  const { text, start, end } = tokens[i] as Token;
  if (text.length < 2) return false;
  const before = tokens[i - 1];
  if (before?.end === start && before.text === "@") return false;
  if (text.length >= shortestBesideDigits) return true;
  const after = tokens[i + 1];
  const touchesDigits =
    (before?.end === start && before.kind === "number") || (after?.start === end && after.kind === "number");
  return !touchesDigits;
}

const shortestBesideDigits = 4;

function addArabic(seen: Seen, word: string): void {
  seen.arabicLetters += word.length;
  const vote = arabicVotes.get(word);
  if (vote !== undefined) {
    if (vote > 0) seen.persian++;
    else seen.foreign++;
  } else if (word.length > 4 && word.charCodeAt(0) === 0x627 && word.charCodeAt(1) === 0x644) {
    seen.foreign += 0.5;
  }
}

function addLatin(seen: Seen, word: string): void {
  seen.latinLetters += word.length;
  const evidence = latinEvidence(word);
  seen.english += evidence.english;
  seen.finglish += evidence.finglish;
  seen.other += evidence.other;
  if (evidence.isEnglishFunction) seen.englishFunctions++;
  if (evidence.finglish > evidence.english + 4) seen.finglishWords++;
}

function inArabicScript(original: string, seen: Seen): ReadLanguage {
  const letters = foreignLetters(original);
  const foreign = seen.foreign + letters / 2;
  return foreign > seen.persian && foreign >= 1 ? "other" : "fa";
}

function inLatinScript({ english, finglish, other }: Seen): ReadLanguage {
  if (other > english && other > finglish) return "other";
  return finglish > english ? "finglish" : "en";
}

/** Whether the Latin part of a text is its own language, not names and labels within another. */
function isInEarnest(seen: Seen, latin: ReadLanguage): boolean {
  if (latin === "en") return seen.englishFunctions >= 2;
  return latin === "finglish" && seen.finglishWords >= 3;
}

function foreignLetters(original: string): number {
  let count = 0;
  for (let i = 0; i < original.length; i++) count += foreignLetter[original.charCodeAt(i)] as number;
  return count;
}

/** Letters that Arabic, Urdu, Kurdish and Pashto have and Persian lacks. ي ك ى are left out: old keyboards of Iran type them. */
const foreignLetter = new Uint8Array(65_536);
for (const letter of "ةإٹڈڑںےہھڕڵێۆەڤټډړږښڼېۍځڅګڭۇۈ") foreignLetter[letter.charCodeAt(0)] = 1;

/** Words that speak for Persian (1) or against it (−1) where both are written in the Arabic script. */
const arabicVotes = new Map<string, number>();
for (const words of Object.values(otherArabicWords))
  for (const word of words.split(" ")) arabicVotes.set(word, -1);
for (const word of persianWords.split(" ")) arabicVotes.set(word, 1);
