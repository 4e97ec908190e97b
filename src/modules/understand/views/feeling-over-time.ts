import type { Actor } from "#kernel/access";
import { bucketOf, bucketsOf, suitingUnit } from "#kernel/calendar";
import type { Facts } from "#kernel/facts";
import type { FeelingOverTime, FeelingQuery } from "../model.ts";
import { addUp, type Cell, readCells } from "./cells.ts";
import { feelingOf } from "./figures.ts";

/** How voices, or those of one topic, are meant through a period; weeks and months as the reader counts them. */
export async function feelingOverTime(
  facts: Facts,
  { workspace, locale }: Actor,
  { from, to, topic, unit: asked, ...where }: FeelingQuery,
): Promise<FeelingOverTime> {
  const range = { start: from, end: to };
  const unit = asked ?? suitingUnit(range);
  const days = await readCells(facts, { workspace, range, where, by: ["day"], topic: topic ?? "whole" });
  const buckets = Map.groupBy(days, ({ day }) => bucketOf(day, unit, locale).start);
  return {
    unit,
    total: counted(addUp(days)),
    items: bucketsOf(range, unit, locale).map(({ start, end }) => ({
      start: start < from ? from : start,
      end: end > to ? to : end,
      ...counted(addUp(buckets.get(start) ?? [])),
    })),
  };
}

const counted = (cell: Cell) => ({
  ...feelingOf(cell),
  counts: {
    positive: cell.positive,
    neutral: cell.n - cell.positive - cell.negative,
    negative: cell.negative,
  },
});
