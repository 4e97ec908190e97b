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
  workspace: string,
  person: string,
  page: { after?: Place; limit: number },
): Promise<TimelineEntry[]> {
  const [voices, interactions] = await Promise.all([
    readVoices(tx, { person }, page),
    interactionsOf(facts, workspace, person, page.limit, page.after),
  ]);
  return [...voices.map(said), ...interactions.map(done)].sort(newestFirst).slice(0, page.limit);
}

/** The order of the stores' pages too: by time, and within a moment by id. */
const newestFirst = (a: TimelineEntry, b: TimelineEntry): number =>
  b.at.localeCompare(a.at) || (b.id < a.id ? -1 : 1);

const said = ({ person: _person, branch: _branch, ...voice }: Voice): TimelineEntry => ({
  kind: voice.metric === "nps" ? "response" : "mention",
  ...voice,
});

const done = ({ kind, ...row }: InteractionRow): TimelineEntry => ({
  kind: "interaction",
  what: kind,
  ...row,
});
