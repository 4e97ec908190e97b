import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import pino from "pino";
import { newId } from "#kernel/ids";
import { everything, type Live, openLive } from "#kernel/live";
import { eventually, openWorld, type World } from "../../test/world.ts";

let world: World;
let otherProcess: Live;

before(async () => {
  world = await openWorld();
  otherProcess = await openLive(world.kernel.records, pino({ level: "silent" }));
});
after(async () => {
  await otherProcess.close();
  await world.close();
});

test("a change is heard in every process once it is committed, in its own workspace only", async () => {
  const { records, live } = world.kernel;
  const [here, there, elsewhere] = [heardBy(live), heardBy(otherProcess), heardBy(live, newId())];
  await records.within(world.workspace, async (tx) => {
    await live.changed(tx, world.workspace, ["cases"]);
    await tx.executeQuery(sql`select pg_sleep(0.1)`.compile(tx));
    assert.deepEqual(here, []);
  });
  await eventually("the notice here and there", async () => here.length === 1 && there.length === 1);
  assert.deepEqual([here, there, elsewhere], [[["cases"]], [["cases"]], []]);
});

test("a change that was rolled back is not told", async () => {
  const { records, live } = world.kernel;
  const heard = heardBy(live);
  const undone = records.within(world.workspace, async (tx) => {
    await live.changed(tx, world.workspace, ["undone"]);
    throw new Error("no");
  });
  await assert.rejects(undone);
  await records.within(world.workspace, (tx) => live.changed(tx, world.workspace, ["done"]));
  await eventually("the notice after it", async () => heard.length > 0);
  assert.deepEqual(heard, [["done"]]);
});

test("when the line to the database breaks it is made anew, and everybody hears that notices may be missing", async () => {
  const { records } = world.kernel;
  // A workspace of which nothing was told before: a notice that is still on its way would be heard here.
  const quiet = newId();
  const heard = heardBy(otherProcess, quiet);
  await records.system((tx) =>
    sql`select pg_terminate_backend(pid) from pg_stat_activity
        where query = 'listen hamdel_live' and datname = current_database()`.execute(tx),
  );
  await eventually("the line's renewal", async () => heard.length > 0);
  assert.deepEqual(heard, [[everything]]);
  await records.within(world.workspace, (tx) => otherProcess.changed(tx, quiet, ["board"]));
  await eventually("a notice on the new line", async () => heard.length > 1);
});

function heardBy(live: Live, workspace = world.workspace): string[][] {
  const heard: string[][] = [];
  live.follow(workspace, (topics) => heard.push(topics));
  return heard;
}
