export { policiesRoutes } from "./api.ts";

/**
 * What a role or a key may be allowed to do here: see policies, write them, review and publish versions, have decisions made
 * and remedies given, approve remedies that cost more.
 */
export const policiesPermissions = [
  "policies.view",
  "policies.edit",
  "policies.review",
  "policies.publish",
  "policies.decide",
  "policies.approve",
] as const;
