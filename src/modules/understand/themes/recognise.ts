/** What a theme is recognised by: stems with their weights, of length 1. */
export type Signature = readonly (readonly [stem: string, weight: number])[];

/** From this cosine on, what was found now is what was found before. */
const sameFrom = 0.55;

/**
 * Which known theme each found one is, or null: the most alike are matched first, and each known theme is found once
 * at most. So a theme keeps its identity, and its line through time, from run to run.
 */
export function recognise(found: readonly Signature[], known: readonly Signature[]): (number | null)[] {
  const knownByStem = new Map<string, { at: number; weight: number }[]>();
  known.forEach((signature, at) => {
    for (const [stem, weight] of signature)
      knownByStem.set(stem, [...(knownByStem.get(stem) ?? []), { at, weight }]);
  });
  const pairs = found.flatMap((signature, at) => {
    const cosines = new Map<number, number>();
    for (const [stem, weight] of signature)
      for (const other of knownByStem.get(stem) ?? [])
        cosines.set(other.at, (cosines.get(other.at) ?? 0) + weight * other.weight);
    return [...cosines].map(([of, cosine]) => ({ at, of, cosine }));
  });
  const matches = new Array<number | null>(found.length).fill(null);
  const taken = new Set<number>();
  for (const { at, of, cosine } of pairs.sort((a, b) => b.cosine - a.cosine)) {
    if (cosine < sameFrom || matches[at] !== null || taken.has(of)) continue;
    matches[at] = of;
    taken.add(of);
  }
  return matches;
}
