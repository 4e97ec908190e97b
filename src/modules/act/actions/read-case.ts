import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import { readPerson } from "#people";
import { showReadings } from "#understand";
import { proposedCause, topicsOf } from "../logic/proposed-cause.ts";
import { problem } from "../messages.ts";
import type { CaseFile, CaseRecord } from "../model.ts";
import { listVoices, showCases } from "../store-list.ts";
import { type LogRow, readLog } from "../store-log.ts";
import { type Looking, type Names, onWire, readNames } from "./show-case.ts";

/** One case with all that is known of it; a 404 where there is none. */
export async function readCaseFile(tx: Tx, looking: Looking, id: string, now: Date): Promise<CaseFile> {
  const [row] = await onWire(tx, looking, await showCases(tx, [id]), now);
  if (!row) throw problem("no-such-case", 404);
  const person = row.person && (await readPerson(tx, row.person.id));
  const records = await readLog(tx, id);
  const members = records.flatMap(({ by, told }) => [by, (told.to as string | null | undefined) ?? null]);
  const names = await readNames(tx, members);
  const log = records.map((record) => recordOf(record, names, looking.locale));
  const voices = await listVoices(tx, id);
  const heard = voices.flatMap(({ score }) => score ?? []);
  const readings = await showReadings(tx, looking.workspace, heard, looking.locale);
  const topics = topicsOf(heard.flatMap((score) => readings.get(score) ?? []));
  return {
    ...row,
    topics,
    proposedCause: proposedCause(topics),
    contact: person ? { email: person.email, phone: person.phone, externalId: person.externalId } : null,
    allVoices: voices.map((voice) => ({ ...voice, reading: readings.get(voice.score ?? "") ?? null })),
    cause: causeIn(log),
    closure: row.closedAt === null ? null : closureIn(log),
    log,
  };
}

function recordOf({ id, kind, at, by, told }: LogRow, names: Names, locale: Locale): CaseRecord {
  const record = { id, kind, at: at.toISOString(), by: names.member(by), ...told };
  // The columns of each kind are what its schema says; the edge checks the whole once more on its way out.
  if (kind === "assigned") return { ...record, to: names.member(told.to as string | null) } as CaseRecord;
  if (kind === "remedy") return { ...record, remedies: remedyNames(told.remedies, locale) } as CaseRecord;
  return record as CaseRecord;
}

const remedyNames = (names: unknown, locale: Locale): string[] =>
  (names as Partial<Record<Locale, string>>[]).map((name) => name[locale] || Object.values(name)[0] || "");

function causeIn(log: CaseRecord[]): CaseFile["cause"] {
  const last = log.findLast((record) => record.kind === "cause-found");
  return last ? { kind: last.cause, text: last.text } : null;
}

function closureIn(log: CaseRecord[]): CaseFile["closure"] {
  const last = log.findLast((record) => record.kind === "closed");
  return last
    ? { outcome: last.outcome, toldCustomer: last.toldCustomer, text: last.text, by: last.by }
    : null;
}
