import { createHash, timingSafeEqual } from "node:crypto";
import type { FastifyRequest } from "fastify";
import { LRUCache } from "lru-cache";
import { actPermissions } from "#act";
import { companyPermissions, listWorkspaces } from "#company";
import {
  chosenWorkspace,
  governPermissions,
  headersOf,
  memberOfSession,
  permissionsOf,
  scopesOfKey,
} from "#govern";
import { insightsPermissions } from "#insights";
import type { Actor } from "#kernel/access";
import type { Authenticate } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { hashOf } from "#kernel/secrets";
import { listenPermissions } from "#listen";
import { policiesPermissions } from "#policies";
import { understandPermissions } from "#understand";

/** Every permission there is; roles and keys hold some of them. */
export const allPermissions: readonly string[] = [
  ...companyPermissions,
  ...listenPermissions,
  ...understandPermissions,
  ...policiesPermissions,
  ...actPermissions,
  ...governPermissions,
  ...insightsPermissions,
];

type Caller = Omit<Actor, "locale">;
/** How a call says who makes it; `mark` is the same for the same caller. */
type Claim = { mark: string; find: () => Promise<Caller | undefined> };

/** Before there is any workspace, the command line may still make one. */
const noWorkspace = "00000000-0000-0000-0000-000000000000";
/** Every call asks; so long at most does an ended session, a revoked key or a changed role still count. */
const rememberedMs = 3_000;

/** Finds out who is calling: a program by its key, else a member by the session in their cookie. */
export function authenticateWith(kernel: Kernel): Authenticate {
  const known = new LRUCache<string, Caller>({ max: 10_000, ttl: rememberedMs });
  return async (request) => {
    const claim = claimOf(kernel, request);
    if (!claim) return null;
    const caller = known.get(claim.mark) ?? (await claim.find());
    if (!caller) return null;
    if (!known.has(claim.mark)) known.set(claim.mark, caller);
    return { ...caller, locale: request.locale };
  };
}

function claimOf(kernel: Kernel, request: FastifyRequest): Claim | undefined {
  const { authorization } = request.headers;
  if (authorization) {
    const key = keyIn(authorization);
    return key ? { mark: `key ${hashOf(key)}`, find: () => callerOfKey(kernel, key) } : undefined;
  }
  const session = request.cookies[kernel.signIn.cookie];
  if (!session) return undefined;
  const chosen = chosenWorkspace(request);
  const find = () => callerOfSession(kernel, headersOf(request), chosen);
  return { mark: `session ${hashOf(session)} ${chosen}`, find };
}

/** `Bearer KEY`, or the key as the user name of Basic, as clients of the Segment specification send it. */
function keyIn(authorization: string): string | undefined {
  const [, scheme = "", value = ""] = /^(Bearer|Basic) (\S+)$/i.exec(authorization) ?? [];
  if (scheme.toLowerCase() !== "basic") return value || undefined;
  return Buffer.from(value, "base64").toString("utf8").split(":")[0] || undefined;
}

async function callerOfKey(kernel: Kernel, key: string): Promise<Caller | undefined> {
  const { adminKey, commandToken } = kernel.config;
  if (commandToken && isSameSecret(key, commandToken))
    return callerInFirst(kernel, [...allPermissions, "app.command"], noWorkspace);
  if (adminKey && isSameSecret(key, adminKey)) return callerInFirst(kernel, allPermissions);
  const found = await scopesOfKey(kernel, key);
  return found && { workspace: found.workspace, member: null, permissions: new Set(found.scopes) };
}

/** `HAMDEL_ADMIN_KEY`, and the command line on the same machine, work in the first workspace. */
async function callerInFirst(
  { records }: Kernel,
  permissions: readonly string[],
  otherwise?: string,
): Promise<Caller | undefined> {
  const workspace = (await records.system(listWorkspaces))[0]?.id ?? otherwise;
  return workspace === undefined ? undefined : { workspace, member: null, permissions: new Set(permissions) };
}

async function callerOfSession(
  kernel: Kernel,
  headers: Headers,
  chosen: string | null,
): Promise<Caller | undefined> {
  const found = await memberOfSession(kernel, headers, chosen);
  if (!found) return undefined;
  const permissions = new Set(permissionsOf(found.role, allPermissions));
  return { workspace: found.workspace, member: found.id, permissions };
}

/** Compares digests, so that the time taken says nothing about the secret. */
const isSameSecret = (one: string, other: string): boolean =>
  timingSafeEqual(createHash("sha256").update(one).digest(), createHash("sha256").update(other).digest());
