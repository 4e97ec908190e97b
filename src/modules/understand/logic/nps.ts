export { categoryOf as category } from "#listen/model";

export type NpsCounts = { promoters: number; passives: number; detractors: number };

/** How far a number may be trusted before it is read: nobody answered, fewer than 30 did, or enough. */
export type Sample = "none" | "few" | "enough";
export type Nps = {
  n: number;
  sample: Sample;
  value: number | null;
  low: number | null;
  high: number | null;
};
export type NpsChange = { difference: number; low: number; high: number; significant: boolean };

/**
 * Net Promoter Score from −100 to 100 with its 95% adjusted Wald interval, held within −100…100: three
 * pseudo-answers (¾ promoter, 1½ passive, ¾ detractor) are added before the trinomial variance is taken, which keeps
 * the interval honest for a handful of answers. Rocks, B. (2016), "Interval Estimation for the 'Net Promoter Score'",
 * The American Statistician 70(4), 365–372. Nobody asked, nothing said: every figure is null for n = 0.
 */
export function nps(counts: NpsCounts): Nps {
  const n = total(counts);
  if (n === 0) return { n, sample: sampleOf(n), value: null, low: null, high: null };
  const { centre, variance } = adjusted(counts);
  const half = z95 * Math.sqrt(variance);
  return {
    n,
    sample: sampleOf(n),
    value: raw(counts),
    low: Math.max(-100, 100 * (centre - half)),
    high: Math.min(100, 100 * (centre + half)),
  };
}

/**
 * How far the score moved between two independent samples, in points from −200 to 200: the plain difference, the 95%
 * interval from the same adjusted variances, and whether that interval leaves out zero. Null when a side is empty.
 */
export function change(now: NpsCounts, before: NpsCounts): NpsChange | null {
  if (total(now) === 0 || total(before) === 0) return null;
  const [a, b] = [adjusted(now), adjusted(before)];
  const half = z95 * Math.sqrt(a.variance + b.variance);
  const centre = a.centre - b.centre;
  const [low, high] = [Math.max(-200, 100 * (centre - half)), Math.min(200, 100 * (centre + half))];
  return { difference: raw(now) - raw(before), low, high, significant: low > 0 || high < 0 };
}

/** Below thirty answers a number is shown with a warning. */
export function sampleOf(n: number): Sample {
  if (n === 0) return "none";
  return n < 30 ? "few" : "enough";
}

export const z95 = 1.959963984540054;

const total = ({ promoters, passives, detractors }: NpsCounts) => promoters + passives + detractors;

const raw = (counts: NpsCounts) => (100 * (counts.promoters - counts.detractors)) / total(counts);

function adjusted(counts: NpsCounts) {
  const n = total(counts) + 3;
  const promoting = (counts.promoters + 0.75) / n;
  const detracting = (counts.detractors + 0.75) / n;
  const centre = promoting - detracting;
  return { centre, variance: (promoting + detracting - centre ** 2) / n };
}
