import { announce } from "#kernel/journal";
import type { Tx } from "#kernel/records";
import { listChanged } from "../events.ts";
import type { Branch, Department } from "../model.ts";
import * as store from "../store.ts";

/** Makes the department, or changes the one of this name; answers its id. */
export async function putDepartment(
  tx: Tx,
  workspace: string,
  given: Omit<Department, "id">,
  member: string | null = null,
): Promise<string> {
  const id = await store.putDepartment(tx, workspace, given);
  await tellOfList(tx, { workspace, member }, "departments", 1);
  return id;
}

/** Renames the department and gives it a lead; false where another one has this name. */
export async function changeDepartment(tx: Tx, who: Who, given: Department): Promise<boolean> {
  const isKept = await store.updateDepartment(tx, given);
  if (isKept) await tellOfList(tx, who, "departments", 1);
  return isKept;
}

/** Makes the branch, or changes the one of this key; answers its id. */
export async function putBranch(
  tx: Tx,
  workspace: string,
  given: Omit<Branch, "id">,
  member: string | null = null,
): Promise<string> {
  const id = await store.putBranch(tx, workspace, given);
  await tellOfList(tx, { workspace, member }, "branches", 1);
  return id;
}

type Who = { workspace: string; member: string | null };

/** Tells, in the transaction of the change, that people's words may name other things now. */
export async function tellOfList(
  tx: Tx,
  { workspace, member }: Who,
  list: "departments" | "branches" | "products",
  entries: number,
): Promise<void> {
  const common = { workspace, person: null, actor: member, at: new Date() };
  await announce(tx, [listChanged.of({ ...common, data: { list, entries } })]);
}
