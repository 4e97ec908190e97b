/** How often something was said of late and before, each among how many comments. */
export type Rates = { recent: number; recentAll: number; before: number; beforeAll: number };

/**
 * The chance, from 0 to 1, of so great a difference between two rates where there is none: the exact conditional test
 * for two Poisson rates (Przyborowski and Wilenski 1940), two-sided by doubling the smaller tail. 1 where either
 * period is empty.
 */
export function rateChange({ recent, recentAll, before, beforeAll }: Rates): number {
  const said = recent + before;
  if (recentAll === 0 || beforeAll === 0 || said === 0) return 1;
  const share = recentAll / (recentAll + beforeAll);
  const isMore = recent >= said * share;
  return Math.min(1, 2 * (isMore ? upperTail(recent, said, share) : upperTail(before, said, 1 - share)));
}

/** The chance of `from` or more successes out of `n` at `share` each. */
function upperTail(from: number, n: number, share: number): number {
  let term = Math.exp(logChoose(n, from) + from * Math.log(share) + (n - from) * Math.log1p(-share));
  let sum = 0;
  for (let k = from; k <= n && term > sum * 1e-12; k++) {
    sum += term;
    term *= ((n - k) / (k + 1)) * (share / (1 - share));
  }
  return sum;
}

const logChoose = (n: number, k: number): number => logFactorial(n) - logFactorial(k) - logFactorial(n - k);

/** Stirling's series; below 10, the product itself. */
function logFactorial(n: number): number {
  if (n < 10) {
    let product = 1;
    for (let i = 2; i <= n; i++) product *= i;
    return Math.log(product);
  }
  return n * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI * n) + 1 / (12 * n) - 1 / (360 * n ** 3);
}
