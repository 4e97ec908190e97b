import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Tx } from "#kernel/records";
import type { Branch, Department, Touchpoint, Workspace } from "./model.ts";

export async function insertWorkspace(tx: Tx, workspace: Workspace, at: Date): Promise<void> {
  await sql`
    insert into workspaces (id, name, locale, time_zone, created_at)
    values (${workspace.id}, ${workspace.name}, ${workspace.locale}, ${workspace.timeZone}, ${at})
  `.execute(tx);
}

export async function updateWorkspace(tx: Tx, workspace: Workspace): Promise<void> {
  await sql`
    update workspaces set name = ${workspace.name}, locale = ${workspace.locale}, time_zone = ${workspace.timeZone}
    where id = ${workspace.id}
  `.execute(tx);
}

/** Every workspace (in a system transaction) or just the caller's, the first made first. */
export async function listWorkspaces(tx: Tx): Promise<Workspace[]> {
  const { rows } = await sql<Workspace>`
    select id, name, locale, time_zone as "timeZone" from workspaces order by created_at, id
  `.execute(tx);
  return rows;
}

export async function readWorkspace(tx: Tx, id: string): Promise<Workspace | undefined> {
  const { rows } = await sql<Workspace>`
    select id, name, locale, time_zone as "timeZone" from workspaces where id = ${id}
  `.execute(tx);
  return rows[0];
}

export async function listDepartments(tx: Tx): Promise<Department[]> {
  const { rows } = await sql<Department>`select id, name, lead from departments order by name`.execute(tx);
  return rows;
}

export async function listBranches(tx: Tx): Promise<Branch[]> {
  const { rows } = await sql<Branch>`select id, key, name, city from branches order by name`.execute(tx);
  return rows;
}

export async function listTouchpoints(tx: Tx): Promise<Touchpoint[]> {
  const { rows } = await sql<Touchpoint>`
    select id, key, name, clue, department from touchpoints order by name
  `.execute(tx);
  return rows;
}

/** Makes the department, or changes the one of this name; answers its id. */
export async function putDepartment(
  tx: Tx,
  workspace: string,
  given: Omit<Department, "id">,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into departments (id, workspace, name, lead) values (${newId()}, ${workspace}, ${given.name}, ${given.lead})
    on conflict (workspace, name) do update set lead = excluded.lead
    returning id
  `.execute(tx);
  return rows[0]?.id as string;
}

/** Renames the department and gives it a lead; false where another one has this name. */
export async function updateDepartment(tx: Tx, { id, name, lead }: Department): Promise<boolean> {
  const { rows } = await sql`
    update departments set name = ${name}, lead = ${lead}
    where id = ${id} and not exists (select from departments where name = ${name} and id <> ${id}) returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Makes the branch, or changes the one of this key; answers its id. */
export async function putBranch(tx: Tx, workspace: string, given: Omit<Branch, "id">): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into branches (id, workspace, key, name, city)
    values (${newId()}, ${workspace}, ${given.key}, ${given.name}, ${given.city})
    on conflict (workspace, key) do update set name = excluded.name, city = excluded.city
    returning id
  `.execute(tx);
  return rows[0]?.id as string;
}

/** Makes the touchpoint, or changes the one of this key; answers its id. */
export async function putTouchpoint(
  tx: Tx,
  workspace: string,
  given: Omit<Touchpoint, "id">,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into touchpoints (id, workspace, key, name, clue, department)
    values (${newId()}, ${workspace}, ${given.key}, ${given.name}, ${given.clue}, ${given.department})
    on conflict (workspace, key) do update
      set name = excluded.name, clue = excluded.clue, department = excluded.department
    returning id
  `.execute(tx);
  return rows[0]?.id as string;
}

/** The department that answers for a touchpoint, and its lead. */
export async function departmentOf(tx: Tx, touchpoint: string): Promise<Department | undefined> {
  const { rows } = await sql<Department>`
    select d.id, d.name, d.lead from touchpoints t join departments d on d.id = t.department where t.id = ${touchpoint}
  `.execute(tx);
  return rows[0];
}
