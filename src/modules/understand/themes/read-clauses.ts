import type { Token } from "../text/tokens.ts";
import type { Member } from "./assign.ts";
import { type Corpus, clauseTokens } from "./corpus.ts";

/** A member's clause read again: its tokens with the term of each, and the normalised text they stand in. */
export type ReadClause = { text: string; source: Uint32Array; tokens: Token[]; terms: number[] };

export const readClauses = (corpus: Corpus, members: readonly Member[]): ReadClause[] =>
  members.map((member) => readClause(corpus, member));

function readClause(corpus: Corpus, { comment, clause }: Member): ReadClause {
  const { text, source, clauses } = clauseTokens(corpus.comments[comment]?.text ?? "");
  const tokens = clauses[clause - (corpus.firstClause[comment] as number)] ?? [];
  return { text, source, tokens, terms: corpus.termsOf(tokens.map((token) => token.text)) };
}

/** Where a member's clause stands in its own text, in UTF-16 code units. */
export function spanOf(corpus: Corpus, member: Member): { start: number; end: number } {
  const { source, tokens } = readClause(corpus, member);
  const start = source[tokens[0]?.start ?? 0] ?? 0;
  return { start, end: source[tokens.at(-1)?.end ?? 0] ?? start };
}

/** Each term as people most often write it in these clauses. */
export function spellTerms(clauses: readonly ReadClause[], terms: readonly number[]): string[] {
  const surfaces = new Map(terms.map((term) => [term, new Map<string, number>()]));
  for (const { text, tokens, terms: read } of clauses) {
    for (let i = 0; i < tokens.length; i++) {
      const found = surfaces.get(read[i] as number);
      if (!found) continue;
      let last = i;
      while (last + 1 < tokens.length && (read[last + 1] as number) < -1) last++;
      const surface = text.slice(tokens[i]?.start, tokens[last]?.end).replaceAll(/\s+/g, " ");
      found.set(surface, (found.get(surface) ?? 0) + 1);
    }
  }
  return [...surfaces.values()].flatMap((found) => {
    const [most] = [...found].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
    return most ? [most[0]] : [];
  });
}
