/**
 * The q-value of each p-value, in their order: the least share of false alarms at which it would be told among all
 * those that are at least as clear. Benjamini, Y. and Hochberg, Y. (1995), "Controlling the false discovery rate",
 * Journal of the Royal Statistical Society B 57, 289–300.
 */
export function falseDiscovery(ps: readonly number[]): number[] {
  const falling = ps.map((p, place) => ({ p, place })).sort((a, b) => b.p - a.p);
  const qs = new Array<number>(ps.length).fill(1);
  let least = 1;
  falling.forEach(({ p, place }, i) => {
    least = Math.min(least, (p * ps.length) / (ps.length - i));
    qs[place] = least;
  });
  return qs;
}
