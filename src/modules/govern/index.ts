export { bringMember } from "./actions/bring-member.ts";
export { memberOfSession, scopesOfKey } from "./actions/find-actor.ts";
export { givePassword } from "./actions/reset-password.ts";
export { ensureFirstWorkspace } from "./actions/set-up.ts";
export { governRoutes } from "./api.ts";
export { chosenWorkspace, headersOf } from "./callers.ts";
export { permissionsOf } from "./logic/roles.ts";

/** What a role or a key may be allowed to do here. */
export const governPermissions = [
  "govern.members",
  "govern.keys",
  "govern.failures",
  "govern.journal",
] as const;
