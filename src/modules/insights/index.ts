export { insightsRoutes } from "./api.ts";

/** What a role or a key may be allowed to do here. */
export const insightsPermissions = ["insights.view"] as const;
