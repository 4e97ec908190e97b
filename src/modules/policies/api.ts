import type { Routes } from "#kernel/http/server";

/** The module's routes; each folder with routes of its own has a file beside it and a line here. */
export const policiesRoutes: Routes = (_app, _kernel) => {};
