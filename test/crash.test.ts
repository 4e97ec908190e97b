import { test } from "node:test";
import { surviveKills } from "./crash.ts";

test("what was acknowledged survives kill -9 of everything, once, with its case and its place on the board", async (t) => {
  await surviveKills(3, (line) => t.diagnostic(line));
});
