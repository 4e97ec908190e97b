import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import { mentionReceived, responseReceived } from "#listen";
import { appendInteractions, ensurePersons } from "#people";
import { expectCall, openWorld, type World } from "../../../test/world.ts";
import type { ShownPerson, TimelineEntry, WholePerson } from "./model.ts";

let world: World;
let sara: string;
const start = Date.parse("2026-11-01T08:00:00.500Z");
const hour = 3_600_000;

before(async () => {
  world = await openWorld();
  const { records, facts } = world.kernel;
  const { workspace } = world;
  const people = [
    {
      externalId: "C-1001",
      kind: "customer" as const,
      name: "سارا کریمی",
      phone: "+989121234567",
      traits: {},
    },
    {
      externalId: "C-1002",
      kind: "customer" as const,
      name: "Lena Fischer",
      email: "lena@example.com",
      traits: {},
    },
    { externalId: "E-7", kind: "employee" as const, name: "علی راد", traits: {} },
  ];
  await records.within(workspace, async (tx) => {
    const ids = await ensurePersons(tx, workspace, people, world.kernel.now());
    sara = ids.get("C-1001") as string;
    await announce(tx, [...Array(30).keys()].map(voice));
  });
  await appendInteractions(
    facts,
    { id: workspace, timeZone: "Asia/Tehran" },
    [...Array(25).keys()].map((at) => ({
      id: newId(),
      person: sara,
      kind: "purchase",
      touchpoint: null,
      branch: null,
      channel: "web",
      // Every fifth at the very moment of a voice, so that a page may end between them.
      at: new Date(start + at * hour + (at % 5 === 0 ? 0 : 1)),
      amount: 125_000,
    })),
  );
  await world.reactions.drain();
});
after(() => world.close());

function voice(at: number) {
  const event = { workspace: world.workspace, person: sara, at: new Date(start + at * hour) };
  const place = { touchpoint: null, branch: null, channel: "web" };
  if (at % 3 === 0)
    return mentionReceived.of({
      ...event,
      data: { mention: newId(), source: "csv", text: "سلام", rating: 4, ...place },
    });
  const given = { survey: newId(), version: newId(), score: 9, text: null, locale: "fa" as const };
  return responseReceived.of({ ...event, data: { response: newId(), ...given, ...place } });
}

test("a person's timeline holds everything once, in the order of time, however small the pages", async () => {
  const whole = await timeline("limit=200");
  assert.equal(whole.items.length, 55);
  assert.deepEqual(
    whole.items.map(({ at }) => at),
    whole.items
      .map(({ at }) => at)
      .toSorted()
      .reverse(),
  );
  assert.deepEqual([...new Set(whole.items.map(({ kind }) => kind))].sort(), [
    "interaction",
    "mention",
    "response",
  ]);
  for (const limit of [1, 7]) {
    const pages: TimelineEntry[] = [];
    let cursor = "";
    do {
      const page = await timeline(`limit=${limit}${cursor}`);
      pages.push(...page.items);
      cursor = page.next ? `&cursor=${page.next}` : "";
    } while (cursor);
    assert.deepEqual(pages, whole.items);
  }
});

test("a person is shown with what they said, and nobody else's id is known", async () => {
  const person = await expectCall<WholePerson>(world, 200, `/api/persons/${sara}`);
  assert.equal(person.name, "سارا کریمی");
  assert.deepEqual([person.voices, person.lastScore?.value], [30, 9]);
  await expectCall(world, 404, `/api/persons/${newId()}`);
  await expectCall(world, 404, `/api/persons/${newId()}/timeline`);
  await expectCall(world, 400, `/api/persons/${sara}/timeline?cursor=x`);
});

test("persons are found by what is known of them, however it was typed", async () => {
  const names = async (query: string) =>
    (await expectCall<{ items: ShownPerson[] }>(world, 200, `/api/persons?${query}`)).items.map(
      ({ name }) => name,
    );
  assert.deepEqual(await names(""), ["علی راد", "Lena Fischer", "سارا کریمی"]);
  assert.deepEqual(await names(new URLSearchParams({ search: "كريمي" }).toString()), ["سارا کریمی"]);
  assert.deepEqual(await names(new URLSearchParams({ search: "۰۹۱۲" }).toString()), ["سارا کریمی"]);
  assert.deepEqual(await names(new URLSearchParams({ search: "۹۱۲۱۲۳" }).toString()), ["سارا کریمی"]);
  assert.deepEqual(await names("search=LENA@"), ["Lena Fischer"]);
  assert.deepEqual(await names("search=c-100"), ["Lena Fischer", "سارا کریمی"]);
  assert.deepEqual(await names("search=%25"), []);
  assert.deepEqual(await names("kind=employee"), ["علی راد"]);
  const first = await expectCall<{ next: string }>(world, 200, "/api/persons?limit=2");
  assert.deepEqual(await names(`limit=2&cursor=${first.next}`), ["سارا کریمی"]);
});

const timeline = (query: string) =>
  expectCall<{ items: TimelineEntry[]; next: string | null }>(
    world,
    200,
    `/api/persons/${sara}/timeline?${query}`,
  );
