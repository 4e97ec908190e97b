import { sentimentOfText } from "../text/reader.ts";
import type { FeelClauses } from "./corpus.ts";

/** How each clause feels, as our own model reads it. In Persian letters it need not be asked which language it is. */
export const feelClauses: FeelClauses = (clauses) =>
  clauses.map((clause) => sentimentOfText(clause, persian.test(clause) ? "fa" : undefined).score);

const persian = /\p{Script=Arabic}/u;
