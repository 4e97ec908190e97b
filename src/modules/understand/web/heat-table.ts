import type { HeatMap } from "../model.ts";

type Standing = HeatMap["total"];
type HeatCell = HeatMap["cells"][number];
export const heatMeasures = ["negative", "sentiment", "nps"] as const;
export type HeatMeasure = (typeof heatMeasures)[number];

export type HeatRow = {
  topic: string;
  name: string;
  all: Standing;
  /** By touchpoint, in the order of the columns; null where nobody spoke. */
  cells: (HeatCell | null)[];
  below: HeatRow[];
};

/** The main topics with those below them, the most spoken of first, each with its cells in the order of the columns. */
export function heatRows({ topics, touchpoints, cells }: HeatMap): HeatRow[] {
  const found = new Map(cells.map((cell) => [`${cell.topic} ${cell.touchpoint}`, cell]));
  const below = Map.groupBy(topics, ({ parent }) => parent);
  const known = new Set(topics.map(({ topic }) => topic));
  const rowsOf = (some: HeatMap["topics"]): HeatRow[] =>
    some.map(({ topic, name, ...all }) => ({
      topic,
      name,
      all,
      cells: touchpoints.map(({ id }) => found.get(`${topic} ${id}`) ?? null),
      below: rowsOf(below.get(topic) ?? []),
    }));
  // A topic whose parent nobody counted stands among the main ones, so that no voice is left out.
  return rowsOf(topics.filter(({ parent }) => parent === null || !known.has(parent)));
}

/** Beyond so much of a difference from the whole a cell is as deep as it gets: a share, a mean and points of NPS. */
const deepest: Record<HeatMeasure, number> = { negative: 0.35, sentiment: 0.6, nps: 50 };

/** What fewer voices say may always be chance. */
const fewest = 5;

/**
 * How a cell stands against the whole: `lean` from −1 (much unhappier) to 1 (much happier), and whether its interval
 * leaves the whole's value out, with five voices at least, so that it is more than chance. Null where it was not measured.
 */
export function heatLean(
  measure: HeatMeasure,
  of: Standing | null,
  whole: Standing,
): { value: number; lean: number; isSure: boolean } | null {
  const figure = of?.[measure];
  const against = whole[measure];
  if (!figure || !against) return null;
  const happier = (figure.value - against.value) * (measure === "negative" ? -1 : 1);
  return {
    value: figure.value,
    lean: Math.max(-1, Math.min(1, happier / deepest[measure])),
    isSure: of.n >= fewest && (figure.low > against.value || figure.high < against.value),
  };
}

/** The topic that is surely unhappier than the whole, the unhappiest of them; the narrower one where it is as unhappy. */
export function unhappiest({ topics, total }: HeatMap): HeatMap["topics"][number] | undefined {
  const whole = total.negative?.value ?? 1;
  const lowOf = ({ negative }: Standing) => negative?.low ?? 0;
  return topics.filter((topic) => lowOf(topic) > whole).sort((a, b) => lowOf(b) - lowOf(a))[0];
}
