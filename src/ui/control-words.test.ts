import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { test } from "node:test";
import { persianControlWords } from "./control-words-fa.ts";

const modules = path.resolve(createRequire(import.meta.url).resolve("react-aria-components"), "../../../..");

for (const [part, words] of Object.entries(persianControlWords)) {
  test(`React Aria's ${part} still asks for every word we say in Persian`, async () => {
    const asked = await englishKeys(part);
    assert.deepEqual(
      Object.keys(words).filter((key) => !asked.has(key)),
      [],
    );
  });
}

async function englishKeys(part: string): Promise<Set<string>> {
  const lists = [
    part === "components"
      ? "react-aria-components/dist/private/intl"
      : `react-aria/dist/private/intl/${part}`,
    `react-stately/dist/private/intl/${part}`,
  ];
  const files = lists.map((list) => path.join(modules, list, "en-US.mjs")).filter((file) => existsSync(file));
  const imported = await Promise.all(files.map((file) => import(file)));
  return new Set(imported.flatMap(({ default: words }) => Object.keys(words)));
}
