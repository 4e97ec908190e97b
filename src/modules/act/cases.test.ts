import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { insertWorkspace, putDepartment, putTouchpoint } from "#company";
import { newId } from "#kernel/ids";
import { createSurvey, publishSurvey, standardSurvey, storeResponses } from "#listen";
import { ensurePersons } from "#people";
import { expectCall, openWorld, type World } from "../../../test/world.ts";
import type { CaseFile, CaseRow } from "./model.ts";
import { openCases } from "./reactions.ts";

const noon = new Date("2026-11-21T08:30:00Z");
const hour = 3_600_000;
let world: World;
let survey: { survey: string; version: string };
let lead: string;
let owner: string;
let delivery: string;
let search: string;
let people: Map<string, string>;

before(async () => {
  world = await openWorld();
  world.setNow(noon);
  const { kernel, workspace } = world;
  await kernel.records.within(workspace, async (tx) => {
    owner = await member("مریم کاویانی", "owner");
    lead = await member("بهنام سرمدی", "manager");
    const department = await putDepartment(tx, workspace, { name: "ارسال", lead });
    delivery = await putTouchpoint(tx, workspace, {
      key: "delivery",
      name: "تحویل",
      clue: "functional",
      department,
    });
    search = await putTouchpoint(tx, workspace, {
      key: "search",
      name: "جست‌وجو",
      clue: "mechanic",
      department: null,
    });
    const id = await createSurvey(kernel, tx, workspace, standardSurvey({ slug: "loyalty" }));
    const version = await publishSurvey(kernel, tx, { workspace, member: null }, id);
    survey = { survey: id, version: version.id };
    const names = ["سمیه", "بهروز", "لنا"].map((name) => ({
      externalId: name,
      kind: "customer" as const,
      name,
      traits: {},
    }));
    people = await ensurePersons(tx, workspace, names, noon);
  });
});
after(() => world.close());

async function member(name: string, role: string): Promise<string> {
  const id = newId();
  await world.kernel.records.within(world.workspace, (tx) =>
    sql`insert into members (id, workspace, name, email, role, joined_at)
        values (${id}, ${world.workspace}, ${name}, ${`${id}@example.com`}, ${role}, ${noon})`.execute(tx),
  );
  return id;
}

type Answer = { score: number; text?: string; person?: string; touchpoint?: string | null; at?: Date };

/** Answers arrive, and everything that follows from them has happened. */
async function answered(...given: Answer[]): Promise<string[]> {
  const { kernel, workspace } = world;
  const rows = given.map(({ score, text, person, touchpoint = delivery, at = world.kernel.now() }) => ({
    id: newId(),
    workspace,
    ...survey,
    person: person ? (people.get(person) ?? null) : null,
    channel: "web",
    touchpoint,
    branch: null,
    submission: newId(),
    answers: { nps: score },
    score,
    text: text ?? null,
    locale: "fa" as const,
    at,
    receivedAt: kernel.now(),
    source: "hamdel",
    externalId: null,
  }));
  await kernel.records.within(workspace, (tx) => storeResponses(tx, rows));
  await world.reactions.drain();
  return rows.map(({ id }) => id);
}

const list = async (query = "") =>
  (await expectCall<{ items: CaseRow[]; next: string | null }>(world, 200, `/api/cases?${query}`)) ?? [];
const fresh = async () => {
  await world.kernel.records.within(world.workspace, async (tx) => {
    for (const table of ["case_voices", "case_assignments", "case_notes", "case_contacts", "case_causes"])
      await sql`delete from ${sql.table(table)}`.execute(tx);
    for (const table of ["case_closures", "case_reopenings", "case_reminders", "notices", "cases"])
      await sql`delete from ${sql.table(table)}`.execute(tx);
  });
};
const oneCase = async (answer: Answer = { score: 2 }): Promise<CaseRow> => {
  await fresh();
  await answered(answer);
  return (await list()).items[0] as CaseRow;
};
const change = (method: "PUT" | "POST" | "DELETE", id: string, what: string, body: object, expected = 200) =>
  expectCall<CaseFile>(world, expected, `/api/cases/${id}/${what}`, { method, body });

test("a detractor becomes a case of the department's lead, due a day after the answer; a promoter doesn't", async () => {
  await fresh();
  const at = new Date(noon.getTime() - 3 * hour);
  await answered({ score: 3, text: "دو روز دیر رسید", person: "سمیه", at }, { score: 10 }, { score: 7 });
  const { items } = await list();
  assert.equal(items.length, 1);
  const [one] = items as [CaseRow];
  assert.match(one.code, /^A-\d{4}$/);
  assert.deepEqual(
    [one.state, one.owner?.id, one.person?.name, one.touchpoint?.name, one.voice?.text, one.voice?.value],
    ["open", lead, "سمیه", "تحویل", "دو روز دیر رسید", 3],
  );
  assert.equal(one.dueAt, new Date(at.getTime() + 24 * hour).toISOString());
});

test("where the touchpoint has no lead the first owner answers for it", async () => {
  const one = await oneCase({ score: 0, touchpoint: search });
  assert.equal(one.owner?.id, owner);
});

test("hearing of an answer again opens no second case", async () => {
  await oneCase();
  const { kernel, workspace } = world;
  const { rows: events } = await kernel.records.within(workspace, (tx) =>
    sql<never>`select transaction::text, id, workspace, type, person, actor, at, data from journal
      where type = 'understand.scored' order by id desc limit 1`.execute(tx),
  );
  await kernel.records.within(workspace, (tx) => openCases.run(kernel, tx, events));
  assert.equal((await list()).items.length, 1);
});

test("answers of more than a week ago are history and open no case", async () => {
  await fresh();
  await answered({ score: 0, at: new Date(noon.getTime() - 8 * 24 * hour) });
  assert.equal((await list()).items.length, 0);
});

test("who speaks again of the same touchpoint is heard in their open case, elsewhere in another", async () => {
  await fresh();
  await answered({ score: 3, text: "نرسید", person: "سمیه" });
  await answered(
    { score: 1, text: "هنوز نرسید", person: "سمیه" },
    { score: 4, text: "پیدا نشد", person: "سمیه", touchpoint: search },
    { score: 4, person: "بهروز" },
    { score: 4 },
    { score: 4 },
  );
  const { items } = await list();
  assert.equal(items.length, 5);
  const joined = items.find(({ voices }) => voices === 2) as CaseRow;
  assert.equal(joined.voice?.text, "هنوز نرسید");
  const file = await expectCall<CaseFile>(world, 200, `/api/cases/${joined.id}`);
  assert.deepEqual(
    file.log.map(({ kind }) => kind),
    ["opened", "assigned", "voice-joined"],
  );
});

test("what members do to a case is kept as records, in the order of time, with the first answer", async () => {
  const { id } = await oneCase();
  await change("PUT", id, "assignment", { member: owner });
  await change("POST", id, "notes", { text: "  سابقه را دیدم " });
  const tried = new Date(noon.getTime() - 10 * 60_000).toISOString();
  await change("POST", id, "contacts", { channel: "call", outcome: "no-answer", at: tried });
  await change("POST", id, "contacts", { channel: "sms", outcome: "message-left" });
  await change("PUT", id, "cause", { kind: "late", text: "پیک نیامد" });
  const closed = await change("PUT", id, "closure", { outcome: "solved", toldCustomer: true, text: "رسید" });
  assert.equal(closed.state, "closed");
  assert.equal(closed.owner?.id, owner);
  assert.equal(closed.firstContactAt, noon.toISOString());
  assert.deepEqual(closed.cause, { kind: "late", text: "پیک نیامد" });
  assert.deepEqual(closed.closure, { outcome: "solved", toldCustomer: true, text: "رسید", by: null });
  assert.deepEqual(
    closed.log.map(({ kind }) => kind),
    ["contacted", "opened", "assigned", "assigned", "noted", "contacted", "cause-found", "closed"],
  );
  const note = closed.log.find(({ kind }) => kind === "noted");
  assert.equal(note?.kind === "noted" && note.text, "سابقه را دیدم");
});

test("of two members who close at once the second is told, and the case is closed once", async () => {
  const { id } = await oneCase();
  const body = { outcome: "cared-for", toldCustomer: false };
  const both = await Promise.all(
    [1, 2].map(() => world.call(`/api/cases/${id}/closure`, { method: "PUT", body })),
  );
  assert.deepEqual(both.map(({ status }) => status).sort(), [200, 409]);
  const refused = both.find(({ status }) => status === 409)?.body as unknown as { code: string };
  assert.equal(refused.code, "act/already-closed");
  const file = await expectCall<CaseFile>(world, 200, `/api/cases/${id}`);
  assert.equal(file.log.filter(({ kind }) => kind === "closed").length, 1);
});

test("a closed case is reopened for a reason, its clock starts anew, and an open one is not", async () => {
  const { id } = await oneCase({ score: 2, at: new Date(noon.getTime() - 20 * hour) });
  await change("DELETE", id, "closure", { reason: "هنوز نرسیده" }, 409);
  await change("PUT", id, "closure", { outcome: "solved", toldCustomer: true });
  await change("PUT", id, "assignment", { member: owner }, 409);
  const again = await change("DELETE", id, "closure", { reason: "هنوز نرسیده" });
  assert.deepEqual([again.state, again.closedAt, again.closure], ["open", null, null]);
  assert.equal(again.dueAt, new Date(noon.getTime() + 24 * hour).toISOString());
  const last = again.log.at(-1);
  assert.equal(last?.kind === "reopened" && last.text, "هنوز نرسیده");
});

test("the list is filtered, searched in either spelling, counted and paged", async () => {
  await fresh();
  await answered(
    { score: 0, text: "پيك دير رسيد و كالا شكسته بود", at: new Date(noon.getTime() - 30 * hour) },
    ...[1, 2, 3, 4].map((score) => ({ score, text: `صدای ${score}`, touchpoint: search })),
  );
  const codes = async (query: string) => (await list(query)).items.map(({ voice }) => voice?.value);
  assert.deepEqual(await codes("state=overdue"), [0]);
  assert.deepEqual(await codes(`owner=${lead}`), [0]);
  assert.deepEqual(await codes("owner=none"), []);
  assert.deepEqual(await codes("owner=me"), []);
  assert.deepEqual(await codes(`text=${encodeURIComponent("کالا شکسته")}`), [0]);
  assert.deepEqual(await codes(`text=${encodeURIComponent("100%")}`), []);
  const [, second] = (await list(`touchpoint=${search}`)).items as CaseRow[];
  assert.deepEqual(await codes(`text=${second?.code.toLowerCase()}`), [second?.voice?.value]);
  assert.equal((await list("category=detractor&channel=web")).items.length, 5);
  assert.equal((await list("category=promoter")).items.length, 0);
  await change("PUT", (second as CaseRow).id, "closure", { outcome: "mistaken", toldCustomer: false });
  assert.deepEqual(await expectCall(world, 200, "/api/cases/counts"), { open: 4, overdue: 1, closed: 1 });
  for (const sort of ["due", "newest"]) {
    const seen: string[] = [];
    let cursor: string | null = "";
    while (cursor !== null) {
      const from: string = cursor && `&cursor=${cursor}`;
      const page = await list(`limit=2&sort=${sort}${from}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.next;
    }
    assert.equal(new Set(seen).size, 4);
    assert.equal(seen.length, 4);
  }
  await expectCall(world, 400, "/api/cases?cursor=bm9uc2Vuc2U");
});

test("a case is opened by hand about a voice or about what somebody said, once", async () => {
  await fresh();
  await answered({ score: 9, text: "عالی ولی فاکتور نبود", person: "لنا" });
  const { rows } = await world.kernel.records.within(world.workspace, (tx) =>
    sql<{ id: string }>`select id from scores where value = 9`.execute(tx),
  );
  const open = (body: object, expected: number) =>
    expectCall<{ id: string; isNew: boolean; code: string }>(world, expected, "/api/cases", {
      method: "POST",
      body,
    });
  await open({ score: rows[0]?.id }, 201);
  assert.equal((await open({ score: rows[0]?.id }, 409)).code, "act/voice-has-case");
  const told = { person: people.get("بهروز"), touchpoint: delivery, text: "زنگ زد و گفت بسته پاره بود" };
  const first = await open(told, 201);
  const second = await open({ ...told, text: "دوباره زنگ زد" }, 200);
  assert.equal(second.id, first.id);
  await open({ ...told, touchpoint: newId() }, 422);
  await open({}, 422);
  await open({ score: newId() }, 422);
});

test("another workspace sees and reaches nothing of it", async () => {
  const { id } = await oneCase();
  const other = newId();
  const elsewhere = { id: other, name: "دیگری", locale: "fa", timeZone: "Asia/Tehran" } as const;
  await world.kernel.records.system((tx) => insertWorkspace(tx, elsewhere, new Date(Date.now() + hour)));
  const seen = await world.kernel.records.within(other, async (tx) => {
    const counts = await sql<{ n: number }>`
      select (select count(*) from cases) + (select count(*) from case_voices) + (select count(*) from notices) as n
    `.execute(tx);
    const { numAffectedRows } = await sql`update cases set owner = null where id = ${id}`.execute(tx);
    return [counts.rows[0]?.n, Number(numAffectedRows ?? 0)];
  });
  assert.deepEqual(seen, [0, 0]);
});

test("the person's other voices and cases stand beside the case", async () => {
  await fresh();
  await answered(
    { score: 9, text: "خوب بود", person: "سمیه" },
    { score: 2, person: "سمیه", touchpoint: search },
  );
  const one = await (async () => {
    await answered({ score: 1, text: "بد شد", person: "سمیه" });
    return (await list(`touchpoint=${delivery}`)).items[0] as CaseRow;
  })();
  const past = await expectCall<{ items: { kind: string }[] }>(world, 200, `/api/cases/${one.id}/past`);
  const kinds = past.items.map(({ kind }) => kind);
  assert.ok(kinds.includes("case") && kinds.includes("voice"), kinds.join());
});
