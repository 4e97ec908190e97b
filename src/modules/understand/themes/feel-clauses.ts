import { ourModel } from "../text/reader.ts";
import { sentimentBlocks, sentimentOf } from "../text/sentiment.ts";
import type { FeelClauses } from "./corpus.ts";

/** How each clause feels, as our own model reads it. */
export const feelClauses: FeelClauses = (tokens, ranges) => {
  const { model, heads } = ourModel();
  const words = heads.wordsOf(tokens);
  return ranges.map(
    ({ from, to }) => sentimentOf(heads.scoresOf(words, from, to, sentimentBlocks), model.sentiment).score,
  );
};
