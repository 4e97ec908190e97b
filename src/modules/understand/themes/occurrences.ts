import type { Corpus } from "./corpus.ts";
import { type Patterns, reach, reachOf } from "./patterns.ts";

/** A pattern where it stands in a clause: terms `from` to before `to` of the corpus are it and what is around it. */
export type Occurrence = { pattern: number; clause: number; from: number; to: number };

/** Calls `see` for every place where a pattern stands, comment by comment. */
export function eachOccurrence(
  { terms, starts, feelings }: Corpus,
  patterns: Patterns,
  see: (occurrence: Occurrence) => void,
): void {
  for (let clause = 0; clause + 1 < starts.length; clause++) {
    const feeling = feelings[clause] as number;
    const [start, end] = [starts[clause] as number, starts[clause + 1] as number];
    for (let i = start; i < end; i++) {
      const term = terms[i] as number;
      const alone = patterns.alone(term);
      if (alone >= 0) {
        const pattern = patterns.meant(alone, feeling);
        see({ pattern, clause, from: Math.max(start, i - reach), to: Math.min(end, i + reach + 1) });
      }
      for (let j = Math.max(start, i - reachOf(term)); j < i; j++) {
        const other = terms[j] as number;
        if (other === term || i - j > reachOf(other)) continue;
        const found = patterns.of(other, term);
        if (found < 0) continue;
        const pattern = patterns.meant(found, feeling);
        see({ pattern, clause, from: Math.max(start, j - 1), to: Math.min(end, i + 2) });
      }
    }
  }
}

/** A joined term weighs, beside itself and less, what it was made of: so «کد تخفیف» and «تخفیف» are not strangers. */
const partly = 0.35;

/** Calls `see` for a term, and for the parts of a joined one, with what each weighs. */
export function eachPart(
  { parts }: Corpus,
  term: number,
  weight: Float64Array,
  see: (term: number, weight: number) => void,
): void {
  const own = weight[term] as number;
  see(term, own);
  for (const part of parts.get(term) ?? []) see(part, own * partly);
}
