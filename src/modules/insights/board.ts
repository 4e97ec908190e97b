import { listBranches, listTouchpoints, readWorkspace } from "#company";
import type { Branch, Touchpoint } from "#company/model";
import { type Actor, can } from "#kernel/access";
import { type DayUnit, previousRange, suitingUnit } from "#kernel/calendar";
import type { Kernel } from "#kernel/kernel";
import { daysAnswered, measureBy } from "#understand";
import type { MeasureRow, Metric } from "#understand/model";
import { findingOf } from "./logic/finding.ts";
import { periodOf } from "./logic/period.ts";
import type { BoardQuery, HomeBoard, NamedRow } from "./model.ts";
import { readCases } from "./store-cases.ts";
import { readVoices } from "./store-voices.ts";

type Stores = Pick<Kernel, "records" | "facts" | "now">;

const newestVoices = 3;

/** Everything on the home board, the two stores asked at the same time. */
export async function homeBoard(stores: Stores, actor: Actor, query: BoardQuery): Promise<HomeBoard> {
  const unit = query.unit ?? suitingUnit({ start: query.from, end: query.to });
  const [numbers, records] = await Promise.all([
    readNumbers(stores, actor, query, unit),
    readRecords(stores, actor, query),
  ]);
  const touchpoints = nameTouchpoints(numbers.touchpoint, records.touchpoints);
  const [total] = numbers.total as [MeasureRow];
  const { start, end } = previousRange({ start: query.from, end: query.to });
  return {
    metric: numbers.metric,
    unit,
    before: { from: start, to: end },
    total,
    trend: numbers[unit],
    touchpoints,
    branches: nameBranches(numbers.branch, records.branches),
    channels: numbers.channel.map((row) => ({ ...row, key: row.key ?? "", name: null })).sort(weakestFirst),
    // Narrowed to a touchpoint, the board is about it: there are no others to point at.
    finding: findingOf(total, query.touchpoint ? [] : touchpoints),
    voices: records.voices,
    cases: records.cases,
    answered: total.n === 0 ? await daysAnswered(stores.facts, actor.workspace) : null,
  };
}

async function readNumbers({ facts }: Stores, actor: Actor, query: BoardQuery, unit: DayUnit) {
  const { from, to, touchpoint, branch, channel } = query;
  const where = { touchpoint, branch, channel };
  const by = ["total", unit, "touchpoint", "branch", "channel"] as const;
  const read = async (metric: Metric) => ({
    metric,
    ...(await measureBy(
      facts,
      actor.workspace,
      { measure: metric, where, from, to, compare: "previous" },
      by,
      actor.locale,
    )),
  });
  const asked = await read(query.metric ?? "nps");
  if (query.metric || hasAnswers(asked.total[0])) return asked;
  // A workspace that only imported voices has ratings; where it has neither, NPS is what it will have.
  const ratings = await read("rating");
  return hasAnswers(ratings.total[0]) ? ratings : asked;
}

const hasAnswers = (total: MeasureRow | undefined) => (total?.n ?? 0) + (total?.before?.n ?? 0) > 0;

const readRecords = ({ records, now }: Stores, actor: Actor, query: BoardQuery) =>
  records.within(actor.workspace, async (tx) => {
    const timeZone = (await readWorkspace(tx, actor.workspace))?.timeZone ?? "UTC";
    const { touchpoint, branch, channel, metric } = query;
    const filter = { ...periodOf(query, timeZone), touchpoint, branch, channel, metric, withText: true };
    return {
      touchpoints: await listTouchpoints(tx),
      branches: await listBranches(tx),
      voices: await readVoices(tx, actor, filter, { limit: newestVoices }),
      cases: can(actor, "act.view") ? await readCases(tx, actor.workspace, query, now()) : null,
    };
  });

/** The weakest first, for that is where to look; those of too few answers to say come after the others. */
const weakestFirst = (a: NamedRow, b: NamedRow) =>
  Number(a.sample !== "enough") - Number(b.sample !== "enough") || (a.value ?? 0) - (b.value ?? 0);

function nameTouchpoints(rows: MeasureRow[], touchpoints: Touchpoint[]): HomeBoard["touchpoints"] {
  const byId = new Map(touchpoints.map((one) => [one.id, one]));
  return rows
    .map((row) => {
      const known = byId.get(row.key ?? "");
      return { ...row, key: row.key ?? "", name: known?.name ?? null, clue: known?.clue ?? null };
    })
    .sort(weakestFirst);
}

function nameBranches(rows: MeasureRow[], branches: Branch[]): NamedRow[] {
  const names = new Map(branches.map(({ id, name }) => [id, name]));
  return rows
    .map((row) => ({ ...row, key: row.key ?? "", name: names.get(row.key ?? "") ?? null }))
    .sort(weakestFirst);
}
