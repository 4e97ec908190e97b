import type { Routes } from "#kernel/http/server";
import { textRoutes } from "./text-routes.ts";

export const understandRoutes: Routes = (app, kernel) => {
  textRoutes(app, kernel);
};
