import assert from "node:assert/strict";
import { createReadStream } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { runNode } from "../../../../test/machine.ts";
import { eventually, openWorld, type World } from "../../../../test/world.ts";
import { buildServer } from "../../../app/server.ts";
import { requestImport } from "./change-mapping.ts";
import { runImport } from "./run-import.ts";
import { listImports } from "./store.ts";
import { takeUpload } from "./upload.ts";

const total = 6_000;
let world: World;
let directory: string;
before(async () => {
  world = await openWorld();
  directory = await mkdtemp(path.join(os.tmpdir(), "hamdel-import-"));
  const rows = Array.from(
    { length: total },
    (_, row) => `r${row},2021-03-0${1 + (row % 9)},c${row % 900},4,نظر ${row}`,
  );
  await writeFile(
    path.join(directory, "voices.csv"),
    `id,date,customer,rating,comment\n${rows.join("\n")}\n`,
  );
});
after(async () => {
  await world.close();
  await rm(directory, { recursive: true, force: true });
});

test("an import that ends while it checks has written nothing, and begins anew", async () => {
  const { kernel, workspace } = world;
  const about = { workspace, member: null, fileName: "voices.csv" };
  const id = await takeUpload(kernel, about, createReadStream(path.join(directory, "voices.csv")));
  await kernel.records.within(workspace, (tx) => requestImport(tx, id, kernel.now()));
  let batches = 0;
  assert.equal(await runImport(kernel, { workspace, id }, () => ++batches > 2), false);
  assert.equal((await state())?.readRows, 1_000);
  assert.equal(await countOf("mentions"), 0);
  const ended = await nextStart();
  assert.equal(ended.freshRows, total);
});

test("an import killed while it writes is finished at the next start, each row once", async (t) => {
  const before = await countOf("mentions");
  const child = importInAnotherProcess(t, "written");
  await eventually("some rows to be written", async () => (await countOf("mentions")) > before, 60_000);
  child.kill("SIGKILL");
  const left = await state();
  assert.equal(left?.state, "writing", "killed before the end");
  assert.ok((left?.writtenRows ?? 0) < total);
  const ended = await nextStart();
  assert.deepEqual([ended.freshRows, ended.knownRows, ended.rejectedRows], [total, 0, 0]);
  assert.equal(await countOf("mentions"), before + total);
  assert.equal(await countOf("journal where type = 'listen.mentionReceived'"), before + total);
  assert.equal(await countOf("import_parts"), 0);
});

function importInAnotherProcess(t: Parameters<typeof runNode>[0], source: string) {
  const { child } = runNode(
    t,
    ["src/app/cli.ts", "import", path.join(directory, "voices.csv"), "--source", source],
    {
      env: {
        DATABASE_URL: world.kernel.records.connection.connectionString as string,
        HAMDEL_DATA: path.join(directory, "data"),
      },
    },
  );
  return child;
}

/** What a start does for imports, beside everything else. */
async function nextStart() {
  const app = await buildServer(world.kernel, () => world.reactions);
  try {
    return await eventually(
      "the import to be finished",
      async () => {
        const row = await state();
        return row?.state === "done" && row;
      },
      60_000,
    );
  } finally {
    await app.close();
  }
}

const state = async () =>
  (
    await world.kernel.records.within(world.workspace, (tx) =>
      listImports(tx, { before: undefined, limit: 1 }),
    )
  )[0];

const countOf = (what: string): Promise<number> =>
  world.kernel.records.within(world.workspace, async (tx) => {
    const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.raw(what)}`.execute(tx);
    return rows[0]?.n ?? 0;
  });
