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
import { type PhraseBook, wordsOf, write } from "./phrase-book.ts";

/** `directed` words count only near a word for a person. */
export interface Insult {
  strength: number;
  directed: boolean;
}

/** The word lists of abuse as they are looked up: phrases with all their endings, and words behind stars. */
export interface AbuseBook {
  insults: PhraseBook<Insult>;
  starred: Map<string, number>;
}

/** Makes the book; where two lists hold a word, the plain insult stays. */
export function abuseBook(): AbuseBook {
  const made: AbuseBook = { insults: new Map(), starred: new Map() };
  addDirectedEnglish(made.insults);
  addAll(made, persianDirected, ["", ...persianEndings], true);
  addAll(made, persianDirected, speakingEndings, false);
  addAll(made, persianInsults, ["", ...persianEndings, ...speakingEndings], false);
  addAll(made, finglishInsults, [""], false);
  addAll(made, englishInsults, [""], false);
  for (const phrase of harmlessPhrases)
    write(made.insults, wordsOf(phrase), { strength: 0, directed: false });
  for (const pattern of starredWords) made.starred.set(pattern, 0.85);
  return made;
}

/** English puts the person right before or behind the word: "you liars", "stupid staff". */
function addDirectedEnglish(insults: PhraseBook<Insult>): void {
  for (const [strength, words] of englishDirected) {
    for (const word of words.split("|")) {
      for (const before of englishBefore)
        write(insults, wordsOf(`${before} ${word}`), { strength, directed: false });
      for (const behind of englishBehind) write(insults, [word, behind], { strength, directed: false });
    }
  }
}

/** Each phrase as it is, run together if it is of several words, and with each ending unless it is short. */
function addAll(book: AbuseBook, lists: [number, string][], endings: string[], directed: boolean): void {
  for (const [strength, phrases] of lists) {
    for (const phrase of phrases.split("|")) {
      const words = wordsOf(phrase);
      addForms(book.insults, words, endings, { strength, directed });
      if (words.length > 1) addForms(book.insults, [words.join("")], endings, { strength, directed });
      if (!directed && strength > 0.6) addStarred(book.starred, words.join(""), strength);
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
