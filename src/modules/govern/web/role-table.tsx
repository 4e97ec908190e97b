import { Icon, useLocale, useSay } from "#ui";
import type { RoleMatrix } from "../model.ts";
import { permissionName } from "./names.ts";
import { say } from "./words.ts";

/** Permissions down, roles across: from who may do all to who looks on. */
export function RoleTable({ matrix: { permissions, roles } }: { matrix: RoleMatrix }) {
  const t = useSay(say);
  const locale = useLocale();
  return (
    <table className="role-table">
      <thead>
        <tr>
          <th scope="col">{t("roles.permission")}</th>
          {roles.map(({ role }) => (
            <th key={role} scope="col" title={t(`role.${role}.detail`)}>
              {t(`role.${role}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {inSteps({ permissions, roles }).map((permission) => (
          <tr key={permission}>
            <th scope="row">{permissionName(locale, permission)}</th>
            {roles.map(({ role, permissions: held }) => (
              <td key={role}>
                <Holds isHeld={held.includes(permission)} role={t(`role.${role}`)} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What all may do first, so that the table shows as steps how much further each role goes. */
const inSteps = ({ permissions, roles }: RoleMatrix): string[] => {
  const holders = (permission: string) =>
    roles.filter((role) => role.permissions.includes(permission)).length;
  return permissions.toSorted((one, other) => holders(other) - holders(one));
};

function Holds({ isHeld, role }: { isHeld: boolean; role: string }) {
  const t = useSay(say);
  return (
    <>
      {isHeld ? <Icon name="check" size={18} /> : <span aria-hidden="true">·</span>}{" "}
      <span className="unseen">{t(isHeld ? "roles.yes" : "roles.no", { role })}</span>
    </>
  );
}
