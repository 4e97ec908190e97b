import type { Role } from "#kernel/roles";

/**
 * Which of `all` permissions a role holds. Looking (`*.view`) is open to every member, raw voices included; an agent
 * also works on cases, gives remedies and puts right what was misread, an analyst also asks, measures and writes policies, a manager also decides who
 * works here and what the company is; only an owner makes API keys.
 */
export function permissionsOf(role: Role, all: readonly string[]): string[] {
  return all.filter((permission) => holds[role](permission));
}

/** Whether whoever holds `permissions` may give or take a role: nobody gives what they do not hold. */
export function mayGive(role: Role, permissions: ReadonlySet<string>, all: readonly string[]): boolean {
  return permissionsOf(role, all).every((permission) => permissions.has(permission));
}

const isView = (permission: string) => permission.endsWith(".view");
const isOf = (permission: string, ...modules: string[]) => modules.includes(permission.split(".")[0] ?? "");

const holds: Record<Role, (permission: string) => boolean> = {
  owner: () => true,
  manager: (permission) => permission !== "govern.keys",
  analyst: (permission) =>
    isView(permission) ||
    isOf(permission, "listen", "understand", "insights") ||
    permission === "policies.edit" ||
    permission === "policies.decide",
  agent: (permission) =>
    isView(permission) ||
    isOf(permission, "act") ||
    permission === "understand.teach" ||
    permission === "policies.decide",
  viewer: isView,
};
