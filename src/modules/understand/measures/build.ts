import { keepScoreFacts } from "../facts.ts";
import { nowhere, type Place, places } from "./model.ts";
import { dimensionOf, type Grain, type Plan, type Question } from "./plan.ts";

export type Statement = { text: string; parameters: Record<string, unknown> };

/**
 * Boards run beside everything else on a machine: a statement may take two of its cores. Left to itself ClickHouse
 * drops `isNow` from the grouping sets where it stands beside the day it is computed from, and is then wrong in the
 * others.
 */
const settings = "max_threads = 2, optimize_group_by_function_keys = 0";

/** The plan as SQL; whatever a caller chose travels as a parameter. Answers rows of {@link CellRow}. */
export function build(plan: Plan): Statement {
  const build = plan.from === "daily_scores" ? fromRollup : fromScores;
  const { text, parameters } = build(plan);
  return {
    text: `${text}\nsettings ${settings}`,
    parameters: { ...asked(plan), ...parameters },
  };
}

export type CellRow = {
  /** The place that the rollup was read along, or the breakdown itself. */
  along: string;
  key: string;
  /** Where days were asked for. */
  date: string;
  isNow: 0 | 1;
  n: number;
  promoters: number;
  detractors: number;
  sum: number;
  squares: number;
};

/** Boards see the generation that is whole, while `rebuild` writes the next. */
const standing = `generation = (
    select greatest(max(generation), 1) from generations where reaction = {reaction: String}
  ) and workspace = {workspace: UUID} and metric in {metrics: Array(String)}
  and day between {first: Date} and {last: Date}`;

const asked = ({ workspace, metrics, range, before }: Question) => ({
  reaction: keepScoreFacts.name,
  workspace,
  metrics,
  start: range.start,
  first: before?.start ?? range.start,
  last: range.end,
});

/** Along each dimension by its member, and by day too where days were asked for. */
function fromRollup(plan: Plan): Statement {
  const along = (by: Grain) => dimensionOf(plan, by);
  const place = places.find((one) => plan.where[one]);
  const text = `select dimension as along, member as key, day >= {start: Date} as isNow,
  if(dimension in {daily: Array(String)}, day, toDate(0)) as bucket, toString(bucket) as date,
  sum(d.n) as n, sum(d.promoters) as promoters, sum(d.detractors) as detractors,
  sum(d.sum) as sum, sum(d.squares) as squares
from daily_scores as d
where ${standing}
  and dimension in {dimensions: Array(String)}${place ? " and member in {members: Array(String)}" : ""}
group by along, key, bucket, isNow`;
  return {
    text,
    parameters: {
      dimensions: [...new Set(plan.by.map(along))],
      daily: plan.by.filter((by) => by === "day").map(along),
      ...(place && { members: plan.where[place]?.map((member) => (member === nowhere ? "" : member)) }),
    },
  };
}

const categoryColumn = "multiIf(value >= 9, 'promoter', value >= 7, 'passive', 'detractor')";

/** What the scores are grouped by, and how that is written as a key. */
const groups: Record<Exclude<Grain, "total">, { by: string; key: string }> = {
  day: { by: "day", key: "''" },
  touchpoint: { by: "touchpoint", key: "ifNull(toString(touchpoint), '')" },
  branch: { by: "branch", key: "ifNull(toString(branch), '')" },
  channel: { by: "channel", key: "toString(channel)" },
  category: { by: categoryColumn, key: categoryColumn },
  score: { by: "floor(value)", key: "toString(floor(value))" },
};

/** The scores are read once: every breakdown is a grouping set. */
function fromScores(plan: Plan): Statement {
  const parts = plan.by.flatMap((grain) => (grain === "total" ? [] : [{ grain, ...groups[grain] }]));
  const whichPart = (told: (part: (typeof parts)[number]) => string, none: string) =>
    parts.reduceRight((rest, part) => `if(grouping(${part.by}) = 0, ${told(part)}, ${rest})`, none);
  const sets = [
    ...(plan.by.includes("total") ? ["(isNow)"] : []),
    ...parts.map(({ by }) => `(${by}, isNow)`),
  ];
  const conditions = Object.keys(filters).filter((name) => plan.where[name as keyof typeof filters]);
  const text = `select ${whichPart(({ grain }) => `'${grain}'`, "'total'")} as along,
  ${whichPart(({ key }) => key, "''")} as key, day >= {start: Date} as isNow,
  ${plan.by.includes("day") ? "toString(day)" : "''"} as date,
  count() as n, countIf(value >= 9) as promoters, countIf(value < 7) as detractors,
  sum(toFloat64(value)) as sum, sum(toFloat64(value) * value) as squares
from scores
where ${standing}${conditions.map((name) => `\n  and ${filters[name as keyof typeof filters]}`).join("")}
group by grouping sets (${sets.join(", ")})`;
  return { text, parameters: chosen(plan.where) };
}

/** Members are compared as they are kept, so that their column is read once and never rewritten as text. */
const filters = {
  touchpoint: "(touchpoint in {touchpoint: Array(UUID)} or touchpoint is null and {noTouchpoint: Bool})",
  branch: "(branch in {branch: Array(UUID)} or branch is null and {noBranch: Bool})",
  channel: "channel in {channel: Array(String)}",
  category:
    "multiIf(value >= 9, 'promoter', value >= 7, 'passive', 'detractor') in {category: Array(String)}",
  score: "floor(value) in {score: Array(UInt8)}",
};

const chosen = (where: Question["where"]) => ({
  ...members(where, "touchpoint", "noTouchpoint"),
  ...members(where, "branch", "noBranch"),
  ...(where.channel && { channel: where.channel }),
  ...(where.category && { category: where.category }),
  ...(where.score && { score: where.score }),
});

function members(where: Question["where"], place: Place, none: string): Record<string, unknown> {
  const given = where[place];
  if (!given) return {};
  return { [place]: given.filter((member) => member !== nowhere), [none]: given.includes(nowhere) };
}
