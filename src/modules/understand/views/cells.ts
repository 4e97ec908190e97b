import type { Day, DayRange } from "#kernel/calendar";
import type { Facts } from "#kernel/facts";
import { keepReadingFacts, wholeVoice } from "../facts.ts";
import { nowhere, type Place, places, type ScoreFilter } from "../measures/model.ts";

/** So many voices and how they are meant; only `nps` answers are promoters, passives or detractors. */
export type Cell = {
  n: number;
  positive: number;
  negative: number;
  sum: number;
  squares: number;
  promoters: number;
  passives: number;
  detractors: number;
};
export type CellRow = Cell & { topic: string; touchpoint: string; branch: string; channel: string; day: Day };
const keys = ["topic", "touchpoint", "branch", "channel", "day"] as const;

export type CellQuestion = {
  workspace: string;
  range: DayRange;
  where: Pick<ScoreFilter, Place | "metric">;
  by: readonly (typeof keys)[number][];
  /** One topic, every topic that is named, or voices as wholes; wholes beside the topics where nothing is said. */
  topic?: string | "whole";
};

/** The one query of every number that is made of readings. What isn't asked by stands as an empty text. */
export async function readCells(facts: Facts, question: CellQuestion): Promise<CellRow[]> {
  const { text, parameters } = build(question);
  return facts.query<CellRow>(text, parameters);
}

function build({ workspace, range, where, by, topic }: CellQuestion) {
  const narrowed = places.filter((place) => where[place]);
  const conditions = [
    ...narrowed.map((place) => `${place} in {${place}: Array(String)}`),
    ...(where.metric ? ["metric = {metric: String}"] : []),
    ...(topic === undefined ? [] : ["topic = {topic: String}"]),
  ];
  const chosen = keys.map((key) => `${by.includes(key) ? `toString(d.${key})` : "''"} as ${key}`);
  const text = `select ${chosen.join(", ")},
  sum(d.n) as n, sum(d.positive) as positive, sum(d.negative) as negative, sum(d.sum) as sum,
  sum(d.squares) as squares, sum(d.promoters) as promoters, sum(d.passives) as passives, sum(d.detractors) as detractors
from daily_topics as d
where generation = (
    select greatest(max(generation), 1) from generations where reaction = {reaction: String}
  ) and workspace = {workspace: UUID} and d.day between {first: Date} and {last: Date}
  ${conditions.map((one) => `and d.${one}`).join(" ")}
group by ${keys.join(", ")} having n > 0
settings max_threads = 2`;
  const members = narrowed.map((place) => [
    place,
    where[place]?.map((member) => (member === nowhere ? "" : member)),
  ]);
  return {
    text,
    parameters: {
      reaction: keepReadingFacts.name,
      workspace,
      first: range.start,
      last: range.end,
      metric: where.metric,
      topic: topic === "whole" ? wholeVoice : topic,
      ...Object.fromEntries(members),
    },
  };
}

export const addUp = (cells: readonly Cell[]): Cell =>
  cells.reduce(
    (all, cell) => ({
      n: all.n + cell.n,
      positive: all.positive + cell.positive,
      negative: all.negative + cell.negative,
      sum: all.sum + cell.sum,
      squares: all.squares + cell.squares,
      promoters: all.promoters + cell.promoters,
      passives: all.passives + cell.passives,
      detractors: all.detractors + cell.detractors,
    }),
    nothing,
  );

const nothing: Cell = {
  n: 0,
  positive: 0,
  negative: 0,
  sum: 0,
  squares: 0,
  promoters: 0,
  passives: 0,
  detractors: 0,
};
