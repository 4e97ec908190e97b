/** A phrase as people may read it. How phrases are written is told in `topics/phrase.ts`. */
export type PhraseWords = {
  /** As it is kept. */
  written: string;
  shown: string;
  /** Where it stands, the topic is not meant. */
  isDenial: boolean;
  /** Not enough by itself. */
  isHint: boolean;
};

export function phraseWords(written: string): PhraseWords {
  const [body = "", probability] = written.split("^");
  const isDenial = body.trim().startsWith("!");
  return {
    written,
    shown: body
      .replace("!", "")
      .replaceAll(/(^|\s)=/g, "$1")
      .replaceAll("~", "…")
      .trim(),
    isDenial,
    isHint: probability !== undefined && Number.parseFloat(probability) <= 0.5,
  };
}

/** Phrases that were written or pasted one after another; none twice. */
export const listed = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,،;؛\n]+/)
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ""),
  ),
];
