import type { Announcement } from "#kernel/journal";
import type { Tx } from "#kernel/records";
import * as events from "../events.ts";
import type { BroughtStep } from "../logic/brought-case.ts";
import { dueAfter } from "../logic/clock.ts";
import type { Voice } from "../logic/plan-cases.ts";
import type { CaseHead } from "../store.ts";
import * as records from "../store-records.ts";

/** A brought case with all that is written of it; `lead` is who had it first. */
export type BroughtWhole = {
  head: CaseHead;
  voice: Voice;
  lead: string | null;
  steps: (BroughtStep & { id: string })[];
  isNew: boolean;
};

/** Writes each step of these cases as the record it is. */
export async function writeSteps(tx: Tx, workspace: string, cases: BroughtWhole[]): Promise<void> {
  const rows = cases.flatMap(({ head, steps }) => steps.map((step) => ({ ...step, case: head.id })));
  const of = <Kind extends BroughtStep["kind"]>(kind: Kind) =>
    rows.filter((row): row is Extract<(typeof rows)[number], { kind: Kind }> => row.kind === kind);
  await records.insertAssignments(tx, workspace, of("assigned"));
  await records.insertNotes(tx, workspace, of("noted"));
  await records.insertContacts(
    tx,
    workspace,
    of("contacted").map((row) => ({ ...row, writtenAt: row.at })),
  );
  await records.insertCauses(
    tx,
    workspace,
    of("cause-found").map((row) => ({ ...row, kind: row.cause })),
  );
  await records.insertClosures(tx, workspace, of("closed"));
  await records.insertReopenings(
    tx,
    workspace,
    of("reopened").map((row) => ({ ...row, dueAt: dueAfter(row.at) })),
  );
}

/** What the journal is told of a brought case; of one that was opened on arrival, the opening was told then. */
export function eventsOf(
  workspace: string,
  { head, voice, lead, steps, isNew }: BroughtWhole,
): Announcement[] {
  const { id, number, person, touchpoint, branch, channel, openedAt } = head;
  const place = { touchpoint, branch, channel };
  const due = dueAfter(openedAt).toISOString();
  const opened = events.caseOpened.of({
    workspace,
    person,
    actor: null,
    at: openedAt,
    data: { case: id, number, score: voice.score, owner: lead, ...place, due },
  });
  const done = steps.map((step) => eventOf({ workspace, person, actor: step.by, at: step.at }, id, step));
  return isNew ? [opened, ...done] : done;
}

type Doing = Pick<Announcement, "workspace" | "person" | "at"> & { actor: string | null };

function eventOf(doing: Doing, id: string, step: BroughtStep & { id: string }): Announcement {
  const data = { case: id };
  if (step.kind === "assigned")
    return events.caseAssigned.of({ ...doing, data: { ...data, owner: step.member } });
  if (step.kind === "noted") return events.caseNoted.of({ ...doing, data: { ...data, note: step.id } });
  if (step.kind === "contacted") {
    const { channel, outcome } = step;
    return events.personContacted.of({ ...doing, data: { ...data, channel, outcome } });
  }
  if (step.kind === "cause-found")
    return events.causeFound.of({ ...doing, data: { ...data, kind: step.cause } });
  if (step.kind === "reopened") {
    const due = dueAfter(step.at).toISOString();
    return events.caseReopened.of({ ...doing, data: { ...data, due } });
  }
  const { outcome, toldCustomer } = step;
  return events.caseClosed.of({ ...doing, data: { ...data, outcome, toldCustomer } });
}
