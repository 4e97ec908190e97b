import type { Facts } from "#kernel/facts";
import type { Locale } from "#kernel/locale";
import { build, type CellRow } from "./build.ts";
import { type Breakdown, isOfReadings, type MeasureQuery, type MeasureRow } from "./model.ts";
import { asQuestion, optimise } from "./plan.ts";
import { readingCells } from "./readings.ts";
import { shape } from "./shape.ts";

/** Answers one query of numbers for a workspace; weeks and months as readers of `locale` count them. */
export async function measure(
  facts: Facts,
  workspace: string,
  query: MeasureQuery,
  locale: Locale,
): Promise<MeasureRow[]> {
  const by = query.by ?? "total";
  return (await measureBy(facts, workspace, query, [by], locale))[by];
}

/** The same answers broken down in several ways, with as few statements as will do. */
export async function measureBy<By extends Breakdown | "total">(
  facts: Facts,
  workspace: string,
  query: Omit<MeasureQuery, "by">,
  by: readonly By[],
  locale: Locale,
): Promise<Record<By, MeasureRow[]>> {
  const question = asQuestion(workspace, query, by);
  const cells = isOfReadings(query.measure)
    ? await readingCells(facts, question, query.where, by)
    : (await Promise.all(optimise(question).map((plan) => run(facts, build(plan))))).flat();
  return Object.fromEntries(
    by.map((one) => [one, shape(query.measure, question, one, cells, locale)]),
  ) as Record<By, MeasureRow[]>;
}

const run = (facts: Facts, { text, parameters }: ReturnType<typeof build>): Promise<CellRow[]> =>
  facts.query<CellRow>(text, parameters);
