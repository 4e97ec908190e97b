import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#kernel/records";
import { pressing } from "#understand/model";
import { caseNumber } from "./logic/case-code.ts";
import type { Place } from "./logic/cursor.ts";
import { searchedPattern } from "./logic/searched-text.ts";
import type { CaseCounts, CaseFilter, CaseVoice, ClosureOutcome } from "./model.ts";
import { type CaseHead, headColumns } from "./store.ts";

/** A voice without what was read out of it, which `understand` knows. */
type BareVoice = Omit<CaseVoice, "reading">;

/** A case with the words it is known by: its newest voice that has any. */
export type ShownCase = CaseHead & {
  voice: BareVoice | null;
  voices: number;
  urgency: number;
  /** How it was closed last; null while it is open. */
  outcome: ClosureOutcome | null;
};

/** One voice as the wire wants it. */
const voiceJson = sql`json_build_object('id', v.id, 'score', v.score, 'metric', v.metric, 'value', v.value,
  'category', v.category, 'channel', v.channel, 'text', v.voice, 'locale', v.locale,
  'at', to_char(v.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;

const shownColumns = sql`
  ${headColumns},
  (select ${voiceJson} from case_voices v where v.case_id = c.id
    order by v.voice is null, v.at desc, v.id desc limit 1) as voice,
  (select count(*) from case_voices v where v.case_id = c.id) as voices, c.urgency,
  case when c.closed_at is not null then
    (select o.outcome from case_closures o where o.case_id = c.id order by o.at desc, o.id desc limit 1)
  end as outcome
`;

export type ListRange = { now: Date; me: string | null; after?: Place; limit: number };

/** The cases that pass the filter, in its order: the next to fall due, the newest, or the last closed. */
export async function listCases(
  tx: Tx,
  workspace: string,
  filter: CaseFilter,
  { now, me, after, limit }: ListRange,
): Promise<ShownCase[]> {
  const { column, direction, name } = orderOf(filter);
  const beyond = sql.raw(direction === "asc" ? ">" : "<");
  const way = sql.raw(direction);
  const isByUrgency = name === "due_at" && filter.sort === "urgent";
  // The place before is in one of two lists, one behind the other: that case itself tells in which.
  const list = isByUrgency ? sql`${calm(sql`c`)}, ` : sql``;
  const listBefore = isByUrgency
    ? sql`(select ${calm(sql`b`)} from cases b where b.id = ${after?.id}), `
    : sql``;
  const from = after
    ? sql`(${list}c.${column}, c.id) ${beyond} (${listBefore}${after.at}, ${after.id}::uuid)`
    : sql`true`;
  const { rows } = await sql<ShownCase>`
    select ${shownColumns} from cases c
    where ${passes(workspace, filter, me)} and ${standsAs(filter.state, now)} and ${from}
    order by ${list}c.${column} ${way}, c.id ${way} limit ${limit}
  `.execute(tx);
  return rows;
}

/** The instant a case stands at in its list. */
export const placeIn = (filter: CaseFilter, one: CaseHead): Place => ({
  at: { due_at: one.dueAt, opened_at: one.openedAt, closed_at: one.closedAt ?? one.openedAt }[
    orderOf(filter).name
  ],
  id: one.id,
});

/** How many cases of each state pass the filter, whatever state it names. */
export async function countCases(
  tx: Tx,
  workspace: string,
  filter: CaseFilter,
  { now, me }: Pick<ListRange, "now" | "me">,
): Promise<CaseCounts> {
  // Three counts, so that each may read its own small index.
  const count = (state: CaseFilter["state"]) =>
    sql`(select count(*) from cases c where ${passes(workspace, filter, me)} and ${standsAs(state, now)})`;
  const { rows } = await sql<CaseCounts>`
    select ${count("open")} as open, ${count("overdue")} as overdue, ${count("closed")} as closed
  `.execute(tx);
  return rows[0] as CaseCounts;
}

/** These cases as lists show them, in no order. */
export async function showCases(tx: Tx, ids: string[]): Promise<ShownCase[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<ShownCase>`
    select ${shownColumns} from cases c where c.id = any(${ids}::uuid[])
  `.execute(tx);
  return rows;
}

/** Every voice of a case, the newest first. */
export async function listVoices(tx: Tx, id: string): Promise<BareVoice[]> {
  const { rows } = await sql<{ voice: BareVoice }>`
    select ${voiceJson} as voice from case_voices v where v.case_id = ${id} order by v.at desc, v.id desc
  `.execute(tx);
  return rows.map(({ voice }) => voice);
}

const calm = (one: RawBuilder<unknown>) => sql`(${one}.urgency < ${sql.lit(pressing)})`;

type SortColumn = "due_at" | "opened_at" | "closed_at";

function orderOf({ state, sort }: CaseFilter) {
  const order = (name: SortColumn, direction: "asc" | "desc") => ({ name, column: sql.ref(name), direction });
  if (state === "closed") return order("closed_at", "desc");
  return sort !== "newest" && state !== "all" ? order("due_at", "asc") : order("opened_at", "desc");
}

function standsAs(state: CaseFilter["state"], now: Date): RawBuilder<unknown> {
  if (state === "closed") return sql`c.closed_at is not null`;
  if (state === "overdue") return sql`c.closed_at is null and c.due_at < ${now}`;
  return state === "open" ? sql`c.closed_at is null` : sql`true`;
}

function passes(workspace: string, filter: CaseFilter, me: string | null): RawBuilder<unknown> {
  const { person, touchpoint, branch, channel, category, urgent, text, from, to } = filter;
  const conditions = [sql`c.workspace = ${workspace}`];
  if (filter.owner) conditions.push(ownedBy(filter.owner, me));
  if (person) conditions.push(sql`c.person = ${person}`);
  if (touchpoint) conditions.push(sql`c.touchpoint = ${touchpoint}`);
  if (branch) conditions.push(sql`c.branch = ${branch}`);
  if (channel) conditions.push(sql`c.channel = ${channel}`);
  if (from) conditions.push(sql`c.opened_at >= ${new Date(from)}`);
  if (to) conditions.push(sql`c.opened_at < ${new Date(to)}`);
  if (category)
    conditions.push(
      sql`exists (select from case_voices v where v.case_id = c.id and v.category = ${category})`,
    );
  if (urgent !== undefined) conditions.push(urgent ? sql`not ${calm(sql`c`)}` : calm(sql`c`));
  if (text) conditions.push(found(text));
  return sql.join(conditions, sql` and `);
}

function ownedBy(owner: string, me: string | null): RawBuilder<unknown> {
  if (owner === "none") return sql`c.owner is null`;
  // A key owns no cases.
  if (owner === "me") return me === null ? sql`false` : sql`c.owner = ${me}`;
  return sql`c.owner = ${owner}`;
}

function found(text: string): RawBuilder<unknown> {
  const number = caseNumber(text);
  const said = sql`exists (select from case_voices v where v.case_id = c.id and v.searched like ${searchedPattern(text)})`;
  return number === undefined ? said : sql`(c.number = ${number} or ${said})`;
}
