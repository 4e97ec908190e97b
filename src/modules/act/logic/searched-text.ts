import { latinDigits } from "./case-code.ts";

/**
 * A text in the one spelling that is searched: Persian ی and ک for Arabic ي ى ك, no marks over letters, one kind of
 * digits, a space for half-spaces and runs of white space, small letters. NFKC folds none of the first.
 */
export const searchedText = (text: string): string =>
  latinDigits(text.normalize("NFKC"))
    .replace(/[يى]/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/[ةۀ]/g, "ه")
    .replace(/[أإٱآ]/g, "ا")
    .replace(/[\u0640\u064b-\u065f\u0670]/g, "")
    .replace(/[\s\u200b-\u200f\u2066-\u2069]+/g, " ")
    .toLowerCase()
    .trim();

/** The pattern for `like` that finds `typed` anywhere in such a text. */
export const searchedPattern = (typed: string): string =>
  `%${searchedText(typed).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
