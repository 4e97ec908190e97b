import assert from "node:assert/strict";
import { after, test } from "node:test";
import { memberOf } from "../../../test/members.ts";
import { expectCall, openWorld } from "../../../test/world.ts";
import type { JournalEntry, Member, Session } from "./model.ts";

const world = await openWorld();
after(() => world.close());

test("a member has one name, on their session, among the members and in the journal", async () => {
  const { as, id } = await memberOf(world, "viewer");
  const put = { method: "PUT" as const, body: { name: " نگار دلاوری " }, ...as };
  const session = await expectCall<Session>(world, 200, "/api/session/member", put);
  assert.equal(session.member?.name, "نگار دلاوری");
  const { items } = await expectCall<{ items: Member[] }>(world, 200, "/api/members");
  assert.equal(items.find((one) => one.id === id)?.name, "نگار دلاوری");
  const told = await journal("by=members&type=govern.memberRenamed");
  assert.deepEqual(told[0]?.actor, { id, name: "نگار دلاوری" });
});

test("the journal tells what members did apart from what programs did", async () => {
  const body = { name: "shop", scopes: ["insights.view"] };
  await expectCall(world, 201, "/api/keys", { method: "POST", body });
  const types = (entries: JournalEntry[]) => entries.map(({ type }) => type);
  assert.ok(types(await journal("")).includes("govern.keyMade"));
  assert.ok(!types(await journal("by=members")).includes("govern.keyMade"));
});

const journal = async (query: string): Promise<JournalEntry[]> =>
  (await expectCall<{ items: JournalEntry[] }>(world, 200, `/api/journal?${query}`)).items;
