/** A word and how much more it is said on one side: `z` above 1.96 or below −1.96 is more than chance. */
export interface WordOdds {
  word: string;
  /** Log-odds ratio of the word, first side over second. */
  odds: number;
  /** `odds` in its standard errors. */
  z: number;
  first: number;
  second: number;
}

/**
 * Which words part two collections of texts: log-odds ratios with an informative Dirichlet prior (Monroe, Colaresi and
 * Quinn 2008, "Fightin' Words"), the most telling of the first side first. `prior` holds how often words are said at
 * large, in any unit; it counts as if `strength` words of it had been read on either side beforehand, so that rare
 * words do not shout. Words that neither side says are left out; a word that is not in `prior` counts as a rare one.
 */
export function logOdds(
  first: ReadonlyMap<string, number>,
  second: ReadonlyMap<string, number>,
  prior: ReadonlyMap<string, number>,
  strength = 1000,
): WordOdds[] {
  const [allFirst, allSecond, allPrior] = [sum(first), sum(second), Math.max(sum(prior), 1)];
  const words = new Set([...first.keys(), ...second.keys()]);
  const parted = [...words].map((word) => {
    const said = { first: first.get(word) ?? 0, second: second.get(word) ?? 0 };
    const before = Math.max(((prior.get(word) ?? 0) / allPrior) * strength, rarest);
    const oddsOf = (count: number, all: number): number =>
      Math.log((count + before) / (all + strength - count - before));
    const odds = oddsOf(said.first, allFirst) - oddsOf(said.second, allSecond);
    const variance = 1 / (said.first + before) + 1 / (said.second + before);
    return { word, odds, z: odds / Math.sqrt(variance), ...said };
  });
  return parted.sort((a, b) => b.z - a.z || (a.word < b.word ? -1 : 1));
}

function sum(counts: ReadonlyMap<string, number>): number {
  let all = 0;
  for (const count of counts.values()) all += count;
  return all;
}

/** What a word never met counts beforehand. */
const rarest = 0.01;
