import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { type InteractionRow, interactionsOf } from "#people";
import { readScoresOfPerson, showReadings } from "#understand";
import type { Score, ShownReading } from "#understand/model";
import { caseCode } from "../logic/case-code.ts";
import { stateOf } from "../logic/clock.ts";
import { voiceOf } from "../logic/voice-of.ts";
import { problem } from "../messages.ts";
import type { PastEntry } from "../model.ts";
import { type CaseHead, casesOfPerson, readCase } from "../store.ts";
import { type Looking, type Names, readNames } from "./show-case.ts";

/** Of each kind this many, and of all together. */
const most = 50;

/** What else the person of a case said and did, the newest first; a 404 where there is no such case. */
export async function readPersonPast(
  kernel: Kernel,
  tx: Tx,
  { workspace, locale }: Looking,
  id: string,
): Promise<PastEntry[]> {
  const one = await readCase(tx, id);
  if (!one) throw problem("no-such-case", 404);
  if (one.person === null) return [];
  const names = await readNames(tx, []);
  const now = kernel.now();
  const cases = await casesOfPerson(tx, workspace, one.person, most);
  const scores = await readScoresOfPerson(tx, workspace, one.person, most);
  const ids = scores.map((score) => score.id);
  const readings = await showReadings(tx, workspace, ids, locale);
  const entries = [
    ...scores.map((score) => voiceEntry(score, readings.get(score.id) ?? null, names)),
    ...cases.filter((other) => other.id !== id).map((other) => caseEntry(other, names, now)),
    ...(await interactionsOf(kernel.facts, workspace, one.person, most)).map((row) => doneEntry(row, names)),
  ];
  return entries.sort((a, b) => b.at.localeCompare(a.at)).slice(0, most);
}

function voiceEntry(score: Score, reading: ShownReading | null, names: Names): PastEntry {
  const { person: _person, touchpoint, branch: _branch, at, ...voice } = voiceOf(score);
  const said = { ...voice, id: score.id, at: at.toISOString(), reading };
  return { kind: "voice", at: said.at, touchpoint: names.touchpoint(touchpoint), voice: said };
}

const caseEntry = (one: CaseHead, names: Names, now: Date): PastEntry => ({
  kind: "case",
  at: one.openedAt.toISOString(),
  touchpoint: names.touchpoint(one.touchpoint),
  id: one.id,
  code: caseCode(one.number),
  state: stateOf(one, now),
});

const doneEntry = (row: InteractionRow, names: Names): PastEntry => ({
  kind: "interaction",
  at: new Date(row.at).toISOString(),
  touchpoint: names.touchpoint(row.touchpoint),
  id: row.id,
  what: row.kind,
  channel: row.channel,
  amount: row.amount,
});
