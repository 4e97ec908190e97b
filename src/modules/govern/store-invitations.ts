import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Role } from "#kernel/roles";

export type InvitationRow = {
  id: string;
  workspace: string;
  email: string;
  role: Role;
  invitedBy: string | null;
  createdAt: Date;
  expiresAt: Date;
};

const columns = sql`i.id, i.workspace, i.email, i.role, m.name as "invitedBy", i.created_at as "createdAt",
  i.expires_at as "expiresAt"`;
const open = sql`i.accepted_at is null and i.withdrawn_at is null`;

type NewInvitation = Omit<InvitationRow, "invitedBy"> & { tokenHash: string; invitedBy: string | null };

export async function insertInvitation(tx: Tx, given: NewInvitation): Promise<void> {
  await sql`
    insert into member_invitations (id, workspace, token_hash, email, role, invited_by, created_at, expires_at)
    values (${given.id}, ${given.workspace}, ${given.tokenHash}, ${given.email}, ${given.role}, ${given.invitedBy},
      ${given.createdAt}, ${given.expiresAt})
  `.execute(tx);
}

/** Those still open and in time, the newest first. */
export async function listInvitations(tx: Tx, now: Date): Promise<InvitationRow[]> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from member_invitations i left join members m on m.id = i.invited_by
    where ${open} and i.expires_at > ${now} order by i.id desc limit 500
  `.execute(tx);
  return rows;
}

/** The open invitation of a link, locked so that it is accepted once. In a system transaction. */
export async function lockInvitationByToken(
  tx: Tx,
  tokenHash: string,
  now: Date,
): Promise<InvitationRow | undefined> {
  const { rows } = await sql<InvitationRow>`
    select ${columns} from member_invitations i left join members m on m.id = i.invited_by
    where i.token_hash = ${tokenHash} and ${open} and i.expires_at > ${now} for update of i
  `.execute(tx);
  return rows[0];
}

/** Withdraws one, by its id or its address; answers whom the links were for. */
export async function withdrawInvitations(
  tx: Tx,
  which: { id: string } | { email: string },
  at: Date,
): Promise<{ id: string; email: string }[]> {
  const chosen = "id" in which ? sql`i.id = ${which.id}` : sql`i.email = ${which.email}`;
  const { rows } = await sql<{ id: string; email: string }>`
    update member_invitations i set withdrawn_at = ${at} where ${chosen} and ${open} returning id, email
  `.execute(tx);
  return rows;
}

export async function markAccepted(tx: Tx, id: string, member: string, at: Date): Promise<void> {
  await sql`update member_invitations set accepted_at = ${at}, accepted_by = ${member} where id = ${id}`.execute(
    tx,
  );
}
