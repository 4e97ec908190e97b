import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { companyPermissions, listWorkspaces } from "#company";
import { insightsPermissions } from "#insights";
import type { Actor } from "#kernel/access";
import type { Authenticate } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { listenPermissions } from "#listen";

/** Every permission there is; roles and keys hold some of them. */
export const allPermissions: readonly string[] = [
  ...companyPermissions,
  ...listenPermissions,
  ...insightsPermissions,
];

/** Finds out who is calling: a program by its key. */
export function authenticateWith(kernel: Kernel): Authenticate {
  return async (request) => (await commandActor(kernel, request)) ?? adminKeyActor(kernel, request);
}

/** Before there is any workspace, the command line may still make one. */
const noWorkspace = "00000000-0000-0000-0000-000000000000";

/** The command line on the same machine proves by the token that it can read the data directory. */
async function commandActor(kernel: Kernel, request: FastifyRequest): Promise<Actor | null> {
  const key = bearerKey(request);
  if (!key || !kernel.config.commandToken || !sameSecret(key, kernel.config.commandToken)) return null;
  const first = (await kernel.records.system(listWorkspaces))[0];
  const permissions = new Set([...allPermissions, "app.command"]);
  return { workspace: first?.id ?? noWorkspace, member: null, permissions, locale: request.locale };
}

/** `HAMDEL_ADMIN_KEY` is a key with every permission in the first workspace. */
async function adminKeyActor(kernel: Kernel, request: FastifyRequest): Promise<Actor | null> {
  const key = bearerKey(request);
  if (!key || !kernel.config.adminKey || !sameSecret(key, kernel.config.adminKey)) return null;
  const first = (await kernel.records.system(listWorkspaces))[0];
  if (!first) return null;
  return { workspace: first.id, member: null, permissions: new Set(allPermissions), locale: request.locale };
}

const bearerKey = (request: FastifyRequest): string | undefined =>
  /^Bearer (\S+)$/i.exec(request.headers.authorization ?? "")?.[1];

/** Compares digests, so that the time taken says nothing about the secret. */
const sameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(createHash("sha256").update(one).digest(), createHash("sha256").update(other).digest());
