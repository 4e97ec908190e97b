import type { Corpus } from "./corpus.ts";
import { eachOccurrence } from "./occurrences.ts";
import type { Patterns } from "./patterns.ts";

/** A pattern is parted where praise and blame each make up this share of it. */
const shareFrom = 0.2;

/**
 * Parts the patterns that some people praise and others blame in two: «سالاد کلم» that was good and «سالاد کلم» that was
 * not there are two matters. `fewest` is in how many clauses each must stand.
 */
export function partPraise(corpus: Corpus, patterns: Patterns, fewest: number): Patterns {
  const counts = patterns.list.map(() => ({ praised: 0, blamed: 0 }));
  eachOccurrence(corpus, patterns, ({ pattern, clause }) => {
    const feeling = corpus.feelings[clause] as number;
    const count = counts[pattern] as { praised: number; blamed: number };
    if (feeling >= 0) count.praised++;
    else if (feeling < 0) count.blamed++;
  });
  const list = [...patterns.list];
  const praised = new Int32Array(list.length).fill(-1);
  for (const [at, count] of counts.entries()) {
    const pattern = list[at];
    const less = Math.min(count.praised, count.blamed);
    if (!pattern || less < fewest || less < shareFrom * (count.praised + count.blamed)) continue;
    praised[at] = list.push({ ...pattern, clauses: count.praised }) - 1;
    list[at] = { ...pattern, clauses: count.blamed };
  }
  const meant = (pattern: number, feeling: number): number =>
    feeling >= 0 && (praised[pattern] as number) >= 0 ? (praised[pattern] as number) : pattern;
  return { ...patterns, list, meant };
}
