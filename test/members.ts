import assert from "node:assert/strict";
import { sql } from "kysely";
import { newId } from "#kernel/ids";
import type { Role } from "#kernel/roles";
import type { World } from "./world.ts";

export const password = "three words of ours";

export type TestMember = {
  id: string;
  email: string;
  /** The value of a `cookie` header that signs the call. */
  cookie: string;
  /** For `world.call`: no key, the member's session instead. */
  as: { key: null; headers: { cookie: string } };
};

/** Makes a member of the role, in the world's workspace or another one, and signs them in. */
export async function memberOf(world: World, role: Role, workspace = world.workspace): Promise<TestMember> {
  const { kernel } = world;
  const [id, email] = [newId(), `${role}-${newId()}@example.com`];
  await kernel.records.system(async (tx) => {
    const user = await kernel.signIn.makeUser(tx, { name: role, email, password }, kernel.now());
    await sql`
      insert into members (id, workspace, user_id, name, email, role, joined_at)
      values (${id}, ${workspace}, ${user}, ${role}, ${email}, ${role}, ${kernel.now()})
    `.execute(tx);
  });
  return { id, email, ...(await signedIn(world, email)) };
}

/** Signs in by the route; answers the session's cookie. */
export async function signedIn(
  world: World,
  email: string,
  given = password,
): Promise<Pick<TestMember, "cookie" | "as">> {
  const answer = await world.call("/api/session", {
    method: "POST",
    key: null,
    body: { email, password: given },
  });
  assert.equal(answer.status, 200, JSON.stringify(answer.body));
  const cookie = cookieOf(answer.headers);
  return { cookie, as: { key: null, headers: { cookie } } };
}

/** What a browser would send back of these headers' cookies. */
export function cookieOf(headers: Record<string, unknown>): string {
  const set = [headers["set-cookie"] ?? []].flat().map(String);
  return set.map((one) => one.split(";")[0]).join("; ");
}
