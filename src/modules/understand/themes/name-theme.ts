import type { Token } from "../text/tokens.ts";
import { denial } from "./lexicon.ts";
import type { ReadClause } from "./read-clauses.ts";
import { denials, hangingWords, leadingWords, lightVerbs } from "./stop-words.ts";
import type { Vector } from "./vectors.ts";
import { verbForm } from "./verbs.ts";

const longestName = 6;
/** One word is a name only where no wording of several is written in this share of the clauses. */
const commonFrom = 0.02;

type Surface = { count: number; wholeness: number };
type Wording = { weight: number; words: number; count: number; surfaces: Map<string, Surface> };
type Stretch = { key: string; weight: number; words: number; surface: string; wholeness: number };

const mostWordings = 8;

/**
 * What people say of a theme in their own words: the stretches of its clauses that tell most of what it is about and
 * are written most often, as they are spelt. The first is its name. Empty where nothing is written twice.
 */
export function wordingsOf(clauses: readonly ReadClause[], centre: Vector): string[] {
  const wordings = new Map<string, Wording>();
  for (const clause of clauses) {
    for (const { key, weight, words, surface, wholeness } of stretches(clause, centre)) {
      const wording = wordings.get(key) ?? { weight: 0, words, count: 0, surfaces: new Map() };
      wording.count++;
      wording.weight = Math.max(wording.weight, weight);
      const count = (wording.surfaces.get(surface)?.count ?? 0) + 1;
      wording.surfaces.set(surface, { count, wholeness });
      wordings.set(key, wording);
    }
  }
  const common = Math.max(2, commonFrom * clauses.length);
  const several = [...wordings.values()].filter(({ words, count }) => words > 1 && count >= common);
  const single = [...wordings.values()].filter(({ count }) => count > 1);
  const merit = ({ weight, count }: Wording) => Math.log(1 + count) * weight;
  const best = (several.length > 0 ? several : single).sort((a, b) => merit(b) - merit(a));
  return best.slice(0, mostWordings).map(({ surfaces }) => mostWritten(surfaces));
}

function stretches({ text, tokens, terms }: ReadClause, centre: Vector): Iterable<Stretch> {
  const found = new Map<string, Stretch>();
  for (let from = 0; from < tokens.length; from++) {
    if (!opens(tokens[from] as Token, terms[from] as number, terms[from + 1])) continue;
    for (let to = from + 1; to <= Math.min(tokens.length, from + longestName); to++) {
      if (!closes(tokens[to - 1] as Token, terms[to - 1] as number, terms[to])) continue;
      const surface = text.slice(tokens[from]?.start, tokens[to - 1]?.end).replaceAll(/\s+/g, " ");
      if (unfit.test(surface)) continue;
      const told = [...new Set(terms.slice(from, to).filter((term) => term >= 0))];
      const weight = weigh(tokens, terms, from, to, centre);
      const wholeness = wholenessOf(tokens[from] as Token, tokens[to - 1] as Token);
      found.set(surface, { key: told.join(" "), weight, words: to - from, surface, wholeness });
    }
  }
  return found.values();
}

/** Names have no numbers, which may be somebody's, and no marks. */
const unfit = /[^\p{L}\p{M}\u200c' ]/u;

const opens = ({ text }: Token, term: number, next: number | undefined): boolean =>
  (term > denial && !hangingWords.has(text)) ||
  (leadingWords.has(text) && next !== undefined && next > denial);

const closes = ({ text }: Token, term: number, next: number | undefined): boolean =>
  (term !== -1 || lightVerbs.has(text)) && !hangingWords.has(text) && (next === undefined || next >= -1);

/** How much of the theme a stretch tells, less for each word that tells nothing; a whole clause reads best. */
function weigh(
  tokens: readonly Token[],
  terms: readonly number[],
  from: number,
  to: number,
  centre: Vector,
): number {
  let [tells, idle] = [0, 0];
  const seen = new Set<number>();
  for (let i = from; i < to; i++) {
    const term = terms[i] as number;
    if (term < -1 || seen.has(term)) continue;
    if (term >= 0) seen.add(term);
    const weight = centre.get(term) ?? 0;
    tells += weight;
    const isFrame =
      (i === to - 1 && endsClause(tokens[i] as Token)) ||
      (i === from && leadingWords.has(tokens[i]?.text ?? ""));
    if (weight < 0.05 && !isFrame) idle++;
  }
  const ends = endsClause(tokens[to - 1] as Token) ? 1.25 : 1;
  return (tells * ends) / (1 + 0.3 * idle);
}

const endsClause = ({ text }: Token): boolean =>
  lightVerbs.has(text) || denials.has(text) || verbForm(text) !== undefined;

/** A stretch is written as often as any longer one that it is part of: one with its verb and its preposition counts more. */
const wholenessOf = (first: Token, last: Token): number =>
  (endsClause(last) ? 2.5 : 1) * (leadingWords.has(first.text) ? 1.5 : 1);

function mostWritten(surfaces: ReadonlyMap<string, Surface>): string {
  const worth = ({ count, wholeness }: Surface) => count * wholeness;
  const sorted = [...surfaces].sort((a, b) => worth(b[1]) - worth(a[1]) || a[0].length - b[0].length);
  return sorted[0]?.[0] ?? "";
}
