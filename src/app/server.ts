import { companyRoutes } from "#company";
import { createHttp, type HttpApp, type Routes } from "#kernel/http/server";
import { stateRoutes } from "#kernel/http/state";
import type { Kernel } from "#kernel/kernel";
import { listenRoutes } from "#listen";
import { authenticateWith } from "./access.ts";

/** The routes of every module, in the order of the river. */
const routes: readonly Routes[] = [stateRoutes, companyRoutes, listenRoutes];

/** The whole HTTP server, ready to listen or to be called in the process. */
export async function buildServer(kernel: Kernel): Promise<HttpApp> {
  const app = await createHttp(kernel, authenticateWith(kernel));
  for (const register of routes) register(app, kernel);
  await app.ready();
  return app;
}
