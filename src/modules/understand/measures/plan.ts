import { type DayRange, previousRange } from "#kernel/calendar";
import {
  type Breakdown,
  isDayUnit,
  type MeasureQuery,
  type Metric,
  type Place,
  places,
  type ScoreFilter,
} from "./model.ts";

/** What is asked, free of how it came: the same answers broken down in several ways at once. */
export type Question = {
  workspace: string;
  metrics: Metric[];
  where: Omit<ScoreFilter, "metric">;
  range: DayRange;
  /** The period it is compared with, which ends where this one begins. */
  before: DayRange | null;
  /** `total` is the whole, unbroken. */
  by: Grain[];
};
export type Grain = "total" | "day" | Exclude<Breakdown, "day" | "week" | "month" | "topic">;

/** One statement to run: it answers several breakdowns at once. */
export type Plan = Question & { from: "daily_scores" | "scores" };

export function asQuestion(
  workspace: string,
  { measure, where: { metric, ...where }, from, to, compare }: Omit<MeasureQuery, "by">,
  by: readonly (Breakdown | "total")[],
): Question {
  const range = { start: from, end: to };
  return {
    workspace,
    metrics: metricsOf(measure, metric),
    where,
    range,
    before: compare ? previousRange(range) : null,
    by: by.flatMap(grainOf),
  };
}

/** Topics are asked of readings only; see readings.ts. */
function grainOf(by: Breakdown | "total"): Grain[] {
  if (by === "topic") return [];
  return [by !== "total" && isDayUnit(by) ? "day" : by];
}

/** How to answer it with the least reading: each step takes the plans of the one before. */
export const optimise = (question: Question): Plan[] =>
  joinStatements(useRollups(askOnce(question.by).map((by) => ({ ...question, by: [by], from: "scores" }))));

/** What the days of a rollup are filtered and broken down along; `all` where by time or not at all. */
export const dimensionOf = ({ where }: Pick<Question, "where">, by: Grain): "all" | Place =>
  isPlace(by) ? by : (placesIn(where)[0] ?? "all");

function metricsOf(measure: MeasureQuery["measure"], metric: Metric | undefined): Metric[] {
  if (measure !== "nps" && measure !== "rating") return metric ? [metric] : ["nps", "rating"];
  return metric && metric !== measure ? [] : [measure];
}

/** Days, weeks and months are all counted by day, and a total beside days is their sum. */
function askOnce(by: Grain[]): Grain[] {
  const once = new Set(by);
  if (once.has("day")) once.delete("total");
  return [...once];
}

/** The rollup knows one place at a time, and answers only by their sums. */
const useRollups = (plans: Plan[]): Plan[] =>
  plans.map((plan) => ({ ...plan, from: plan.by.every(isRolledUp(plan)) ? "daily_scores" : plan.from }));

const isRolledUp =
  ({ where }: Plan) =>
  (by: Grain): boolean => {
    if (by === "category" || by === "score" || where.category || where.score) return false;
    return new Set([...placesIn(where), ...(isPlace(by) ? [by] : [])]).size <= 1;
  };

/** A statement costs more than what it answers: one asks the rollup for everything, one reads the scores once. */
const joinStatements = (plans: Plan[]): Plan[] =>
  [...Map.groupBy(plans, ({ from }) => from).values()].flatMap((alike) =>
    alike.slice(0, 1).map((plan) => ({ ...plan, by: alike.flatMap(({ by }) => by) })),
  );

export const isPlace = (by: Breakdown | "total"): by is Place => (places as readonly string[]).includes(by);

const placesIn = (where: Question["where"]): Place[] => places.filter((place) => where[place]);
