import type { Routes } from "#kernel/http/server";
import { lessonRoutes } from "./lesson-routes.ts";
import { readingRoutes } from "./reading-routes.ts";
import { secondOpinionRoutes } from "./second-opinions/api.ts";
import { textRoutes } from "./text-routes.ts";
import { themeRoutes } from "./themes/api.ts";
import { topicRoutes } from "./topic-routes.ts";
import { viewRoutes } from "./view-routes.ts";

export const understandRoutes: Routes = (app, kernel) => {
  for (const register of [
    textRoutes,
    readingRoutes,
    topicRoutes,
    lessonRoutes,
    viewRoutes,
    themeRoutes,
    secondOpinionRoutes,
  ])
    register(app, kernel);
};
