import type { Routes } from "#kernel/http/server";
import { textRoutes } from "./text-routes.ts";
import { viewRoutes } from "./view-routes.ts";

export const understandRoutes: Routes = (app, kernel) => {
  textRoutes(app, kernel);
  viewRoutes(app, kernel);
};
