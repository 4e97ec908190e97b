import { listTouchpoints, readWorkspace } from "#company";
import type { Workspace } from "#company/model";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Member } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { readPersons } from "#people";
import { showReadings } from "#understand";
import { pressing } from "#understand/model";
import { caseCode } from "../logic/case-code.ts";
import { composeLetter, type LetterCase, type LetterKind } from "../logic/letter.ts";
import { mainTopic } from "../logic/proposed-cause.ts";
import type { NoticeKind } from "../model.ts";
import { type ShownCase, showCases } from "../store-list.ts";
import { insertNotices } from "../store-notices.ts";

/** That something befell a case, for one member. */
export type News = { kind: NoticeKind; member: string; case: string };

type Audience = {
  workspace: string;
  members: Member[];
  /** Who caused the news, and so needs no word of it. */
  by: string | null;
};

/**
 * Tells members what befell their cases: a notice in the app for each, and one letter for all of a kind that come
 * together, so that a hundred cases are not a hundred letters. A voice that joins a case is only noticed.
 */
export async function tellMembers(
  kernel: Kernel,
  tx: Tx,
  { workspace, members, by }: Audience,
  news: News[],
): Promise<void> {
  const heard = news.filter(({ member }) => member !== by);
  if (heard.length === 0) return;
  await insertNotices(
    tx,
    workspace,
    heard.map((one) => ({ ...one, id: newId(), at: kernel.now() })),
  );
  await kernel.live.changed(tx, workspace, ["notices"]);
  if (kernel.mail.available) await postLetters(kernel, tx, workspace, members, heard);
}

async function postLetters(
  kernel: Kernel,
  tx: Tx,
  workspace: string,
  members: Member[],
  news: News[],
): Promise<void> {
  const home = await readWorkspace(tx, workspace);
  if (!home) return;
  const cases = await letterCases(
    tx,
    home,
    news.map((one) => one.case),
  );
  for (const member of members) {
    const own = Map.groupBy(
      news.filter((one) => one.member === member.id),
      ({ kind }) => kind,
    );
    for (const [kind, some] of own) {
      if (!isLetterKind(kind)) continue;
      const locale = home.locale;
      const about = some.flatMap((one) => cases.get(one.case) ?? []);
      const written = { locale, timeZone: home.timeZone, address: kernel.address(), name: member.name };
      await kernel.mail.post(tx, { to: member.email, ...composeLetter(kind, written, about) });
    }
  }
}

const isLetterKind = (kind: NoticeKind): kind is LetterKind => kind !== "voice-joined";

async function letterCases(tx: Tx, home: Workspace, ids: string[]): Promise<Map<string, LetterCase>> {
  const shown = await showCases(tx, [...new Set(ids)]);
  const names = new Map((await listTouchpoints(tx)).map(({ id, name }) => [id, name]));
  const persons = await readPersons(tx, [...new Set(shown.flatMap(({ person }) => person ?? []))]);
  const personNames = new Map(persons.map(({ id, name }) => [id, name]));
  const heard = shown.flatMap(({ voice }) => voice?.score ?? []);
  const readings = await showReadings(tx, home.id, heard, home.locale);
  return new Map(
    shown.map((one) => {
      const reading = readings.get(one.voice?.score ?? "");
      return [one.id, { ...letterCase(one, names, personNames), topic: mainTopic(reading) }];
    }),
  );
}

const letterCase = (
  one: ShownCase,
  touchpoints: Map<string, string>,
  persons: Map<string, string | null>,
): Omit<LetterCase, "topic"> => ({
  id: one.id,
  code: caseCode(one.number),
  person: (one.person && persons.get(one.person)) || null,
  touchpoint: (one.touchpoint && touchpoints.get(one.touchpoint)) || null,
  dueAt: one.dueAt,
  score: one.voice?.value ?? null,
  voice: one.voice?.text ?? null,
  isUrgent: one.urgency >= pressing,
});
