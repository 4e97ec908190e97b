import type { FastifyReply, FastifyRequest } from "fastify";
import { type Access, type Actor, can } from "#kernel/access";
import type { Authenticate, HttpApp } from "#kernel/http/server";
import { kernelProblem } from "#kernel/kernel-problems";

/** What one route asks of its caller, documented or not. */
export type Gate = { method: string; url: string; access: Access };

declare module "fastify" {
  interface FastifyInstance {
    gates: readonly Gate[];
  }
}

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Every route states who may call it, or the server does not start; and every call is held to that. */
export function guardRoutes(app: HttpApp, authenticate: Authenticate): void {
  app.decorateRequest("actor", null as unknown as Actor);
  app.decorate("whoCalls", authenticate);
  const gates: Gate[] = [];
  app.decorate("gates", gates);
  app.addHook("onRoute", ({ method, url, config }) => {
    if (!config?.access) throw new Error(`${method} ${url} does not say who may call it.`);
    for (const one of [method].flat()) gates.push({ method: one, url, access: config.access });
  });
  app.addHook("onRequest", async (request: FastifyRequest, _reply: FastifyReply) => {
    const access = request.routeOptions.config?.access;
    // An unknown address has no route; it is answered by the not-found handler.
    if (!access) return;
    refuseOtherSites(request);
    const actor = await authenticate(request);
    if (actor) request.actor = actor;
    if (access === "public") return;
    if (!actor) throw kernelProblem("sign-in-needed", 401);
    if (access !== "member" && !can(actor, access))
      throw kernelProblem("not-allowed", 403, { permission: access });
  });
}

/** A browser says where a call came from: another site must not spend a member's cookie. */
function refuseOtherSites(request: FastifyRequest): void {
  if (safeMethods.has(request.method) || !request.headers.cookie) return;
  const from = request.headers["sec-fetch-site"];
  if (from === undefined || from === "same-origin" || from === "none") return;
  throw kernelProblem("cross-site", 403);
}
