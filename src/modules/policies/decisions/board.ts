import type { Actor } from "#kernel/access";
import { bucketOf, bucketsOf, suitingUnit } from "#kernel/calendar";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import { meanInterval } from "#understand";
import type { PolicyDocument } from "../documents/model.ts";
import { policiesInEffect, policyInEffect } from "../documents/policies-in-effect.ts";
import type { Remedy, Words } from "../remedies/model.ts";
import { tableOf } from "../remedies/rule-book.ts";
import type { BoardRange, PolicyBoard, RemediesBoard, RemedyRow } from "./board-model.ts";
import { type Cell, type Counted, type Moved, readMarks, readRecovery } from "./board-numbers.ts";
import { countWaiting, policyNames, versionNumbers } from "./store-board.ts";

type Stores = Pick<Kernel, "records" | "facts" | "now">;

/** What a policy decided in a period, what was taken of it, what that cost and whether it helped. */
export async function policyBoard(
  { records, facts, now }: Stores,
  { workspace, locale }: Actor,
  key: string,
  query: BoardRange,
): Promise<PolicyBoard> {
  const { current, numbers } = await records.within(workspace, async (tx) => {
    const current = await policyInEffect(tx, key, now());
    return { current, numbers: await versionNumbers(tx, current.policy) };
  });
  const counted = countedIn(workspace, current.policy, query);
  const [shared, rules, versions] = await Promise.all([
    readShared(facts, counted, query, locale),
    readMarks(facts, counted, "rule"),
    readMarks(facts, counted, "version"),
  ]);
  return {
    ...shared.board,
    remedies: remedyRows(
      shared,
      new Map([[current.policy, current.document]]),
      new Map([[current.policy, current.document.name]]),
    ),
    rules: ruleRows(current.document, current.version, rules),
    versions: [...Map.groupBy(versions, ({ version }) => version)]
      .map(([id, cells]) => ({ version: { id, number: numbers.get(id) ?? 0 }, ...sumsOf(cells) }))
      .sort((a, b) => b.version.number - a.version.number),
  };
}

/** What all policies decided in a period. */
export async function remediesBoard(
  { records, facts, now }: Stores,
  { workspace, locale }: Actor,
  query: BoardRange,
): Promise<RemediesBoard> {
  const counted = countedIn(workspace, null, query);
  const [shared, policies] = await Promise.all([
    readShared(facts, counted, query, locale),
    readMarks(facts, counted, "policy"),
  ]);
  const { documents, names, waiting } = await records.within(workspace, async (tx) => {
    const documents = new Map(
      (await policiesInEffect(tx, now())).map(({ policy, document }) => [policy, document]),
    );
    const shown = new Set([
      ...documents.keys(),
      ...[...policies, ...shared.remedies].map(({ policy }) => policy),
    ]);
    return {
      documents,
      names: await policyNames(tx, [...shown]),
      waiting: await countWaiting(tx, workspace),
    };
  });
  return {
    ...shared.board,
    remedies: remedyRows(shared, documents, names),
    policies: [...Map.groupBy(policies, ({ policy }) => policy)]
      .map(([id, cells]) => ({ policy: { id, name: names.get(id) ?? {} }, ...sumsOf(cells) }))
      .sort((a, b) => b.decisions - a.decisions),
    waiting,
  };
}

const countedIn = (workspace: string, policy: string | null, { from, to }: BoardRange): Counted => ({
  workspace,
  policy,
  range: { start: from, end: to },
});

type Shared = Awaited<ReturnType<typeof readShared>>;

async function readShared(facts: Kernel["facts"], counted: Counted, query: BoardRange, locale: Locale) {
  const { range } = counted;
  const unit = query.unit ?? suitingUnit(range);
  const [days, remedies, moved] = await Promise.all([
    readMarks(facts, counted, "day"),
    readMarks(facts, counted, "remedy"),
    readRecovery(facts, counted),
  ]);
  const byBucket = Map.groupBy(days, ({ day }) => bucketOf(day, unit, locale).start);
  const trend = bucketsOf(range, unit, locale).map(({ start, end }) => ({
    start: [start, range.start].sort()[1] as string,
    end: [end, range.end].sort()[0] as string,
    ...sumsOf(byBucket.get(start) ?? []),
  }));
  return { board: { from: range.start, to: range.end, unit, total: sumsOf(days), trend }, remedies, moved };
}

function sumsOf(cells: readonly Cell[]) {
  const count = countOf(cells);
  return {
    decisions: count("decided"),
    nothing: count("nothing"),
    chosen: count("chosen"),
    given: count("given"),
    cost: cells.reduce((sum, { mark, cost }) => sum + (mark === "given" ? cost : 0), 0),
  };
}

const countOf = (cells: readonly Cell[]) => (mark: Cell["mark"]) =>
  cells.reduce((sum, cell) => sum + (cell.mark === mark ? cell.n : 0), 0);

function remedyRows(
  { remedies, moved }: Shared,
  documents: ReadonlyMap<string, PolicyDocument>,
  names: ReadonlyMap<string, Words>,
): RemedyRow[] {
  const counted = Map.groupBy(remedies, ({ policy, key }) => `${policy} ${key}`);
  // Remedies of today that nobody was offered are told of too.
  const known = [...documents].flatMap(([policy, document]) =>
    document.remedies.map(({ key }) => `${policy} ${key}`),
  );
  return [...new Set([...known, ...counted.keys()])]
    .map((place) => {
      const [policy = "", ...rest] = place.split(" ");
      const key = rest.join(" ");
      const remedy = documents.get(policy)?.remedies.find((one) => one.key === key);
      const move = moved.find((one) => one.policy === policy && one.remedy === key);
      const row = { policy: { id: policy, name: names.get(policy) ?? {} }, key, remedy, move };
      return remedyRow(row, counted.get(place) ?? []);
    })
    .sort((a, b) => b.given - a.given || b.offered - a.offered);
}

type Named = Pick<RemedyRow, "policy"> & {
  key: string;
  /** As the version in effect has it; undefined where it has it no more. */
  remedy: Remedy | undefined;
  move: Moved | undefined;
};

function remedyRow({ policy, key, remedy, move }: Named, cells: readonly Cell[]): RemedyRow {
  const count = countOf(cells);
  return {
    policy,
    remedy: key,
    name: remedy?.name ?? {},
    kind: remedy?.kind ?? null,
    offered: count("offered"),
    withheld: count("withheld"),
    chosen: count("chosen"),
    waiting: count("waiting"),
    refused: count("refused"),
    given: count("given"),
    done: count("done"),
    failed: count("failed"),
    cost: sumsOf(cells).cost,
    recovery: meanInterval(move ?? { n: 0, sum: 0, sumSquares: 0 }, [-10, 10]),
  };
}

function ruleRows(
  { model }: PolicyDocument,
  version: string | null,
  cells: readonly Cell[],
): PolicyBoard["rules"] {
  const fired = new Map(
    cells.flatMap((cell) =>
      cell.version === version ? [[`${cell.element} ${cell.key}`, cell.n] as const] : [],
    ),
  );
  return model.decisions.flatMap((decision) =>
    (tableOf(decision)?.rules ?? []).map(({ id }, index) => ({
      decision: decision.id,
      decisionName: decision.name,
      rule: id,
      place: index + 1,
      fired: fired.get(`${decision.id} ${id}`) ?? 0,
    })),
  );
}
