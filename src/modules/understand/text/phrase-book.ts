import { normalise } from "./normalise.ts";
import type { Token } from "./tokens.ts";

/** Phrases of one or more words as a tree of words, each with what it stands for. */
export type PhraseBook<Meaning> = Map<string, Page<Meaning>>;

interface Page<Meaning> {
  meaning?: Meaning;
  next?: PhraseBook<Meaning>;
}

/** Makes a book of lists of phrases, parted by "|", each list with what its phrases mean. */
export function phraseBook<Meaning>(lists: Iterable<readonly [Meaning, string]>): PhraseBook<Meaning> {
  const book: PhraseBook<Meaning> = new Map();
  for (const [meaning, list] of lists) {
    for (const words of phrasesOf(list)) write(book, words, meaning);
  }
  return book;
}

/** The words of each phrase of a list as the tokens of a text would have them; the list is normalised at once. */
export const phrasesOf = (list: string): string[][] =>
  normalise(list)
    .text.replaceAll(halfSpaces, "")
    .split("|")
    .map((phrase) => phrase.trim().split(/\s+/));

const halfSpaces = /\u200c/g;

/** The words of a list, parted by spaces, in every spelling: «آدرس» is also typed «ادرس». */
export const wordSet = (list: string): Set<string> =>
  new Set(phrasesOf(`${list} ${list.replaceAll("آ", "ا")}`).flat());

/** Writes one phrase more, its words as `phrasesOf` gives them, and once more without «آ», as many type it. */
export function write<Meaning>(book: PhraseBook<Meaning>, words: string[], meaning: Meaning): void {
  writeSpelt(book, words, meaning);
  if (words.some((word) => word.includes("آ"))) {
    writeSpelt(
      book,
      words.map((word) => word.replaceAll("آ", "ا")),
      meaning,
    );
  }
}

function writeSpelt<Meaning>(book: PhraseBook<Meaning>, words: string[], meaning: Meaning): void {
  let pages = book;
  for (let i = 0; i < words.length; i++) {
    const word = words[i] as string;
    const page: Page<Meaning> = pages.get(word) ?? {};
    pages.set(word, page);
    if (i === words.length - 1) {
      page.meaning = meaning;
    } else {
      page.next ??= new Map();
      pages = page.next;
    }
  }
}

/** The longest phrase that begins with token `from`, and the token after it; words of a phrase stand side by side. */
export function phraseAt<Meaning>(
  book: PhraseBook<Meaning>,
  tokens: Token[],
  from: number,
): { meaning: Meaning; to: number } | undefined {
  let page = book.get((tokens[from] as Token).text);
  let found: { meaning: Meaning; to: number } | undefined;
  for (let to = from + 1; page !== undefined; to++) {
    if (page.meaning !== undefined) found = { meaning: page.meaning, to };
    page = page.next?.get(tokens[to]?.text ?? "");
  }
  return found;
}
