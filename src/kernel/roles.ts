/** Sets of permissions, from all to looking only; `govern` says which permissions each holds. */
export const roles = ["owner", "manager", "analyst", "agent", "viewer"] as const;
export type Role = (typeof roles)[number];
