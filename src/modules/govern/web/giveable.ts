import type { Role } from "#kernel/roles";
import { useMay, useSession } from "#ui";
import type { RoleMatrix } from "../model.ts";

/** The roles that the reader may give and take: those that hold nothing beyond their own. The server checks again. */
export function useGiveable({ roles }: RoleMatrix): Role[] {
  const { permissions } = useSession();
  const mayChange = useMay("govern.members");
  if (!mayChange) return [];
  return roles
    .filter((one) => one.permissions.every((permission) => permissions.includes(permission)))
    .map(({ role }) => role);
}
