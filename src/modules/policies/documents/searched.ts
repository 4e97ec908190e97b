import type { PolicyDocument } from "./model.ts";

/**
 * A text in the one spelling that is searched: Persian ی and ک for the Arabic letters, no marks, a space for half-spaces,
 * small letters.
 */
const inOneSpelling = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[يى]/g, "ی")
    .replace(/ك/g, "ک")
    .replace(/[\u0640\u064b-\u065f\u0670]/g, "")
    .replace(/[\s\u200b-\u200f\u2066-\u2069]+/g, " ")
    .toLowerCase()
    .trim();

/** What a policy is found by. */
export const searchedOf = (slug: string, { name }: PolicyDocument): string =>
  inOneSpelling([slug, ...Object.values(name)].join(" ")).replaceAll("\u0000", "");

/** The pattern for `like` that finds `typed` anywhere in such a text. */
export const patternOf = (typed: string): string =>
  `%${inOneSpelling(typed).replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
