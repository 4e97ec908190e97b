import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { glob } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { IntlMessageFormat } from "intl-messageformat";

type Messages = Record<string, string>;
const root = path.resolve(import.meta.dirname, "..");
const read = (file: string): Messages => JSON.parse(readFileSync(path.join(root, file), "utf8"));
const persianFiles: string[] = [];
for await (const file of glob("src/**/messages/*fa.json", { cwd: root })) persianFiles.push(file);

type Part = { type: number; value?: string; options?: Record<string, { value: Part[] }>; children?: Part[] };
const literal = 0;
const pound = 7;

/** The names of the values that a message asks for. */
function valuesOf(text: string): string[] {
  const names = new Set<string>();
  const walk = (parts: Part[]) => {
    for (const { type, value, options, children } of parts) {
      if (type !== literal && type !== pound && value) names.add(value);
      for (const option of Object.values(options ?? {})) walk(option.value);
      walk(children ?? []);
    }
  };
  walk(new IntlMessageFormat(text, "en").getAst() as Part[]);
  return [...names].sort();
}

test("every message is there in both languages and asks for the same values", () => {
  assert.ok(persianFiles.length > 3, "message files were found");
  for (const file of persianFiles) {
    const [fa, en] = [read(file), read(file.replace(/fa\.json$/, "en.json"))];
    assert.deepEqual(Object.keys(fa).sort(), Object.keys(en).sort(), file);
    for (const key of Object.keys(fa))
      assert.deepEqual(valuesOf(fa[key] as string), valuesOf(en[key] as string), `${file} ${key}`);
  }
});

test("every message can be read, and Persian is written with Persian letters", () => {
  for (const file of persianFiles)
    for (const one of [file, file.replace(/fa\.json$/, "en.json")])
      for (const [key, text] of Object.entries(read(one))) {
        assert.doesNotThrow(() => new IntlMessageFormat(text, one === file ? "fa" : "en"), `${one} ${key}`);
        if (one === file) assert.doesNotMatch(text, /[يك٠-٩]/, `${one} ${key}: Arabic letters or digits`);
      }
});
