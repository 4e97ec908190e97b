import { z } from "zod";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { makeKey, revokeKey } from "./actions/change-keys.ts";
import * as callers from "./callers.ts";
import * as model from "./model.ts";
import { type KeyRow, listKeys } from "./store-keys.ts";

/** API keys, by which programs call. */
export function keyRoutes(app: HttpApp, kernel: Kernel): void {
  const { records } = kernel;

  app.get(
    "/api/keys",
    {
      ...allow("govern.keys"),
      schema: {
        summary: "API keys, the newest first, without their secrets",
        querystring: z.object({
          cursor: z.uuid().optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ items: z.array(model.key), next: z.uuid().nullable() }) },
      },
    },
    ({ actor, query }) =>
      records.within(actor.workspace, async (tx) => {
        const rows = await listKeys(tx, { before: query.cursor, limit: query.limit + 1 });
        const items = rows.slice(0, query.limit).map(onWire);
        return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
      }),
  );

  app.post(
    "/api/keys",
    {
      ...allow("govern.keys"),
      schema: {
        summary: "Make an API key with some of your permissions; the secret is shown this once",
        body: model.keyInput,
        response: { 201: model.keyMade },
      },
    },
    async ({ actor, body }, reply) =>
      callers
        .keptNowhere(reply.status(201))
        .send(await records.within(actor.workspace, (tx) => makeKey(kernel, tx, actor, body))),
  );

  app.delete(
    "/api/keys/:id",
    {
      ...allow("govern.keys"),
      schema: {
        summary: "Revoke an API key",
        params: z.object({ id: z.uuid() }),
        response: { 204: callers.done },
      },
    },
    async ({ actor, params }, reply) => {
      await records.within(actor.workspace, (tx) => revokeKey(kernel, tx, actor, params.id));
      return reply.status(204).send(null);
    },
  );
}

const onWire = ({ madeAt, lastUsedAt, revokedAt, ...row }: KeyRow): model.Key => ({
  ...row,
  madeAt: madeAt.toISOString(),
  lastUsedAt: lastUsedAt?.toISOString() ?? null,
  revokedAt: revokedAt?.toISOString() ?? null,
});
