import { type PhraseBook, phrasesOf, write } from "../text/phrase-book.ts";
import {
  englishBefore,
  englishBehind,
  englishDirected,
  englishInsults,
  finglishInsults,
  harmlessPhrases,
  persianDirected,
  persianEndings,
  persianInsults,
  speakingEndings,
  starredWords,
} from "./abuse-words.ts";

/** `directed` words count only near a word for a person. */
export interface Insult {
  strength: number;
  directed: boolean;
}

/** The word lists of abuse as they are looked up, with all endings; where two hold a word, the plain insult stays. */
export function insultBook(): PhraseBook<Insult> {
  const book: PhraseBook<Insult> = new Map();
  addDirectedEnglish(book);
  addAll(book, persianDirected, ["", ...persianEndings], true);
  addAll(book, persianDirected, speakingEndings, false);
  addAll(book, persianInsults, ["", ...persianEndings, ...speakingEndings], false);
  addAll(book, finglishInsults, [""], false);
  addAll(book, englishInsults, [""], false);
  for (const words of phrasesOf(harmlessPhrases)) write(book, words, { strength: 0, directed: false });
  return book;
}

/** Strong words with some inner letters as one star, with the strength of each. */
export function starredInsults(): Map<string, number> {
  const starred = new Map<string, number>();
  for (const [strength, list] of [...persianInsults, ...finglishInsults, ...englishInsults]) {
    if (strength <= 0.6) continue;
    for (const words of phrasesOf(list)) addStarred(starred, words.join(""), strength);
  }
  for (const pattern of starredWords) starred.set(pattern, 0.85);
  return starred;
}

/** English puts the person right before or behind the word: "you liars", "stupid staff". */
function addDirectedEnglish(book: PhraseBook<Insult>): void {
  const befores = phrasesOf(englishBefore);
  const behinds = phrasesOf(englishBehind);
  for (const [strength, list] of englishDirected) {
    for (const words of phrasesOf(list)) {
      for (const before of befores) write(book, [...before, ...words], { strength, directed: false });
      for (const behind of behinds) write(book, [...words, ...behind], { strength, directed: false });
    }
  }
}

/** Each phrase, and run together if it is of several words, with each ending unless it is short. */
function addAll(
  book: PhraseBook<Insult>,
  lists: [number, string][],
  endings: string[],
  directed: boolean,
): void {
  for (const [strength, list] of lists) {
    for (const words of phrasesOf(list)) {
      addForms(book, words, endings, { strength, directed });
      if (words.length > 1) addForms(book, [words.join("")], endings, { strength, directed });
    }
  }
}

function addForms(insults: PhraseBook<Insult>, words: string[], endings: string[], meaning: Insult): void {
  const isShort = words.join("").length < shortestStem;
  const last = words.at(-1) as string;
  for (const ending of endings) {
    if (!isShort || ending === "") write(insults, [...words.slice(0, -1), last + ending], meaning);
  }
}

const shortestStem = 4;

/** A strong word with some of its inner letters as one star, where three letters at least are left to be seen. */
function addStarred(starred: Map<string, number>, word: string, strength: number): void {
  for (let from = 1; from < word.length - 1; from++) {
    for (let to = from; to < word.length; to++) {
      const left = from + word.length - to;
      if (left < 3 || left * 2 < word.length) continue;
      starred.set(`${word.slice(0, from)}*${word.slice(to)}`, strength);
    }
  }
}
