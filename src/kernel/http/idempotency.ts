import { createHash } from "node:crypto";
import type { FastifyReply, FastifyRequest } from "fastify";
import { sql } from "kysely";
import type { HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { kernelProblem } from "#kernel/kernel-problems";

/** A call whose server died midway never stored a reply; after this long its key may be tried again. */
const abandonedAfterSeconds = 60;
const unsafeMethods = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/**
 * Unsafe calls that carry an `Idempotency-Key` are carried out once: the same call sent again gets the first reply
 * (draft-ietf-httpapi-idempotency-key-header). Replies of 5xx are not kept, so such a call can
 * be tried again; nor are those that carry a secret.
 */
export function replayRepeatedCalls(app: HttpApp, kernel: Kernel): void {
  app.addHook("preHandler", async (request, reply) => {
    const key = keyOf(request);
    if (key === undefined) return;
    const stored = await claimKey(kernel, request, key);
    if (stored) return reply.status(stored.status).type("application/json; charset=utf-8").send(stored.body);
  });
  app.addHook("onSend", async (request, reply, payload) => {
    const key = request.claimedKey;
    if (key === undefined) return payload;
    await keepReply(kernel, request, reply, key, payload);
    return payload;
  });
}

declare module "fastify" {
  interface FastifyRequest {
    claimedKey?: string;
  }
}

function keyOf(request: FastifyRequest): string | undefined {
  const key = request.headers["idempotency-key"];
  if (key === undefined || !request.actor || !unsafeMethods.has(request.method)) return undefined;
  if (typeof key !== "string" || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw kernelProblem("bad-idempotency-key", 400);
  return key;
}

async function claimKey(kernel: Kernel, request: FastifyRequest, key: string) {
  const { workspace } = request.actor;
  const now = kernel.now();
  const fingerprint = fingerprintOf(request);
  const abandoned = new Date(now.getTime() - abandonedAfterSeconds * 1_000);
  return kernel.records.within(workspace, async (tx) => {
    const { rows } = await sql`
      insert into idempotent_replies (workspace, key, fingerprint, at) values (${workspace}, ${key}, ${fingerprint}, ${now})
      on conflict (workspace, key) do update set at = excluded.at, fingerprint = excluded.fingerprint
        where idempotent_replies.status is null and idempotent_replies.at < ${abandoned}
      returning key
    `.execute(tx);
    if (rows.length > 0) {
      request.claimedKey = key;
      return undefined;
    }
    return storedReply(await readReply(tx, workspace, key), fingerprint);
  });
}

type Stored = { fingerprint: string; status: number | null; body: string | null };

async function readReply(
  tx: Parameters<Parameters<Kernel["records"]["within"]>[1]>[0],
  workspace: string,
  key: string,
) {
  const { rows } = await sql<Stored>`
    select fingerprint, status, body from idempotent_replies where workspace = ${workspace} and key = ${key}
  `.execute(tx);
  return rows[0];
}

function storedReply(stored: Stored | undefined, fingerprint: string): { status: number; body: string } {
  if (stored && stored.fingerprint !== fingerprint) throw kernelProblem("key-reused", 422);
  if (!stored || stored.status === null) throw kernelProblem("key-in-use", 409);
  return { status: stored.status, body: stored.body ?? "" };
}

async function keepReply(
  kernel: Kernel,
  request: FastifyRequest,
  reply: FastifyReply,
  key: string,
  payload: unknown,
): Promise<void> {
  const { workspace } = request.actor;
  // A reply that may be kept nowhere carries a secret.
  const mayKeep = reply.getHeader("cache-control") !== "no-store";
  const keep = mayKeep && reply.statusCode < 500 && (typeof payload === "string" || payload == null);
  await kernel.records.within(workspace, (tx) =>
    keep
      ? sql`update idempotent_replies set status = ${reply.statusCode}, body = ${payload ?? null}
            where workspace = ${workspace} and key = ${key}`.execute(tx)
      : sql`delete from idempotent_replies where workspace = ${workspace} and key = ${key}`.execute(tx),
  );
}

const fingerprintOf = (request: FastifyRequest): string =>
  createHash("sha256")
    .update(`${request.method} ${request.url}\n${JSON.stringify(request.body ?? null)}`)
    .digest("base64");
