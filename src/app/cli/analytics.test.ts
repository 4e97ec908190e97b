import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { type TextSource, textsIn } from "./analytics-texts.ts";

const folder = await mkdtemp(path.join(os.tmpdir(), "hamdel-analytics-"));
after(() => rm(folder, { recursive: true, force: true }));

async function readFile(name: string, content: string, source: Partial<TextSource> = {}): Promise<string[]> {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return collect({ file, locale: "en", ...source });
}

async function collect(source: TextSource): Promise<string[]> {
  const texts: string[] = [];
  for await (const text of textsIn(source)) texts.push(text);
  return texts;
}

test("texts are read out of every kind of file, in their order", async () => {
  const texts = ['دیر رسید; "بد" بود', "good,\nvery", ""];
  const quoted = texts.map((text) => `"${text.replaceAll('"', '""')}"`);
  const csv = `\ufeffid;متن\r\n${quoted.map((text, id) => `${id};${text}`).join("\r\n")}\r\n`;
  assert.deepEqual(await readFile("a.csv", csv), texts);
  assert.deepEqual(await readFile("one.csv", "anything\na\nb\n"), ["a", "b"]);
  const json = JSON.stringify(texts.map((comment) => ({ id: 1, comment })));
  assert.deepEqual(await readFile("a.json", json), texts);
  assert.deepEqual(await readFile("unnamed", JSON.stringify({ texts: ["a", 1, null] }), { input: "json" }), [
    "a",
    "1",
    "",
  ]);
  const lines = texts.map((text) => JSON.stringify({ text })).join("\n");
  assert.deepEqual(await readFile("a.jsonl", `${lines}\n\n`), texts);
  assert.deepEqual(await readFile("b", lines), texts, "told by how it begins");
  assert.deepEqual(await readFile("a.txt", "a\r\n\nb\n"), ["a", "", "b"], "an empty line is an empty text");
  assert.deepEqual(await readFile("empty.txt", ""), []);
});

test("what cannot be read is told in the reader's language", async () => {
  const told = async (given: Promise<unknown>) =>
    given.then(
      () => "",
      (error: Error) => error.message,
    );
  assert.match(await told(readFile("x.csv", "id,name\n1,a\n")), /Which column.*id, name/);
  assert.match(
    await told(readFile("x.csv", "id,name\n1,a\n", { column: "متن", locale: "fa" })),
    /ستونی به نام «متن» نیست.*id, name/,
  );
  assert.match(await told(readFile("x.jsonl", '"a"\n{oops\n')), /Line 2 is not JSON/);
  assert.match(await told(readFile("x.json", "{}")), /array of texts/);
  const missing = collect({ file: path.join(folder, "missing.txt"), locale: "en" });
  assert.match(await told(missing), /There is no file/);
});

test("the command answers one result a text as JSON, without any store or server", async () => {
  const run = (input: string, ...flags: string[]) =>
    spawnSync(process.execPath, ["src/app/cli.ts", "analytics", ...flags], {
      input,
      encoding: "utf8",
      env: { ...process.env, HAMDEL_DATA: folder, LANG: "en_US.UTF-8" },
    });
  const { stdout } = run("افتضاح بود و دیر رسید\ngood\n", "text", "--in", "-");
  const results = JSON.parse(stdout) as { language: string; topics: { name: string }[] }[];
  assert.deepEqual(
    results.map(({ language, topics }) => [language, topics[0]?.name]),
    [
      ["fa", "Delivery time"],
      ["en", undefined],
    ],
  );
  const lines = run("a\nb\n", "text", "--params", '{"output": "lines"}').stdout.trimEnd().split("\n");
  assert.equal(lines.map((line) => JSON.parse(line)).length, 2);
  assert.equal(run("", "text").stdout, "[]\n");
  for (const [flags, reason] of [
    [["word"], /There is no operation “word”/],
    [["text", "--params", '{"colum": 1}'], /colum/],
    [["text", "--params", "{"], /--params/],
  ] as const) {
    const { status, stderr } = run("a\n", ...flags);
    assert.equal(status, 1);
    assert.match(stderr, reason);
  }
});
