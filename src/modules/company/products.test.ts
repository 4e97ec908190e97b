import assert from "node:assert/strict";
import { after, test } from "node:test";
import { expectCall, openWorld } from "../../../test/world.ts";
import type { Product } from "./model.ts";

const world = await openWorld();
after(() => world.close());

const put = (body: unknown) => world.call("/api/products", { method: "PUT", body });
const list = (query = "") =>
  expectCall<{ items: Product[]; next: string | null; total: number | null }>(
    world,
    200,
    `/api/products?${query}`,
  );
const codeOf = (answer: { body: unknown }) => (answer.body as { code: string }).code;

test("a product is made by its name and changed by its code, else by its name", async () => {
  const first = { name: "چای‌ساز", otherNames: ["کتری برقی", "kettle"], code: "K-1" };
  const { id } = await expectCall<{ id: string }>(world, 200, "/api/products", {
    method: "PUT",
    body: first,
  });
  await put({ name: "چای‌ساز" });
  assert.deepEqual((await list()).items, [{ id, ...first, archivedAt: null }], "what is left out stays");
  await put({ name: "چای‌ساز نو", code: "K-1" });
  const [renamed] = (await list()).items;
  assert.deepEqual([renamed?.id, renamed?.name], [id, "چای‌ساز نو"]);
});

test("a long list comes in one call and is read page by page and by search", async () => {
  const many = Array.from({ length: 1_000 }, (_none, n) => ({ name: `کالای ${1000 + n}`, code: `c${n}` }));
  const { items } = await expectCall<{ items: { id: string }[] }>(world, 200, "/api/products", {
    method: "PUT",
    body: many,
  });
  assert.equal(items.length, 1_000);
  const first = await list("search=کالای&limit=200");
  assert.equal(first.total, 1_000);
  const second = await list(`search=کالای&limit=200&cursor=${first.next}`);
  assert.deepEqual([first.items[0]?.name, second.items[0]?.name], ["کالای 1000", "کالای 1200"]);
  assert.equal((await list("search=c99")).total, 11);
  assert.equal((await list("search=kettle")).total, 1);
  assert.equal((await list("search=100%25")).total, 0, "signs of patterns are letters");
  assert.equal((await put([...many, { name: "one more" }])).status, 400);
});

test("what stands twice in a list, or under another's name, is refused as a whole", async () => {
  assert.equal(codeOf(await put([{ name: "ظرف" }, { name: "ظرف" }])), "company/product-twice");
  const taken = await put([{ name: "ظرف" }, { name: "کالای 1001", code: "c5" }]);
  assert.equal(codeOf(taken), "company/product-taken");
  assert.equal((await list("search=ظرف")).total, 0);
});

test("an archived product is listed apart until it is put again", async () => {
  const [product] = (await list("search=چای")).items;
  const change = { name: "چای‌ساز", code: null, archived: true };
  const url = `/api/products/${product?.id}`;
  const archived = await expectCall<Product>(world, 200, url, { method: "PUT", body: change });
  assert.ok(archived.archivedAt);
  assert.deepEqual([archived.code, archived.otherNames], [null, product?.otherNames]);
  assert.equal((await list("search=چای")).total, 0);
  assert.equal((await list("search=چای&archived=true")).total, 1);
  await put({ name: "چای‌ساز" });
  assert.equal((await list("search=چای")).total, 1);
  await expectCall(world, 404, `/api/products/${world.workspace}`, { method: "PUT", body: { name: "x" } });
});
