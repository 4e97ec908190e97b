import { z } from "zod";
import { allow, type HttpApp } from "#kernel/http/server";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import { type KeptFailure, listFailures, replayFailure } from "#kernel/reaction-store";
import * as callers from "./callers.ts";
import { failureReplayed } from "./events.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { listEntries } from "./store-journal.ts";

const mostFailures = 200;
const decimal = /^(0|[1-9]\d{0,19})$/;
const largestTransaction = 2n ** 64n - 1n;

const failureParams = z.object({
  reaction: z.string().max(100),
  transaction: z
    .string()
    // PostgreSQL reads a leading zero as octal.
    .regex(decimal)
    .refine((text) => decimal.test(text) && BigInt(text) <= largestTransaction),
  event: z.coerce.number().int().min(0),
});

/** What happened here, and what could not be taken. */
export function trailRoutes(app: HttpApp, kernel: Kernel): void {
  const { records } = kernel;

  app.get(
    "/api/journal",
    {
      ...allow("govern.journal"),
      schema: {
        summary: "Who did what, the newest first",
        querystring: z.object({
          cursor: z.coerce.number().int().min(0).optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
          type: z.string().max(100).optional(),
          actor: z.uuid().optional(),
          by: z.literal("members").optional(),
          person: z.uuid().optional(),
        }),
        response: { 200: z.object({ items: z.array(model.journalEntry), next: z.string().nullable() }) },
      },
    },
    ({ actor, query: { cursor, limit, ...chosen } }) =>
      records.within(actor.workspace, async (tx) => {
        const rows = await listEntries(tx, { before: cursor, limit: limit + 1, ...chosen });
        const items = rows.slice(0, limit).map((row) => ({ ...row, at: row.at.toISOString() }));
        return { items, next: rows.length > limit ? String(items.at(-1)?.id) : null };
      }),
  );

  app.get(
    "/api/reaction-failures",
    {
      ...allow("govern.failures"),
      schema: {
        summary: `Events that a reaction could not take, the newest ${mostFailures} first`,
        response: { 200: z.object({ items: z.array(model.failure), next: z.null() }) },
      },
    },
    ({ actor }) =>
      records.within(actor.workspace, async (tx) => ({
        items: (await listFailures(tx, mostFailures)).map(onWire),
        next: null,
      })),
  );

  app.post(
    "/api/reaction-failures/:reaction/:transaction/:event/replay",
    {
      ...allow("govern.failures"),
      schema: {
        summary: "Try a failed event again at once",
        params: failureParams,
        response: { 202: callers.done },
      },
    },
    async ({ actor, params: { reaction, transaction, event } }, reply) => {
      const at = kernel.now();
      await records.within(actor.workspace, async (tx) => {
        const found = await replayFailure(tx, { reaction, transaction, id: event }, at);
        if (!found) throw problem("no-such-failure", 404);
        const { workspace, member } = actor;
        const data = { reaction, transaction, event };
        await announce(tx, [failureReplayed.of({ workspace, person: null, actor: member, at, data })]);
      });
      return reply.status(202).send(null);
    },
  );
}

const onWire = ({ failedAt, retryAt, givenUpAt, ...row }: KeptFailure): model.Failure => ({
  ...row,
  failedAt: failedAt.toISOString(),
  retryAt: retryAt.toISOString(),
  givenUpAt: givenUpAt?.toISOString() ?? null,
});
