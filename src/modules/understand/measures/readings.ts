import type { DayRange } from "#kernel/calendar";
import type { Facts } from "#kernel/facts";
import { wholeVoice } from "../facts.ts";
import { type CellRow as ReadCell, readCells } from "../views/cells.ts";
import type { CellRow } from "./build.ts";
import { type Breakdown, isDayUnit, type MeasureQuery } from "./model.ts";
import type { Question } from "./plan.ts";

/** The cells of a question about readings: positive voices stand for promoters, negative ones for detractors. */
export async function readingCells(
  facts: Facts,
  { workspace, range, before }: Question,
  { topic, ...where }: MeasureQuery["where"],
  by: readonly (Breakdown | "total")[],
): Promise<CellRow[]> {
  const read = async (along: Along, range: DayRange, isNow: 0 | 1): Promise<CellRow[]> => {
    const asked = along === "topic" ? topic : (topic ?? ("whole" as const));
    const question = { workspace, range, where, by: along === "total" ? [] : [along], topic: asked };
    const cells = await readCells(facts, question);
    return cells.filter((cell) => along !== "topic" || cell.topic !== wholeVoice).map(asCell(along, isNow));
  };
  const grains = new Set(by.map((one): Along => (isUnit(one) ? "day" : (one as Along))));
  const parts = [...grains].flatMap((along) => [
    read(along, range, 1),
    ...(before ? [read(along, before, 0)] : []),
  ]);
  return (await Promise.all(parts)).flat();
}

type Along = "total" | "day" | "touchpoint" | "branch" | "channel" | "topic";

const isUnit = (by: Breakdown | "total"): boolean => by !== "total" && isDayUnit(by);

const asCell =
  (along: Along, isNow: 0 | 1) =>
  (cell: ReadCell): CellRow => ({
    along,
    key: along === "total" || along === "day" ? "" : cell[along],
    date: cell.day,
    isNow,
    n: cell.n,
    promoters: cell.positive,
    detractors: cell.negative,
    sum: cell.sum,
    squares: cell.squares,
  });
