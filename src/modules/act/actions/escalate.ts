import { listDepartments } from "#company";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import { listMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { readCase } from "../store.ts";
import { assignCase } from "./assign-case.ts";

/** To whom a remedy takes a case: the lead of the department of that name, or else somebody who works in that role. */
export type Escalation = { workspace: string; locale: Locale; case: string; role: string };

/** Gives an open case to whom it is escalated to, who is told of it; answers false where there is nobody of that name. */
export async function escalate(
  kernel: Kernel,
  tx: Tx,
  { workspace, locale, case: id, role }: Escalation,
): Promise<boolean> {
  const member = await memberFor(tx, role);
  if (member === undefined) return false;
  const one = await readCase(tx, id);
  if (!one || one.closedAt || one.owner === member) return true;
  const nobody = { workspace, locale, member: null, permissions: new Set<string>() };
  await assignCase(kernel, tx, nobody, id, member);
  return true;
}

async function memberFor(tx: Tx, role: string): Promise<string | undefined> {
  const members = await listMembers(tx);
  const isHere = (id: string | null | undefined) => members.some((member) => member.id === id);
  const named = role.trim().toLocaleLowerCase();
  const department = (await listDepartments(tx)).find(
    ({ id, name }) => id === named || name.trim().toLocaleLowerCase() === named,
  );
  if (department?.lead && isHere(department.lead)) return department.lead;
  return members.find((member) => member.role === named)?.id;
}
