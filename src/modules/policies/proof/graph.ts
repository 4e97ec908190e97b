import { isSameOutcome, type Outcome } from "./outcomes.ts";
import { type Pieces, together } from "./pieces.ts";
import type { ProofTable } from "./proof-table.ts";
import { outputPlace } from "./read-tables.ts";
import type { SharedAxis } from "./shared-axes.ts";

/** What a decision says as an axis of the tables that look at it. */
type Feed = {
  axis: SharedAxis;
  /** The piece of that axis that each rule puts out. */
  puts: readonly Pieces[];
  /** What comes out where no rule fires. */
  otherwise: Pieces;
};

export type GraphTable = ProofTable & { feeds: ReadonlyMap<string, Feed> };

/** The tables of a model, and how results of some are looked at by others. */
export type Graph = {
  tables: readonly GraphTable[];
  /** By the id of the decision. */
  decisions: ReadonlyMap<string, GraphTable>;
};

export function graphOf(tables: readonly ProofTable[]): Graph {
  const axes = new Map(tables.flatMap(({ axes }) => axes.map((axis) => [axis.source.key, axis] as const)));
  const fed = tables.map((table) => ({ ...table, feeds: feedsOf(table, axes) }));
  const decisions = new Map(fed.filter(({ place }) => place.isDecision).map((one) => [one.place.owner, one]));
  return { tables: fed, decisions };
}

function feedsOf(table: ProofTable, axes: ReadonlyMap<string, SharedAxis>): Map<string, Feed> {
  const feeds = new Map<string, Feed>();
  if (!table.place.isDecision) return feeds;
  for (const [key, axis] of axes) {
    const { source, isComputed } = axis;
    const at = outputPlace(table.place, source.path);
    if (source.kind !== "decision" || source.of !== table.place.owner || isComputed || at === undefined)
      continue;
    const puts = table.outputs.cells.map((row) => axis.pieceOf(row[at]?.value));
    const otherwise = axis.pieceOf(table.outputs.otherwise?.[at]?.value);
    feeds.set(key, { axis, puts, otherwise });
  }
  return feeds;
}

/** Whether rules fire: for certain, or perhaps. */
export type Firing = { sure: readonly number[]; may: readonly number[] };

/** All that a decision may put out to an axis, given which of its rules fire. */
export function resultOf(table: GraphTable, feed: Feed, { sure, may }: Firing): Pieces {
  const { policy, outcomes } = table;
  const { hitPolicy } = policy;
  const [first] = sure;
  const open = [...sure, ...may];
  const put = (rules: readonly number[]) => rules.map((rule) => feed.puts[rule] as Pieces);
  if (first === undefined)
    return together([...put(open), feed.otherwise, ...faulty(open.length > 1, hitPolicy, feed)]);
  if (hitPolicy === "F") return together(put(open.filter((rule) => rule <= first)));
  if (hitPolicy === "P") {
    const best = Math.min(...sure.map((rule) => outcomes[rule]?.rank ?? Number.POSITIVE_INFINITY));
    return together(put(open.filter((rule) => (outcomes[rule]?.rank ?? 0) <= best)));
  }
  if (hitPolicy === "A") return agreed(table, open, sure, feed);
  if (sure.length > 1) return nullOf(feed);
  return together([...put(open), ...faulty(open.length > 1, hitPolicy, feed)]);
}

/** Rules that break the hit policy leave the decision without a result. */
const faulty = (canBe: boolean, hitPolicy: string, feed: Feed): Pieces[] =>
  canBe && (hitPolicy === "U" || hitPolicy === "A") ? [nullOf(feed)] : [];

const nullOf = ({ axis }: Feed): Pieces => [axis.size - 1, axis.size - 1];

function agreed(
  { outcomes }: GraphTable,
  open: readonly number[],
  [first = 0, ...others]: readonly number[],
  feed: Feed,
): Pieces {
  const isSame = (rule: number) => isSameOutcome(outcomes[first] as Outcome, outcomes[rule] as Outcome);
  if (others.some((rule) => isSame(rule) === false)) return nullOf(feed);
  const said = feed.puts[first] as Pieces;
  return open.every((rule) => isSame(rule) === true) ? said : together([said, nullOf(feed)]);
}
