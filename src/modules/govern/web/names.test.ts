import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { eventName, permissionName } from "./names.ts";

const modules = path.resolve(import.meta.dirname, "../..");

test("every permission and every kind of event has a name in words", async () => {
  const permissions = await namesIn("*/index.ts", /Permissions = \[([^\]]*)\]/g);
  const events = await namesIn("*/events.ts", /defineEvent\(\s*("[^"]+")/g);
  assert.ok(permissions.length > 10 && events.length > 20, "they were found in the source");
  for (const locale of ["fa", "en"] as const) {
    for (const permission of permissions) assert.notEqual(permissionName(locale, permission), permission);
    for (const event of events) assert.notEqual(eventName(locale, event), event);
  }
});

test("what a module has just brought is shown by its own name until it has words", () => {
  assert.equal(permissionName("fa", "reward.give"), "reward.give");
  assert.equal(eventName("en", "reward.given"), "reward.given");
});

/** The quoted names in what `pattern` catches in these files of the modules. */
async function namesIn(files: string, pattern: RegExp): Promise<string[]> {
  const found: string[] = [];
  for await (const file of glob(files, { cwd: modules }))
    for (const [, caught = ""] of readFileSync(path.join(modules, file), "utf8").matchAll(pattern))
      found.push(...[...caught.matchAll(/"([^"]+)"/g)].map(([, name = ""]) => name));
  return found;
}
