import { type CaseHead, caseCode, casesOfPerson } from "#act";
import type { Actor } from "#kernel/access";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { type InteractionRow, interactionsOf } from "#people";
import type { TimelineEntry, Voice } from "./model.ts";
import { readVoices } from "./store-voices.ts";

type Place = { at: Date; id: string };

/** What a person lived through with the company, the newest first, after `after`. */
export async function readTimeline(
  { facts }: Pick<Kernel, "facts">,
  tx: Tx,
  { workspace, locale }: Pick<Actor, "workspace" | "locale">,
  person: string,
  { after, limit, withCases }: { after?: Place; limit: number; withCases: boolean },
): Promise<TimelineEntry[]> {
  const interactions = interactionsOf(facts, workspace, person, limit, after);
  const voices = await readVoices(tx, { workspace, locale }, { person }, { after, limit });
  const cases = withCases ? await casesOfPerson(tx, workspace, person, mostCases) : [];
  const opened = cases.map(asOpened).filter((entry) => !after || newestFirst(asPlace(after), entry) < 0);
  return [...voices.map(said), ...opened, ...(await interactions).map(done)]
    .sort(newestFirst)
    .slice(0, limit);
}

/** Far more than anybody has had. */
const mostCases = 1_000;

const asPlace = ({ at, id }: Place) => ({ at: at.toISOString(), id });

/** The order of the stores' pages too: by time, and within a moment by id. */
type Placed = Pick<TimelineEntry, "at" | "id">;

const newestFirst = (a: Placed, b: Placed): number => b.at.localeCompare(a.at) || (b.id < a.id ? -1 : 1);

const said = ({ person: _person, branch: _branch, ...voice }: Voice): TimelineEntry => ({
  kind: voice.metric === "nps" ? "response" : "mention",
  ...voice,
});

const asOpened = ({ id, number, touchpoint, channel, openedAt, closedAt }: CaseHead): TimelineEntry => ({
  kind: "case",
  id,
  at: openedAt.toISOString(),
  code: caseCode(number),
  touchpoint,
  channel,
  closedAt: closedAt?.toISOString() ?? null,
});

const done = ({ kind, ...row }: InteractionRow): TimelineEntry => ({
  kind: "interaction",
  what: kind,
  ...row,
});
