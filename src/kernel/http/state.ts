import { sql } from "kysely";
import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { kernelProblem } from "#kernel/kernel-problems";

/** Alive, ready, and what the API is. */
export const stateRoutes: Routes = (app, kernel) => {
  app.get(
    "/healthz",
    {
      ...allow("public"),
      schema: { summary: "Alive", response: { 200: z.object({ alive: z.literal(true) }) } },
    },
    async () => ({ alive: true as const }),
  );

  app.get(
    "/readyz",
    {
      ...allow("public"),
      schema: { summary: "Both stores answer", response: { 200: z.object({ ready: z.literal(true) }) } },
    },
    async () => {
      try {
        await kernel.records.system((tx) => sql`select 1`.execute(tx));
        await kernel.facts.query("select 1");
      } catch (error) {
        kernel.log.error({ err: error }, "not ready");
        throw kernelProblem("unavailable", 503);
      }
      return { ready: true as const };
    },
  );

  app.get("/api/openapi.json", { ...allow("public"), schema: { hide: true } }, async (_request, reply) =>
    reply.type("application/json").send(JSON.stringify(app.swagger())),
  );
};
