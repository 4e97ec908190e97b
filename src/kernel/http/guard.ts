import type { FastifyReply, FastifyRequest } from "fastify";
import { type Actor, can } from "#kernel/access";
import type { Authenticate, HttpApp } from "#kernel/http/server";
import { kernelProblem } from "#kernel/kernel-problems";

const safeMethods = new Set(["GET", "HEAD", "OPTIONS"]);

/** Every route states who may call it, or the server does not start; and every call is held to that. */
export function guardRoutes(app: HttpApp, authenticate: Authenticate): void {
  app.decorateRequest("actor", null as unknown as Actor);
  app.decorate("whoCalls", authenticate);
  app.addHook("onRoute", (route) => {
    if (!route.config?.access) throw new Error(`${route.method} ${route.url} does not say who may call it.`);
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
