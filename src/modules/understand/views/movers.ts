import type { Actor } from "#kernel/access";
import { type DayRange, previousRange, rangeEnding } from "#kernel/calendar";
import type { Kernel } from "#kernel/kernel";
import { readerOf } from "../actions/reader-of.ts";
import { wholeVoice } from "../facts.ts";
import { falseDiscovery } from "../logic/false-discovery.ts";
import { shareChange } from "../logic/share-change.ts";
import type { MoverQuery, Movers } from "../model.ts";
import type { TopicRow } from "../store-topics.ts";
import { type Cell, readCells } from "./cells.ts";

/** More than this share of false alarms is not told as more than chance. */
const falseAlarms = 0.05;

/** Which topics rose and which fell in the last days against as many before, and whether that is more than chance. */
export async function movers(
  { facts, records }: Pick<Kernel, "facts" | "records">,
  { workspace, locale }: Actor,
  { to, days, ...where }: MoverQuery,
): Promise<Movers> {
  const range = rangeEnding(to, days);
  const earlier = previousRange(range);
  const read = async (range: DayRange) =>
    new Map(
      (await readCells(facts, { workspace, range, where, by: ["topic"] })).map((row) => [row.topic, row]),
    );
  const [now, before, topics] = await Promise.all([
    read(range),
    read(earlier),
    records.within(workspace, async (tx) => (await readerOf(tx, workspace)).topics),
  ]);
  const voices = { now: countOf(now, wholeVoice), before: countOf(before, wholeVoice) };
  const moved = topics.flatMap((topic) => moverOf(topic, { now, before, voices }) ?? []);
  const qs = falseDiscovery(moved.map(({ p }) => p));
  const items = moved.map(({ p: _, names, ...one }, place) => ({
    ...one,
    name: names[locale],
    q: qs[place] ?? 1,
    moreThanChance: (qs[place] ?? 1) <= falseAlarms,
  }));
  return {
    now: { from: range.start, to: range.end, voices: voices.now },
    before: { from: earlier.start, to: earlier.end, voices: voices.before },
    items: items.sort(
      (a, b) =>
        Number(b.moreThanChance) - Number(a.moreThanChance) ||
        Math.abs(b.difference) - Math.abs(a.difference),
    ),
  };
}

type Counted = ReadonlyMap<string, Cell>;

const countOf = (cells: Counted, topic: string): number => cells.get(topic)?.n ?? 0;

function moverOf(
  { key, parent, names }: TopicRow,
  { now, before, voices }: { now: Counted; before: Counted; voices: { now: number; before: number } },
) {
  const [n, earlier] = [countOf(now, key), countOf(before, key)];
  if (n + earlier === 0) return undefined;
  const change = shareChange({ hits: n, n: voices.now }, { hits: earlier, n: voices.before });
  if (!change) return undefined;
  return {
    topic: key,
    names,
    parent,
    n,
    before: earlier,
    share: n / voices.now,
    shareBefore: earlier / voices.before,
    ...change,
    negative: negativeShare(now.get(key)),
    negativeBefore: negativeShare(before.get(key)),
  };
}

const negativeShare = (cell: Cell | undefined): number | null => (cell ? cell.negative / cell.n : null);
