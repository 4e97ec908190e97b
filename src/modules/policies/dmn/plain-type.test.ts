import assert from "node:assert/strict";
import { test } from "node:test";
import { itemDefinition } from "./model.ts";
import { plainTypeOf } from "./plain-type.ts";

const types = [
  { id: "1", name: "tAge", type: "number", values: "[0..120]" },
  { id: "2", name: "tGrownUp", type: "tAge", constraint: ">= 18" },
  { id: "3", name: "tAnyAge", type: "tAge" },
  { id: "4", name: "tAges", type: "tAge", isCollection: true },
  { id: "5", name: "tRound", type: "tRound" },
].map((one) => itemDefinition.parse(one));

test("a type is what FEEL calls it, with the nearest values it allows", () => {
  const plain = (ref: string | undefined) => {
    const { type, values } = plainTypeOf({ types }, ref);
    return [type, values];
  };
  assert.deepEqual(plain("tAge"), ["number", "[0..120]"]);
  assert.deepEqual(plain("tGrownUp"), ["number", ">= 18"]);
  assert.deepEqual(plain("tAnyAge"), ["number", "[0..120]"]);
  assert.deepEqual(plain("feel:dateTime"), ["date and time", ""]);
  for (const open of ["tAges", "tRound", undefined]) assert.deepEqual(plain(open), ["Any", ""]);
});
