import type { Locale } from "#kernel/locale";

/** Who is calling: a member, or a program by its key. Made by `app/access.ts`, trusted by everything inside. */
export type Actor = {
  workspace: string;
  /** The member's id; null for a key. */
  member: string | null;
  permissions: ReadonlySet<string>;
  locale: Locale;
};

/**
 * What a route asks of its caller: anybody (`public`), anybody signed in (`member`: a member or key of the workspace),
 * or the named permission (`act.close`).
 */
export type Access = "public" | "member" | `${string}.${string}`;

export const can = (actor: Actor, permission: string): boolean => actor.permissions.has(permission);
