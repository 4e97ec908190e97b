import { actRoutes, pastCases } from "#act";
import { companyRoutes } from "#company";
import { governRoutes } from "#govern";
import { insightsRoutes } from "#insights";
import { figureRoutes } from "#kernel/http/figures";
import { createHttp, type HttpApp, type Routes } from "#kernel/http/server";
import { stateRoutes } from "#kernel/http/state";
import type { Kernel } from "#kernel/kernel";
import type { ReactionRunner } from "#kernel/reaction-runner";
import { listenRoutes } from "#listen";
import { policiesRoutes } from "#policies";
import { understandRoutes } from "#understand";
import { allPermissions, authenticateWith } from "./access.ts";
import { commandRoutes } from "./commands.ts";
import { servePages } from "./pages.ts";

/** The routes of every module, in the order of the river. */
const routes: readonly Routes[] = [
  stateRoutes,
  figureRoutes,
  companyRoutes,
  listenRoutes,
  understandRoutes,
  policiesRoutes(pastCases),
  actRoutes,
  governRoutes(allPermissions),
  insightsRoutes,
];

/** The whole HTTP server, ready to listen or to be called in the process. */
export async function buildServer(
  kernel: Kernel,
  reactions: () => Pick<ReactionRunner, "drain">,
): Promise<HttpApp> {
  const app = await createHttp(kernel, authenticateWith(kernel));
  for (const register of routes) register(app, kernel);
  commandRoutes(app, kernel, reactions);
  await servePages(app);
  await app.ready();
  return app;
}
