import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { after, before, test } from "node:test";
import { runTck } from "../../../../test/dmn-tck.ts";
import { openWorld, type World } from "../../../../test/world.ts";

const kit = path.resolve(process.env.HAMDEL_TEST_DMN ?? "../shared/data/dmn/compliance-level-2");
const skip = !existsSync(kit) && "the compatibility kit of DMN is not here";
let world: World;

before(async () => {
  if (!skip) world = await openWorld();
});
after(() => world?.close());

test("the kit's second level passes through the API, model by model and case by case", { skip }, async () => {
  const results = await runTck(kit, (url, call) => world.call(url, call));
  const failed = results.flatMap(({ file, failed: all }) =>
    all.map(({ id, why }) => `${file} ${id}: ${why}`),
  );
  assert.deepEqual(failed, []);
  assert.equal(
    results.reduce((sum, { passed }) => sum + passed, 0),
    116,
  );
});
