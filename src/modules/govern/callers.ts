import type { FastifyReply, FastifyRequest } from "fastify";
import { z } from "zod";
import type { Actor } from "#kernel/access";
import type { Kernel } from "#kernel/kernel";
import type { Cookies } from "#kernel/sign-in";
import { problem } from "./messages.ts";

/** The body of a reply that has none. */
export const done = z.null();

/** Carries the workspace that a user of several works in; worth nothing without a session. */
const workspaceCookie = "hamdel.workspace";
const yearInSeconds = 365 * 24 * 60 * 60;

/** What sign-in is told about a call. */
export function headersOf({ headers, ip }: FastifyRequest): Headers {
  const cookie = (headers.cookie ?? "").replace(/[^\x20-\x7e]/g, "");
  const agent = (headers["user-agent"] ?? "").replace(/[^\x20-\x7e]/g, "");
  return new Headers({ cookie, "user-agent": agent, "x-forwarded-for": ip });
}

/** The workspace this browser works in; null where it was not chosen. */
export function chosenWorkspace({ cookies }: FastifyRequest): string | null {
  const chosen = cookies[workspaceCookie] ?? "";
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(chosen) ? chosen : null;
}

export function chooseWorkspace(reply: FastifyReply, { config }: Pick<Kernel, "config">, id: string): void {
  reply.setCookie(workspaceCookie, id, {
    path: "/",
    httpOnly: true,
    sameSite: "lax",
    secure: config.publicUrl?.startsWith("https:") ?? false,
    maxAge: yearInSeconds,
  });
}

/** Sets sign-in's cookies; a reply that carries them, or a secret, is kept nowhere on its way. */
export function withCookies(reply: FastifyReply, cookies: Cookies): FastifyReply {
  for (const cookie of cookies) reply.header("set-cookie", cookie);
  return keptNowhere(reply);
}

export const keptNowhere = (reply: FastifyReply): FastifyReply => reply.header("cache-control", "no-store");

/** The member who calls; throws `members-only` (403) for an API key. */
export function memberOf({ member }: Actor): string {
  if (!member) throw problem("members-only", 403);
  return member;
}
