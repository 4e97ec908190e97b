import { test } from "node:test";
import { surviveKills } from "./crash.ts";

test("fifty times kill -9 of everything under load loses nothing and repeats nothing", {
  timeout: 1_200_000,
}, async (t) => {
  await surviveKills(50, (line) => t.diagnostic(line));
});
