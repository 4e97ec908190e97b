import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { river } from "../architecture.js";

const root = path.resolve(import.meta.dirname, "..");
const modules = readdirSync(path.join(root, "src/modules"));

/** Runs the boundary checker with our rules on a small tree of its own; answers the names of the rules that were broken. */
function check(files: Record<string, string>): string[] {
  const tree = mkdtempSync(path.join(os.tmpdir(), "hamdel-boundaries-"));
  for (const name of ["architecture.js", ".dependency-cruiser.js", "tsconfig.json", "package.json"])
    cpSync(path.join(root, name), path.join(tree, name));
  symlinkSync(path.join(root, "node_modules"), path.join(tree, "node_modules"));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), text);
  }
  const cruiser = path.join(root, "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs");
  const run = spawnSync(
    process.execPath,
    [cruiser, "src", "--config", ".dependency-cruiser.js", "--output-type", "json"],
    {
      cwd: tree,
      encoding: "utf8",
    },
  );
  rmSync(tree, { recursive: true });
  const { summary } = JSON.parse(run.stdout) as {
    summary: { totalCruised: number; violations: { rule: { name: string } }[] };
  };
  assert.equal(summary.totalCruised, Object.keys(files).length, "the checker must read the tree");
  return summary.violations.map(({ rule }) => rule.name);
}

const door = "export const here = 1;\n";

test("an import to the left through the door is allowed", () => {
  const files = {
    "src/modules/company/index.ts": door,
    "src/modules/people/store.ts": 'import { here } from "#company";\nexport const there = here;\n',
  };
  assert.deepEqual(check(files), []);
});

test("an import to the right is caught", () => {
  const files = {
    "src/modules/people/index.ts": door,
    "src/modules/company/store.ts": 'import { here } from "#people";\nexport const there = here;\n',
  };
  assert.deepEqual(check(files), ["company-imports-only-to-the-left"]);
});

test("an import past the door is caught", () => {
  const files = {
    "src/modules/company/store.ts": door,
    "src/modules/people/store.ts":
      'import { here } from "../company/store.ts";\nexport const there = here;\n',
  };
  assert.deepEqual(check(files), ["through-the-door"]);
});

test("a kernel that knows a module is caught", () => {
  const files = {
    "src/modules/company/index.ts": door,
    "src/kernel/mail.ts": 'import { here } from "#company";\nexport const there = here;\n',
  };
  assert.deepEqual(check(files), ["src/kernel-knows-no-higher-layer"]);
});

test("pure logic that reaches for a store is caught", () => {
  const files = {
    "src/modules/act/store.ts": door,
    "src/modules/act/logic/clock.ts": 'import { here } from "../store.ts";\nexport const there = here;\n',
  };
  assert.deepEqual(check(files), ["inside-a-module-logic-comes-first"]);
});

test("every folder of modules is one of the river's, with a door and a page about itself", () => {
  for (const module of modules) {
    assert.ok(river.includes(module), `${module} is not in architecture.js`);
    for (const file of ["README.md", "index.ts"])
      assert.ok(existsSync(path.join(root, "src/modules", module, file)), `${module} has no ${file}`);
  }
});
