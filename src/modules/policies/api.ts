import type { Routes } from "#kernel/http/server";
import { decisionRoutes } from "./decisions/api.ts";
import { boardRoutes } from "./decisions/board-routes.ts";
import { commentRoutes } from "./documents/comment-routes.ts";
import { dmnRoutes } from "./documents/dmn-routes.ts";
import { policyRoutes } from "./documents/routes.ts";
import { nameSchemas } from "./documents/schema-names.ts";
import { versionRoutes } from "./documents/version-routes.ts";
import { helpSettingRoutes } from "./help/api.ts";
import { helpRoutes } from "./help/routes.ts";
import { trialRoutes } from "./trials/routes.ts";
import type { PastCases } from "./trials/subjects.ts";

/** The module's routes, with the past cases of whoever keeps cases; each folder with routes of its own has a file beside it and a line here. */
export const policiesRoutes =
  (pastCases: PastCases): Routes =>
  (app, kernel) => {
    nameSchemas();
    policyRoutes(app, kernel);
    versionRoutes(app, kernel);
    commentRoutes(app, kernel);
    decisionRoutes(app, kernel);
    boardRoutes(app, kernel);
    dmnRoutes(app, kernel);
    trialRoutes(app, kernel, pastCases);
    helpSettingRoutes(app, kernel);
    helpRoutes(app, kernel);
  };
