import { z95 } from "./nps.ts";

export type Share = { value: number; low: number; high: number };

/**
 * A share (0…1) with its 95% score interval; null for nothing counted. Wilson, E. B. (1927), "Probable inference, the
 * law of succession, and statistical inference", Journal of the American Statistical Association 22, 209–212.
 */
export function shareInterval(hits: number, n: number): Share | null {
  if (n === 0) return null;
  const value = hits / n;
  const centre = (hits + z95 ** 2 / 2) / (n + z95 ** 2);
  const half = (z95 / (n + z95 ** 2)) * Math.sqrt(n * value * (1 - value) + z95 ** 2 / 4);
  return { value, low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
