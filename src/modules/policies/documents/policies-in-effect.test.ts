import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { expectCall, openWorld, type World } from "../../../../test/world.ts";
import { readyPolicy } from "../ready/ready-policies.ts";
import { compiledOf } from "./compiled-policies.ts";
import type { PolicyDocument } from "./model.ts";
import { policiesInEffect, policyInEffect } from "./policies-in-effect.ts";
import type { PolicyMadeView, PolicyView } from "./views.ts";

const noon = new Date("2026-11-21T08:30:00Z");
const later = new Date("2026-12-21T08:30:00Z");
let world: World;
before(async () => {
  world = await openWorld();
  world.setNow(noon);
});
after(() => world.close());

const post = <Body>(url: string, body: unknown) =>
  expectCall<Body>(world, 201, url, { method: "POST", body });
const put = (url: string, body: unknown) =>
  expectCall<PolicyMadeView>(world, 200, url, { method: "PUT", body });
const inEffect = (key: string, at = noon, version?: number | "draft") =>
  world.kernel.records.within(world.workspace, (tx) => policyInEffect(tx, key, at, version));
const named = (name: string): PolicyDocument => ({
  ...(readyPolicy("returns") as PolicyDocument),
  name: { en: name },
});

/** A policy whose version 1 is in effect from noon on, and version 2 from a month later. */
async function planned(name: string): Promise<PolicyMadeView> {
  const made = await post<PolicyMadeView>("/api/policies", { document: named(name) });
  const publish = async (number: number, effectiveFrom: Date) => {
    await post<PolicyView>(`/api/policies/${made.id}/versions`, {});
    await put(`/api/policies/${made.id}/versions/${number}/review`, { verdict: "approved" });
    const times = { effectiveFrom: effectiveFrom.toISOString() };
    await post(`/api/policies/${made.id}/publications`, {
      version: number,
      acceptUnproven: "دیدیم",
      ...times,
    });
  };
  await publish(1, noon);
  await put(`/api/policies/${made.id}/draft`, { revision: 1, document: named(`${name} anew`) });
  await publish(2, later);
  return made;
}

test("the version that decides is the one in effect, or the one that was asked for", async () => {
  const { id, slug } = await planned("gifts");
  const told = async (...asked: Parameters<typeof inEffect>) => {
    const { number, document } = await inEffect(...asked);
    return [number, document.name.en];
  };
  assert.deepEqual(await told(id), [1, "gifts"]);
  assert.deepEqual(await told(slug, later), [2, "gifts anew"]);
  assert.deepEqual(await told(id, noon, 2), [2, "gifts anew"]);
  await put(`/api/policies/${id}/draft`, { revision: 2, document: named("draft") });
  assert.deepEqual(await told(id, noon, "draft"), [null, "draft"]);
  await assert.rejects(inEffect(id, new Date("2026-01-01T00:00:00Z")), { code: "policies/none-in-effect" });
  await assert.rejects(inEffect(id, noon, 7), { code: "policies/no-such-version" });
});

test("a policy that was never published is decided by its draft, each revision by itself", async () => {
  const { id } = await post<PolicyMadeView>("/api/policies", { document: named("new") });
  const first = await inEffect(id);
  assert.deepEqual([first.version, first.document.name.en], [null, "new"]);
  assert.equal((await inEffect(id)).document, first.document, "it is read once");
  await put(`/api/policies/${id}/draft`, { revision: 1, document: named("newer") });
  const second = await inEffect(id);
  assert.equal(second.document.name.en, "newer");
  assert.equal(compiledOf(second), compiledOf(await inEffect(id)), "it is compiled once");
  assert.notEqual(compiledOf(first), compiledOf(second));
});

test("of all policies those in effect decide; an archived one does not", async () => {
  const { id } = await planned("loyal");
  const numbers = async (at: Date) =>
    world.kernel.records.within(world.workspace, async (tx) =>
      (await policiesInEffect(tx, at)).filter(({ policy }) => policy === id).map(({ number }) => number),
    );
  assert.deepEqual([await numbers(noon), await numbers(later)], [[1], [2]]);
  assert.deepEqual(await numbers(new Date("2026-01-01T00:00:00Z")), []);
  await put(`/api/policies/${id}/archive`, {});
  assert.deepEqual(await numbers(noon), []);
  await assert.rejects(inEffect(id), { code: "policies/policy-archived" });
});
