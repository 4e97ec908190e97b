import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openWorld, type World } from "../../../test/world.ts";

let world: World;
before(async () => {
  world = await openWorld();
});
after(() => world.close());

type ProblemBody = { code: string; errors: { pointer: string; detail: string }[] };

async function errorsOf(body: unknown, language: string): Promise<ProblemBody["errors"]> {
  const answer = await world.call("/api/company/workspace", {
    method: "PUT",
    body,
    headers: { "accept-language": language },
  });
  assert.equal(answer.status, 400);
  return (answer.body as ProblemBody).errors;
}

test("bad input is told where it is and what would be right, in English", async () => {
  assert.deepEqual(await errorsOf({ name: 7, locale: "de" }, "en"), [
    { pointer: "/name", detail: "Text belongs here; a number was given." },
    { pointer: "/locale", detail: "One of these is right: fa, en." },
    { pointer: "/timeZone", detail: "This is needed, as text." },
  ]);
});

test("bad input is told where it is and what would be right, in Persian", async () => {
  assert.deepEqual(await errorsOf({ name: "", locale: "fa", timeZone: "Asia/Tehran" }, "fa"), [
    { pointer: "/name", detail: "دست‌کم ۱ نویسه لازم است." },
  ]);
});

test("where one or many may be sent, the one that was sent is spoken of", async () => {
  const survey = "0190d5a0-0000-7000-8000-000000000001";
  const sent = { method: "POST", headers: { "accept-language": "en" } } as const;
  const one = await world.call("/api/responses", { ...sent, body: { survey, answers: 5 } });
  assert.deepEqual(pointersOf(one.body), ["/answers"]);
  const many = await world.call("/api/responses", { ...sent, body: [] });
  assert.deepEqual(pointersOf(many.body), ["/"]);
});

test("a rule of a schema's own is told in the reader's language too", async () => {
  const zone = { name: "x", locale: "fa", timeZone: "Mars/Olympus" };
  const [fa] = await errorsOf(zone, "fa");
  assert.match(fa?.detail ?? "", /منطقه زمانی/);
  const [en] = await errorsOf(zone, "en");
  assert.deepEqual(en, {
    pointer: "/timeZone",
    detail: "An IANA time zone belongs here, such as Asia/Tehran.",
  });
});

const pointersOf = (body: ProblemBody) => body.errors.map(({ pointer }) => pointer);
