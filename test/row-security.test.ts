import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import pg from "pg";
import { insertWorkspace, putDepartment } from "#company";
import { newId } from "#kernel/ids";
import { migrateRecords } from "#kernel/migrate";
import { openRecords, type Records, type Tx } from "#kernel/records";
import { standardSurvey } from "#listen";
import { memberOf } from "./members.ts";
import { listTables, type OwnedTable, ownedTables, type Row, rowsIn } from "./tables.ts";
import { expectCall, openWorld } from "./world.ts";

/** Tables whose rows belong to no workspace: who can sign in, and the machinery. A new one must be thought about. */
const ofNobody = [
  "migration_lock",
  "migrations",
  "password_resets",
  "reactions",
  "secrets",
  "sign_in_attempts",
  "user_accounts",
  "user_sessions",
  "user_verifications",
  "users",
  "workspaces",
];

const world = await openWorld();
after(() => world.close());
const another = newId();

before(async () => {
  await world.kernel.records.system((tx) => makeWorkspace(tx, another));
  await memberOf(world, "owner");
  const put = (url: string, body: unknown) => expectCall(world, 200, url, { method: "PUT", body });
  const post = (url: string, body?: unknown) =>
    expectCall<{ id: string }>(world, 201, url, { method: "POST", body });
  await put("/api/departments", { name: "ours" });
  await put("/api/branches", { key: "ours", name: "ours" });
  await put("/api/touchpoints", { key: "ours", name: "ours", clue: "humanic" });
  const survey = await post("/api/surveys", standardSurvey({ slug: "ours" }));
  await post(`/api/surveys/${survey.id}/publication`);
  await post(`/api/surveys/${survey.id}/invitations`, {});
  await post("/api/responses", { survey: "ours", answers: { nps: 1, why: "دیر رسید" }, person: "c-1" });
  await post("/api/mentions", { text: "دیر رسید", source: "app-store", rating: 1 });
  await post("/api/member-invitations", { email: "ours@example.com", role: "viewer" });
  await post("/api/keys", { name: "ours", scopes: ["act.view"] });
  const { id } = await post("/api/policies", { slug: "ours", ready: "returns" });
  await post(`/api/policies/${id}/versions`);
  await post(`/api/policies/${id}/comments`, { text: "ours" });
  await world.reactions.drain();
  await post("/api/lessons", { example: "دیر رسید", topic: "delivery-time", verdict: "is" });
  await expectCall(world, 202, "/api/readings/renewal", { method: "POST" });
});

test("every table says whose its rows are, and PostgreSQL holds even its owner to that", async () => {
  const tables = await listTables(world.kernel.records);
  const unowned = tables.filter(({ isOwned }) => !isOwned).map(({ name }) => name);
  assert.deepEqual(unowned, ofNobody);
  for (const table of tables.filter(({ isOwned, name }) => isOwned || name === "workspaces")) {
    assert.ok(table.isEnabled && table.isForced, `${table.name}: enable and force row level security`);
    assert.equal(table.policies.length, 1, `${table.name}: one policy`);
  }
  // That the one way in which all are held is right, the next tests show.
  const ways = new Set(tables.flatMap(({ policies }) => policies.map(byWorkspace)));
  ways.delete(byWorkspace("(current_setting('hamdel.system'::text, true) = 'on'::text)"));
  assert.equal(ways.size, 1, [...ways].join("\n"));
});

test("in another workspace's transaction no row of ours is seen, changed, removed or made", async () => {
  const { records } = world.kernel;
  let held = 0;
  for (const table of await ownedTables(records)) {
    const [row] = await rowsIn(records, table, world.workspace);
    if (!row) continue;
    held += 1;
    await assertHeld(records, table, { row, ours: world.workspace, theirs: another });
  }
  assert.ok(held >= 20, `${held} tables had a row of ours to try with`);
});

test("a row cannot be moved into another workspace", async () => {
  await world.kernel.records.within(another, (tx) =>
    putDepartment(tx, another, { name: "theirs", lead: null }),
  );
  const move = world.kernel.records.within(another, (tx) =>
    sql`update departments set workspace = ${world.workspace}`.execute(tx),
  );
  await assert.rejects(move, /row-level security/);
});

test("the sessions' secret is out of reach of every workspace's transaction", async () => {
  const { rows } = await world.kernel.records.within(another, (tx) => sql`select * from secrets`.execute(tx));
  assert.deepEqual(rows, []);
});

test("with a superuser's DATABASE_URL the same holds", async () => {
  const adminUrl = process.env.HAMDEL_TEST_POSTGRES;
  assert.ok(adminUrl, "npm test starts a PostgreSQL and names it");
  const name = `superuser_${newId().replaceAll("-", "")}`;
  await run(adminUrl, `create database ${name}`);
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  const records = await openRecords(url.href);
  try {
    await migrateRecords(records);
    const ours = newId();
    const theirs = newId();
    for (const workspace of [ours, theirs]) {
      await records.system((tx) => makeWorkspace(tx, workspace));
      await records.within(workspace, (tx) => putDepartment(tx, workspace, { name: "one", lead: null }));
    }
    for (const table of await ownedTables(records)) {
      const [row] = await rowsIn(records, table, ours);
      if (row) await assertHeld(records, table, { row, ours, theirs });
    }
    const seen = await records.kysely.transaction().execute((tx) => sql`select from departments`.execute(tx));
    assert.equal(seen.rows.length, 0, "without a workspace nothing is seen");
  } finally {
    await records.close();
    await run(adminUrl, `drop database ${name} with (force)`);
  }
});

const makeWorkspace = (tx: Tx, id: string) =>
  insertWorkspace(tx, { id, name: "A company", locale: "en", timeZone: "UTC" }, new Date());

type Held = { row: Row; ours: string; theirs: string };

async function assertHeld(records: Records, { name, column }: OwnedTable, { row, ours, theirs }: Held) {
  const table = sql.table(name);
  const isOurs = sql`${sql.ref(column)} = ${ours}`;
  const seen = await records.within(theirs, (tx) => sql`select from ${table} where ${isOurs}`.execute(tx));
  assert.equal(seen.rows.length, 0, `${name}: seen`);
  const changed = await records.within(theirs, (tx) =>
    sql`update ${table} set ${sql.ref(column)} = ${sql.ref(column)} where ${isOurs}`.execute(tx),
  );
  assert.equal(Number(changed.numAffectedRows), 0, `${name}: changed`);
  const removed = await records.within(theirs, (tx) => sql`delete from ${table} where ${isOurs}`.execute(tx));
  assert.equal(Number(removed.numAffectedRows), 0, `${name}: removed`);
  const made = records.within(theirs, (tx) =>
    sql`
      insert into ${table} overriding system value
      select * from jsonb_populate_record(null::${table}, ${JSON.stringify(row)}::jsonb)
    `.execute(tx),
  );
  await assert.rejects(made, /row-level security/, `${name}: made`);
}

/** A policy's expression as if every table named its workspace alike. */
const byWorkspace = (policy: string) =>
  policy.replace(/^\(\(id = /, "((workspace = ").replaceAll("::text", "");

async function run(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}
