import type { Routes } from "#kernel/http/server";
import { accountRoutes } from "./account-routes.ts";
import { invitationRoutes } from "./invitation-routes.ts";
import { keyRoutes } from "./key-routes.ts";
import { memberRoutes } from "./member-routes.ts";
import { resetRoutes } from "./reset-routes.ts";
import { sessionRoutes } from "./session-routes.ts";
import { trailRoutes } from "./trail-routes.ts";

/** The routes of this module; `all` is every permission there is, of which roles hold some. */
export const governRoutes =
  (all: readonly string[]): Routes =>
  (app, kernel) => {
    sessionRoutes(app, kernel, all);
    accountRoutes(app, kernel, all);
    memberRoutes(app, kernel, all);
    invitationRoutes(app, kernel, all);
    resetRoutes(app, kernel);
    keyRoutes(app, kernel);
    trailRoutes(app, kernel);
  };
