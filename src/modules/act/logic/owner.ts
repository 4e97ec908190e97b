import type { Department, Touchpoint } from "#company/model";
import type { Member } from "#kernel/members";

/**
 * Who answers for what goes wrong at a touchpoint: the lead of its department, else the first owner of the workspace,
 * else nobody, which the list shows as unassigned.
 */
export function ownersBy(
  touchpoints: Touchpoint[],
  departments: Department[],
  members: Member[],
): (touchpoint: string | null) => string | null {
  const active = new Set(members.map(({ id }) => id));
  const fallback = firstOwner(members);
  const leads = new Map(departments.map(({ id, lead }) => [id, lead]));
  const owners = new Map(
    touchpoints.map(({ id, department }) => [id, (department && leads.get(department)) || null]),
  );
  return (touchpoint) => {
    const lead = touchpoint === null ? null : (owners.get(touchpoint) ?? null);
    return lead !== null && active.has(lead) ? lead : fallback;
  };
}

const firstOwner = (members: Member[]): string | null =>
  members
    .filter(({ role }) => role === "owner")
    .sort((a, b) => a.joinedAt.getTime() - b.joinedAt.getTime())[0]?.id ?? null;
