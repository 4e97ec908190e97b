import assert from "node:assert/strict";
import { after, test } from "node:test";
import { expectCall, openWorld } from "../../../test/world.ts";
import type { Department } from "./model.ts";
import { newKey } from "./web/parts.ts";

const world = await openWorld();
after(() => world.close());

const put = (name: string, id = "") => {
  const url = id ? `/api/departments/${id}` : "/api/departments";
  return world.call(url, { method: "PUT", body: { name } });
};

test("a department is renamed, but never to the name of another", async () => {
  const made = (await put("لجستیک")).body as { id: string };
  await put("فروش");
  assert.equal((await put("ارسال", made.id)).status, 200);
  assert.equal((await put("ارسال", made.id)).status, 200, "its own name is no other's");
  const taken = await put("فروش", made.id);
  assert.equal((taken.body as { code: string }).code, "company/department-name-taken");
  assert.equal((await put("هیچ", world.workspace)).status, 404);
  const { departments } = await expectCall<{ departments: Department[] }>(world, 200, "/api/company");
  assert.deepEqual(departments.map(({ name }) => name).sort(), ["ارسال", "فروش"]);
});

test("of two who take the same name at the same moment, one is told so", async () => {
  const ids = await Promise.all(
    ["یک", "دو"].map(async (name) => ((await put(name)).body as { id: string }).id),
  );
  const answers = await Promise.all(ids.map((id) => put("سه", id)));
  assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
});

test("a new key comes from a Latin name, else from the kind and the first number that is free", () => {
  assert.equal(newKey("branch", "Vanak Branch!", []), "vanak-branch");
  assert.equal(newKey("branch", "شعبه ونک", []), "branch-1");
  assert.equal(newKey("branch", "شعبه ونک", ["branch-1", "x"]), "branch-2");
  assert.equal(newKey("branch", "Vanak", ["vanak"]), "branch-1");
  assert.equal(newKey("branch", "ونک", ["branch-2", "branch-1"]), "branch-3");
});
