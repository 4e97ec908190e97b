const powersTried = 18;

/**
 * Numbers to choose from between two others: the roundest first, as near to the middle as that allows. Where a bound is
 * missing, the other one comes first and then what lies just beyond it. Who asks leaves out what does not fit.
 */
export function roundNumbers(low: number | undefined, high: number | undefined, isWhole: boolean): number[] {
  if (low === undefined && high === undefined) return [1];
  const first = low ?? (high as number) - reachFrom(high as number);
  const last = high ?? first + reachFrom(first);
  const middle = first / 2 + last / 2;
  const power = firstPower(last - first);
  const round: number[] = [];
  for (let tried = 0; tried < powersTried && !(isWhole && power < tried); tried += 1)
    round.push(...multiplesNear(middle, power - tried));
  const between = round.filter((number) => number >= first && number <= last);
  if (low === undefined) return [last, ...between, middle];
  return high === undefined ? [first, ...between, middle] : [...between, middle, first, last];
}

/** How far beyond a bound is still near it: a hundredth to a tenth, and at least one. */
const reachFrom = (bound: number): number =>
  Math.max(1, 10 ** (Math.floor(Math.log10(Math.abs(bound) || 1)) - 1));

/** Whole numbers for what is narrow; else so round that there are at least four in between. */
const firstPower = (width: number): number =>
  width < 40 ? 0 : Math.floor(Math.log10(Math.min(width, 1e308) / 4));

/** Written and read again, as 3 × 10⁻¹ is not 0.3 in binary. */
function multiplesNear(middle: number, power: number): number[] {
  const count = power < 0 ? middle * 10 ** -power : middle / 10 ** power;
  if (!Number.isSafeInteger(Math.round(count))) return [];
  return [...new Set([Math.round(count), Math.floor(count), Math.ceil(count)])].map((whole) =>
    Number(`${whole}e${power}`),
  );
}
