import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { insertWorkspace } from "#company";
import { permissionsOf } from "#govern";
import { newId } from "#kernel/ids";
import { roles } from "#kernel/roles";
import { standardSurvey } from "#listen";
import { allPermissions } from "../src/app/access.ts";
import { memberOf, type TestMember } from "./members.ts";
import { type Api, addressOf, type Operation, pathNames, readApi, valuesOf } from "./openapi.ts";
import { fingerprints, rowsOf } from "./tables.ts";
import { type Call, eventually, expectCall, openWorld } from "./world.ts";

const world = await openWorld();
after(() => world.close());

const uuids = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
/** What tells the rows of our workspace from a stranger's. */
const secretWords = "راز نهان این کارگاه";
const ourNames = { name: secretWords };
const stranger = { workspace: newId() } as { workspace: string; owner: TestMember };
let api: Api;
const ourIds = new Set<string>();

before(async () => {
  api = await readApi(world);
  await world.kernel.records.system((tx) =>
    insertWorkspace(
      tx,
      { id: stranger.workspace, name: "Another", locale: "en", timeZone: "Europe/Berlin" },
      new Date(),
    ),
  );
  stranger.owner = await memberOf(world, "owner", stranger.workspace);
  await fillOurWorkspace();
});

test("every route names a permission that exists, or says that it is for members or for all", () => {
  assert.ok(api.operations.length > 50, `${api.operations.length} routes`);
  const known = new Set([...allPermissions, "public", "member", "app.command"]);
  for (const { method, path, access } of api.operations)
    assert.ok(known.has(access), `${method} ${path}: ${access}`);
});

test("nobody gets through any route that is not public", async () => {
  for (const operation of api.operations) {
    const { status, code } = await knock(operation, { key: null });
    const isRefused = status === 401 && code === "kernel/sign-in-needed";
    assert.equal(
      isRefused,
      operation.access !== "public",
      `${operation.method} ${operation.path}: ${status} ${code}`,
    );
  }
});

test("nobody gets through the routes that the document leaves out, unless they are for all", async () => {
  const documented = new Set(
    api.operations.map(({ method, path }) => `${method} ${path.replaceAll(/\{(\w+)\}/g, ":$1")}`),
  );
  const left = world.app.gates.filter(({ method, url }) => !documented.has(`${method} ${url}`));
  const closed = left.filter(({ access, method }) => access !== "public" && method !== "HEAD");
  assert.deepEqual(
    closed.map(({ method, url, access }) => `${method} ${url} ${access}`),
    ["GET /api/live member"],
  );
  for (const { url } of closed) assert.equal((await world.call(url, { key: null })).status, 401, url);
});

for (const role of roles)
  test(`a member who is ${role} gets through the routes of that role and no other`, async () => {
    const permissions = permissionsOf(role, allPermissions);
    const member = await memberOf(world, role);
    for (const operation of api.operations) {
      const isAllowed = isOpenTo(operation, permissions);
      const caller = isAllowed && endsTheSession(operation) ? await memberOf(world, role) : member;
      await assertGate(operation, caller.as, isAllowed);
    }
  });

test("a key gets through the routes of its scopes and no other; a revoked key through none", async () => {
  for (const scope of allPermissions) {
    const only = await makeKey([scope]);
    const others = await makeKey(allPermissions.filter((one) => one !== scope));
    const revoked = await makeKey([scope]);
    await expectCall(world, 204, `/api/keys/${revoked.id}`, { method: "DELETE" });
    for (const operation of api.operations.filter(({ access }) => access === scope)) {
      await assertGate(operation, { key: only.secret }, true);
      await assertGate(operation, { key: others.secret }, false);
      const { status } = await knock(operation, { key: revoked.secret });
      assert.equal(status, 401, `${operation.method} ${operation.path} with a revoked key`);
    }
  }
});

test("the owner of another workspace reaches no row of ours, by any id, in any route", async () => {
  const ours = await rowsOf(world.kernel.records, world.workspace);
  const ids = [...ours.values()].flatMap(([row]) => (typeof row?.id === "string" ? [row.id] : []));
  assert.ok(ids.length > 12, `${ids.length} tables hold rows of ours`);
  const reached = new Set<string>();
  for (const operation of api.operations) {
    if (["public", "app.command"].includes(operation.access) || endsTheSession(operation)) continue;
    const aims = pathNames(operation).length > 0 ? ids : ids.slice(0, 1);
    for (const [seed, id] of aims.entries()) {
      const told = await reachFor(operation, { id, ids, seed });
      if (told) reached.add(told);
    }
  }
  const now = await rowsOf(world.kernel.records, world.workspace);
  assert.deepEqual(fingerprints(now), fingerprints(ours), "rows of ours were changed");
  for (const [table, rows] of await rowsOf(world.kernel.records, stranger.workspace))
    for (const row of rows)
      if (isOfOurs(JSON.stringify(row), ""))
        reached.add(`a row of theirs in ${table}: ${JSON.stringify(row)}`);
  assert.deepEqual([...reached], []);
});

/** Has the stranger call a route with one of our ids; answers what is wrong with the answer. */
async function reachFor(
  operation: Operation,
  { id, ids, seed }: { id: string; ids: string[]; seed: number },
): Promise<string | undefined> {
  const names = pathNames(operation);
  const { query, body } = strangersCall(operation, seed, ids);
  const address = addressOf(operation, { path: Object.fromEntries(names.map((name) => [name, id])), query });
  const answer = await world.call(address, { method: operation.method, body, ...stranger.owner.as });
  const isRight = names.length > 0 ? [400, 404, 409, 415, 422].includes(answer.status) : answer.status < 500;
  if (isRight && !isOfOurs(JSON.stringify(answer.body ?? ""), id)) return undefined;
  return `${operation.method} ${address} ${JSON.stringify(body)} → ${answer.status} ${JSON.stringify(answer.body)}`;
}

/** Calls with nothing in it: the gate answers before anything is read. */
async function knock(
  operation: Operation,
  call: Call,
): Promise<{ status: number; code: string | undefined }> {
  const path = Object.fromEntries(
    operation.parameters
      .filter((one) => one.in === "path")
      .map(({ name, schema }) => [name, schema.format === "uuid" ? newId() : "1"]),
  );
  const { status, body } = await world.call(addressOf(operation, { path }), {
    method: operation.method,
    ...call,
  });
  return { status, code: (body as { code?: string } | undefined)?.code };
}

async function assertGate(operation: Operation, call: Call, isAllowed: boolean): Promise<void> {
  const { status, code } = await knock(operation, call);
  const told = `${operation.method} ${operation.path} (${operation.access}) answered ${status} ${code}`;
  assert.ok(status < 500, told);
  assert.equal(status !== 401 || operation.access === "public", true, told);
  assert.equal(status === 403 && code === "kernel/not-allowed", !isAllowed, told);
}

const isOpenTo = ({ access }: Operation, permissions: string[]): boolean =>
  access === "public" || access === "member" || permissions.includes(access);

/** Afterwards the caller is signed out, or no member any more. */
const endsTheSession = (operation: Operation): boolean =>
  operation.method === "DELETE" && pathNames(operation).length === 0;

const makeKey = (scopes: string[]) =>
  expectCall<{ id: string; secret: string }>(world, 201, "/api/keys", {
    method: "POST",
    body: { name: scopes.join(" ").slice(0, 100), scopes },
  });

/** Query and body as the route's schemas allow, with our ids wherever one is asked for. */
function strangersCall(operation: Operation, seed: number, ids: string[]) {
  const one = <T>(values: fc.Arbitrary<T>) => fc.sample(values, { numRuns: 1, seed })[0] as T;
  const query = operation.parameters.filter(
    (each) => each.in === "query" && each.schema.format === "uuid" && each.name !== "cursor",
  );
  return {
    query: Object.fromEntries(query.map(({ name }) => [name, ids[seed % ids.length] as string])),
    body: one(valuesOf(operation.body, api, ids)),
  };
}

/** Whether a text holds anything of ours beside the id that was asked for. */
const isOfOurs = (text: string, asked: string): boolean =>
  text.includes(secretWords) ||
  [...text.matchAll(uuids)].some(([id]) => id !== asked && (ourIds.has(id) || id === world.workspace));

/** A row in as many tables as the routes can fill. */
async function fillOurWorkspace(): Promise<void> {
  const put = (url: string, body: unknown) =>
    expectCall<{ id: string }>(world, 200, url, { method: "PUT", body });
  const post = (url: string, body: unknown, status = 201) =>
    expectCall<{ id: string; token: string; document: { slug: string } }>(world, status, url, {
      method: "POST",
      body,
    });
  await memberOf(world, "owner");
  const department = await put("/api/departments", { ...ourNames });
  await put("/api/branches", { key: "ours", ...ourNames });
  const touchpoint = { key: "ours", clue: "humanic", department: department.id, ...ourNames };
  await put("/api/touchpoints", touchpoint);
  await put("/api/products", { name: secretWords, otherNames: [secretWords], code: "ours" });
  const survey = await post("/api/surveys", {
    ...standardSurvey({ slug: "ours" }),
    title: { fa: secretWords, en: secretWords },
  });
  await post(`/api/surveys/${survey.id}/publication`, undefined);
  await post(`/api/surveys/${survey.id}/invitations`, { person: "c-1" });
  const answers = { nps: 1, why: secretWords };
  await post("/api/responses", {
    survey: survey.id,
    answers,
    person: "c-1",
    touchpoint: "ours",
    branch: "ours",
  });
  await post("/api/mentions", { text: secretWords, source: "app-store", rating: 1, touchpoint: "ours" });
  await post("/api/member-invitations", { email: "ours@example.com", role: "viewer" });
  await makeKey(["act.view"]);
  await world.reactions.drain();
  await expectCall(world, 201, "/api/imports", upload());
  await teachOurWorkspace();
  await regulateOurWorkspace();
  const rows = JSON.stringify([...(await rowsOf(world.kernel.records, world.workspace)).values()]);
  for (const [id] of rows.matchAll(uuids)) ourIds.add(id);
}

/** A topic, a lesson, and history read again with both. */
async function teachOurWorkspace(): Promise<void> {
  const post = (url: string, status: number, body?: unknown) =>
    expectCall(world, status, url, { method: "POST", body });
  const names = { fa: secretWords, en: secretWords };
  await post("/api/topics", 201, { key: "ours", names, phrases: [secretWords] });
  await post("/api/lessons", 201, { example: secretWords, topic: "ours", verdict: "is" });
  await post("/api/readings/renewal", 202);
  await eventually("the renewal", async () => {
    const { body } = await world.call("/api/readings/renewal");
    return (body as { renewal: { state: string } }).renewal.state === "done";
  });
  await world.reactions.drain();
}

/** A regulation in effect, with a review and a comment that was seen to. */
async function regulateOurWorkspace(): Promise<void> {
  const change = (method: "POST" | "PUT", url: string, body: unknown) =>
    expectCall<{ id: string }>(world, method === "POST" ? 201 : 200, url, { method, body });
  const names = { fa: secretWords, en: secretWords };
  const model = { name: secretWords, namespace: "urn:ours" };
  const { id } = await change("POST", "/api/policies", {
    slug: "ours",
    document: { name: names, purpose: names, prose: names, model },
  });
  await change("POST", `/api/policies/${id}/versions`, { note: secretWords });
  await change("PUT", `/api/policies/${id}/versions/1/review`, { verdict: "approved", words: secretWords });
  const publication = { version: 1, acceptUnproven: secretWords };
  await change("POST", `/api/policies/${id}/publications`, publication);
  const comment = await change("POST", `/api/policies/${id}/comments`, { text: secretWords });
  await change("PUT", `/api/policies/${id}/comments/${comment.id}/resolution`, {});
}

/** A file as a browser's form sends it. */
function upload(): Call {
  const boundary = "----of-the-test";
  const head = 'content-disposition: form-data; name="file"; filename="ours.csv"\r\ncontent-type: text/csv';
  const body = `--${boundary}\r\n${head}\r\n\r\ntext,rating\n${secretWords},1\n\r\n--${boundary}--\r\n`;
  return { method: "POST", body, headers: { "content-type": `multipart/form-data; boundary=${boundary}` } };
}
