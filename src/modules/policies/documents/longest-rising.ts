/**
 * The places of a longest rising run among `values`, negative ones left out: of rules in a new order, the most that can be
 * said to have stayed where they were. Patience sorting, in n log n.
 */
export function longestRising(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous: number[] = [];
  for (const [place, value] of values.entries()) {
    if (value < 0) continue;
    const length = firstNotBelow(ends, values, value);
    previous[place] = length > 0 ? (ends[length - 1] as number) : -1;
    ends[length] = place;
  }
  const run = new Set<number>();
  for (let place = ends.at(-1) ?? -1; place >= 0; place = previous[place] as number) run.add(place);
  return run;
}

function firstNotBelow(ends: readonly number[], values: readonly number[], value: number): number {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[ends[middle] as number] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
