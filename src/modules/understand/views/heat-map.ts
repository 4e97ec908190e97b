import { listTouchpoints } from "#company";
import type { Actor } from "#kernel/access";
import type { Kernel } from "#kernel/kernel";
import { readerOf } from "../actions/reader-of.ts";
import { wholeVoice } from "../facts.ts";
import type { HeatMap, ViewQuery } from "../model.ts";
import { addUp, type CellRow, readCells } from "./cells.ts";
import { standingOf } from "./figures.ts";

/** Topics × touchpoints in a period, with the sums of each topic, each touchpoint and the whole. */
export async function heatMap(
  { facts, records }: Pick<Kernel, "facts" | "records">,
  { workspace, locale }: Actor,
  { from, to, ...where }: ViewQuery,
): Promise<HeatMap> {
  const range = { start: from, end: to };
  const [cells, { topics, touchpoints }] = await Promise.all([
    readCells(facts, { workspace, range, where, by: ["topic", "touchpoint"] }),
    records.within(workspace, async (tx) => ({
      topics: (await readerOf(tx, workspace)).topics,
      touchpoints: await listTouchpoints(tx),
    })),
  ]);
  const known = new Map(topics.map((topic) => [topic.key, topic]));
  const names = new Map(touchpoints.map(({ id, name }) => [id, name]));
  const wholes = cells.filter(({ topic }) => topic === wholeVoice);
  const named = cells.filter(({ topic }) => topic !== wholeVoice);
  return {
    total: standingOf(addUp(wholes)),
    topics: summed(named, "topic").map(([topic, sum]) => ({
      topic,
      name: known.get(topic)?.names[locale] ?? topic,
      parent: known.get(topic)?.parent ?? null,
      ...sum,
    })),
    touchpoints: summed(wholes, "touchpoint").map(([id, sum]) => ({
      id: id || null,
      name: names.get(id) ?? null,
      ...sum,
    })),
    cells: named.map((cell) => ({
      topic: cell.topic,
      touchpoint: cell.touchpoint || null,
      ...standingOf(cell),
    })),
  };
}

/** The largest first. */
const summed = (cells: CellRow[], by: "topic" | "touchpoint") =>
  [...Map.groupBy(cells, (cell) => cell[by])]
    .map(([key, some]) => [key, standingOf(addUp(some))] as const)
    .sort(([key, a], [other, b]) => b.n - a.n || key.localeCompare(other, "en"));
