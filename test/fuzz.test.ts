import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { sql } from "kysely";
import { standardSurvey } from "#listen";
import { heavyBodies, hostile, hostileFiles, hostileText } from "./hostile.ts";
import { memberOf } from "./members.ts";
import { type Api, addressOf, faultOf, type Operation, readApi, valuesOf } from "./openapi.ts";
import { rowsOf } from "./tables.ts";
import { adminKey, openWorld } from "./world.ts";

/** Calls to each route; `FUZZ_RUNS=2000` looks longer, `FUZZ_SEED` elsewhere or at the same place again. */
const runs = Number(process.env.FUZZ_RUNS ?? 12);
const seed = Number(process.env.FUZZ_SEED ?? 1);
/** Processor time of the one thread that answers everybody. */
const longestHeldMs = 50;

const world = await openWorld();
after(() => world.close());
let api: Api;
let ids: string[];

before(async () => {
  api = await readApi(world);
  const put = (url: string, body: unknown) => world.call(url, { method: "PUT", body });
  await put("/api/departments", { name: "support" });
  await put("/api/branches", { key: "web", name: "web" });
  await put("/api/touchpoints", { key: "nps", name: "nps", clue: "humanic" });
  const made = await world.call("/api/surveys", { method: "POST", body: standardSurvey({ slug: "nps" }) });
  await world.call(`/api/surveys/${(made.body as { id: string }).id}/publication`, { method: "POST" });
  const answers = { nps: 1, why: "دیر رسید" };
  await world.call("/api/responses", { method: "POST", body: { survey: "nps", answers, person: "c-1" } });
  const policy = await world.call("/api/policies", { method: "POST", body: { ready: "returns" } });
  const at = `/api/policies/${(policy.body as { id: string }).id}`;
  await world.call(`${at}/versions`, { method: "POST" });
  await put(`${at}/versions/1/review`, { verdict: "approved" });
  await world.call(`${at}/publications`, { method: "POST", body: { version: 1, acceptUnproven: "nps" } });
  await memberOf(world, "owner");
  await world.reactions.drain();
  const rows = await rowsOf(world.kernel.records, world.workspace);
  ids = [...rows.values()].flatMap(([row]) => (typeof row?.id === "string" ? [row.id] : []));
});

test("no route falls over, holds the others up, or answers what its documentation doesn't say", async () => {
  const fallen: string[] = [];
  for (const operation of api.operations) {
    await world.kernel.records.system((tx) => sql`delete from sign_in_attempts`.execute(tx));
    const member = await memberOf(world, "owner");
    const callers: Record<string, string>[] = [
      { authorization: `Bearer ${adminKey}` },
      { cookie: member.cookie },
    ];
    const calls = fc.record({ call: callsOf(operation), caller: fc.constantFrom(...callers) });
    const found = await fc.check(
      fc.asyncProperty(calls, ({ call, caller }) => assertStands(operation, call, caller)),
      { numRuns: runs, seed, endOnFailure: true },
    );
    if (found.failed)
      fallen.push(`${(found.errorInstance as Error).message} (path ${found.counterexamplePath})`);
  }
  assert.deepEqual(fallen, [], `seed ${seed}`);
});

test("no file that is uploaded as voices makes it fall over or holds the others up", async () => {
  for (const file of hostileFiles) {
    const request = {
      url: "/api/imports",
      method: "POST" as const,
      headers: {
        authorization: `Bearer ${adminKey}`,
        "content-type": "multipart/form-data; boundary=fuzz",
      },
      payload: Buffer.concat([Buffer.from(partHead), file, Buffer.from("\r\n--fuzz--\r\n")]),
    };
    const tries = [
      await measured(() => world.app.inject(request)),
      await measured(() => world.app.inject(request)),
    ];
    const { answer } = tries[0] as (typeof tries)[0];
    const told = `${file.subarray(0, 60).toString("latin1")} → ${answer.statusCode} ${answer.body.slice(0, 300)}`;
    assert.ok(answer.statusCode < 500, told);
    const heldMs = Math.min(...tries.map((one) => one.heldMs));
    // A file is read in many turns, between which others are answered; this is all of them together.
    assert.ok(heldMs <= longestHeldMs * 4, `held the thread for ${heldMs} ms: ${told}`);
  }
});

test("what was stored can be read again by every route, and no prototype was touched", async () => {
  const lists = api.operations.filter(
    ({ method, parameters }) => method === "GET" && parameters.every((one) => !one.required),
  );
  for (const operation of lists) {
    const { status, body } = await world.call(addressOf(operation, { path: {} }));
    assert.equal(status, 200, `${operation.path}: ${JSON.stringify(body)}`);
  }
  await world.reactions.drain();
  const failed = await world.kernel.records.system((tx) =>
    sql<{ reaction: string; error: string }>`select reaction, error from reaction_failures`.execute(tx),
  );
  assert.deepEqual(failed.rows, [], "every event could be taken");
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

const partHead = '--fuzz\r\ncontent-disposition: form-data; name="file"; filename="=1+1\u202e.csv"\r\n\r\n';

type Given = {
  path: Record<string, string>;
  query: Record<string, string>;
  body: string | undefined;
  type: string;
};

async function assertStands(
  operation: Operation,
  given: Given,
  caller: Record<string, string>,
): Promise<void> {
  const url = addressOf(operation, given);
  const request = {
    url,
    method: operation.method,
    headers: { ...caller, ...(given.body !== undefined && { "content-type": given.type }) },
    ...(given.body !== undefined && { payload: given.body }),
  };
  const { answer, heldMs } = await measured(() => world.app.inject(request));
  const sent = `${operation.method} ${url.slice(0, 200)} ${given.type} ${given.body?.slice(0, 400)}`;
  const told = `${sent} → ${answer.statusCode} ${answer.body.slice(0, 400)}`;
  assert.ok(answer.statusCode < 500, told);
  if (answer.statusCode >= 400 && isForPeople(answer.headers))
    assert.match(answer.body, /^<!doctype html>/i, told);
  else if (answer.statusCode >= 400) {
    assert.match(String(answer.headers["content-type"]), /^application\/problem\+json/, told);
    const { code, status, title } = JSON.parse(answer.body);
    assert.ok(typeof code === "string" && status === answer.statusCode && title.length > 0, told);
  } else assertDocumented(operation, answer.statusCode, answer.body, told);
  if (heldMs <= longestHeldMs) return;
  // Once may be the machine's or the collector's doing; three times it is ours.
  const again = [
    await measured(() => world.app.inject(request)),
    await measured(() => world.app.inject(request)),
  ];
  const least = Math.min(heldMs, ...again.map((one) => one.heldMs));
  assert.ok(
    least <= longestHeldMs,
    `held the thread for ${least} ms, ${given.body?.length} characters: ${told}`,
  );
}

/** The respondent's pages say what is wrong as a page. */
const isForPeople = (headers: Record<string, unknown>) =>
  String(headers["content-type"]).startsWith("text/html");

function assertDocumented(operation: Operation, status: number, body: string, told: string): void {
  const isRedirect = status >= 300;
  if (isRedirect) return;
  assert.ok(String(status) in operation.answers, `${told}: this status is not documented`);
  const schema = operation.answers[String(status)];
  if (!schema || body === "") return;
  assert.equal(faultOf(schema, JSON.parse(body)), undefined, told);
}

async function measured<T>(work: () => Promise<T>): Promise<{ answer: T; heldMs: number }> {
  const before = process.threadCpuUsage();
  const answer = await work();
  const { user, system } = process.threadCpuUsage(before);
  return { answer, heldMs: (user + system) / 1_000 };
}

/** Calls that fit the route's schemas, nearly fit, or don't fit at all. */
function callsOf(operation: Operation): fc.Arbitrary<Given> {
  const places = (where: "path" | "query") =>
    fc.record(
      Object.fromEntries(
        operation.parameters
          .filter((one) => one.in === where)
          .map(({ name, schema }) => [
            name,
            fc.oneof({ weight: 4, arbitrary: valuesOf(schema, api, ids) }, hostileText),
          ]),
      ),
      where === "path" ? {} : { requiredKeys: [] },
    );
  const texts = (values: Record<string, unknown>) =>
    Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value).toWellFormed()]));
  return fc
    .tuple(places("path"), places("query"), contentsOf(operation))
    .map(([path, query, content]) => ({ path: texts(path), query: texts(query), ...content }));
}

const otherTypes = fc.constantFrom(
  "application/x-www-form-urlencoded",
  "text/plain",
  "multipart/form-data",
  "x",
);

type Content = Pick<Given, "body" | "type">;

/** A body and what it is said to be. */
function contentsOf(operation: Operation): fc.Arbitrary<Content> {
  const body = operation.body ? bodiesOf(operation) : fc.constantFrom(undefined, undefined, "{}");
  const json = fc.oneof({ weight: 20, arbitrary: fc.constant("application/json") }, otherTypes);
  const sent = fc.record({ body, type: json });
  if (!operation.takesForms) return sent;
  const names = fc.oneof(fc.constantFrom("nps", "why", "_submission", "__proto__", "lang"), hostileText);
  const fields = fc.array(fc.tuple(names, fc.oneof(fc.constantFrom("0", "10", "۹", "سلام"), hostileText)));
  const type = "application/x-www-form-urlencoded";
  const form = fields.map((pairs) => ({ body: new URLSearchParams(pairs.map(wellFormed)).toString(), type }));
  return fc.oneof({ weight: 3, arbitrary: form }, sent);
}

const wellFormed = ([name, value]: [string, string]): [string, string] => [
  name.toWellFormed(),
  value.toWellFormed(),
];

function bodiesOf(operation: Operation): fc.Arbitrary<string> {
  const fitting = valuesOf(operation.body, api, ids);
  const nearly = fc
    .tuple(fitting, hostile, fc.nat())
    .map(([value, bad, where]) => replaceOne(value, bad, where));
  return fc.oneof(
    { weight: 6, arbitrary: fitting.map((value) => JSON.stringify(value) ?? "") },
    { weight: 6, arbitrary: nearly.map((value) => JSON.stringify(value) ?? "") },
    { weight: 1, arbitrary: hostile.map((value) => JSON.stringify(value) ?? "") },
    { weight: 2, arbitrary: fc.constantFrom(...heavyBodies) },
  );
}

/** A copy with the value at one place, counted through the whole tree, replaced. */
function replaceOne(value: unknown, by: unknown, where: number): unknown {
  const places = countPlaces(value);
  let left = where % places;
  const walk = (part: unknown): unknown => {
    left -= 1;
    if (left === -1) return by;
    if (Array.isArray(part)) return part.map(walk);
    if (typeof part !== "object" || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk(value);
}

function countPlaces(value: unknown): number {
  if (typeof value !== "object" || value === null) return 1;
  return Object.values(value).reduce((sum: number, inner) => sum + countPlaces(inner), 1);
}
