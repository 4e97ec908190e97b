import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";

type Entry = {
  version?: string;
  resolved?: string;
  license?: string;
  dev?: boolean;
  optionalDependencies?: Record<string, string>;
};
const file = path.resolve(import.meta.dirname, "../package-lock.json");
const { packages } = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Entry> };

test("the lockfile names every optional package, so that npm ci takes it on every platform", () => {
  const missing = Object.values(packages).flatMap((entry) =>
    Object.keys(entry.optionalDependencies ?? {}).filter(
      (name) => packages[`node_modules/${name}`] === undefined,
    ),
  );
  assert.deepEqual(missing, [], "run scripts/complete-lockfile.ts");
});

test("the lockfile holds no download addresses", () => {
  assert.deepEqual(
    Object.entries(packages).filter(([, entry]) => entry.resolved !== undefined),
    [],
  );
});

test("what ships is permissively licensed", () => {
  const permissive =
    /^\(?(MIT|MIT-0|ISC|0BSD|BSD-[23]-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|CC0-1\.0|Python-2\.0|OFL-1\.1|PostgreSQL)\b/;
  const others = Object.entries(packages).filter(
    ([name, { dev, license }]) => name !== "" && !dev && license !== undefined && !permissive.test(license),
  );
  assert.deepEqual(
    others.map(([name, { license }]) => `${name}: ${license}`),
    [],
  );
});
