import { z } from "zod";
import type { Actor } from "#kernel/access";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { readPersons } from "#people";
import { showReadings } from "#understand";
import { pressing } from "#understand/model";
import { caseCode } from "./logic/case-code.ts";
import { mainTopic } from "./logic/proposed-cause.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { countUnread, isNoticeOf, listNotices, markRead, type NoticeRow } from "./store-notices.ts";

const params = z.object({ id: z.uuid() });
const page = z.object({ items: z.array(model.notice), next: z.uuid().nullable(), unread: z.int() });
const unread = z.object({ unread: z.int() });

/** A member's own notices; a key has none. */
export function noticeRoutes(app: HttpApp, kernel: Kernel): void {
  const { records } = kernel;

  app.get(
    "/api/notices",
    {
      ...allow("member"),
      schema: {
        summary: "What befell your cases, the newest first",
        querystring: z.object({
          cursor: z.uuid().optional(),
          limit: z.coerce.number().int().min(1).max(100).default(20),
        }),
        response: { 200: page },
      },
    },
    ({ actor, query: { cursor, limit } }) => {
      const { workspace, member } = actor;
      if (member === null) return { items: [], next: null, unread: 0 };
      return records.within(workspace, async (tx) => {
        const rows = await listNotices(tx, workspace, member, { before: cursor, limit: limit + 1 });
        const shown = rows.slice(0, limit);
        return {
          items: await onWire(tx, actor, shown),
          next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null,
          unread: await countUnread(tx, workspace, member),
        };
      });
    },
  );

  app.put(
    "/api/notices/:id/reading",
    {
      ...allow("member"),
      schema: {
        summary: "You have read this notice, and with `andBefore` all before it",
        params,
        body: z.strictObject({ andBefore: z.boolean().default(false) }).nullish(),
        response: { 200: unread },
      },
    },
    ({ actor: { workspace, member }, params: { id }, body }) => {
      if (member === null) return { unread: 0 };
      return records.within(workspace, async (tx) => {
        const reading = { notice: id, andBefore: body?.andBefore ?? false, at: kernel.now() };
        if (!(await isNoticeOf(tx, workspace, member, id))) throw problem("no-such-notice", 404);
        await markRead(tx, workspace, member, reading);
        await kernel.live.changed(tx, workspace, ["notices"]);
        return { unread: await countUnread(tx, workspace, member) };
      });
    },
  );
}

async function onWire(tx: Tx, { workspace, locale }: Actor, rows: NoticeRow[]): Promise<model.Notice[]> {
  const persons = await readPersons(tx, [...new Set(rows.flatMap(({ person }) => person ?? []))]);
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  const heard = rows.flatMap(({ score }) => score ?? []);
  const readings = await showReadings(tx, workspace, heard, locale);
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    case: { id: row.case, code: caseCode(row.number), dueAt: row.dueAt.toISOString() },
    person: (row.person && names.get(row.person)) || null,
    excerpt: row.excerpt,
    topic: mainTopic(readings.get(row.score ?? "")),
    isUrgent: row.urgency >= pressing,
    at: row.at.toISOString(),
    readAt: row.readAt?.toISOString() ?? null,
  }));
}
