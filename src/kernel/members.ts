import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Role } from "#kernel/roles";

/** Somebody who signs in and works in a workspace. `leftAt` is set once they no longer do. */
export type Member = {
  id: string;
  /** Null for who cannot sign in. */
  user: string | null;
  name: string;
  email: string;
  role: Role;
  joinedAt: Date;
  leftAt: Date | null;
};

const columns = sql`id, user_id as "user", name, email, role, joined_at as "joinedAt", left_at as "leftAt"`;

/** The members of the workspace that `tx` is in, by name. */
export async function listMembers(tx: Tx): Promise<Member[]> {
  const { rows } = await sql<Member>`
    select ${columns} from members where left_at is null order by name, id
  `.execute(tx);
  return rows;
}

/** These members, those who have left included: whoever did something keeps their name. */
export async function findMembers(tx: Tx, ids: readonly string[]): Promise<Member[]> {
  const { rows } = await sql<Member>`select ${columns} from members where id = any(${ids}::uuid[])`.execute(
    tx,
  );
  return rows;
}

/** Somebody who works in the workspace now; undefined for anybody else. */
export async function findMember(tx: Tx, id: string): Promise<Member | undefined> {
  return (await findMembers(tx, [id])).find((member) => member.leftAt === null);
}
