import assert from "node:assert/strict";
import { existsSync, globSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { isAsExpected, readCases } from "../../../../test/dmn-cases.ts";
import { toJson } from "../feel/json.ts";
import { compileModel } from "./compile-model.ts";
import { decide } from "./decide.ts";
import { readDmnXml } from "./xml/read-dmn-xml.ts";

const kit = path.resolve(process.env.HAMDEL_TEST_DMN ?? "../shared/data/dmn/compliance-level-2");
const skip = !existsSync(kit) && "the compatibility kit of DMN is not here";

test("all cases of the kit's second level come out as they should", { skip }, () => {
  let cases = 0;
  for (const file of globSync(`${kit}/*/*-test-*.xml`)) {
    const { model, cases: all } = readCases(file);
    const compiled = compileModel(readDmnXml(readFileSync(model, "utf8")));
    for (const { id, inputs, results, invocable } of all) {
      const decided = decide(compiled, { inputs, service: invocable });
      for (const { name, expected } of results) {
        const actual = toJson(decided.results.get(name) ?? null);
        assert.ok(
          isAsExpected(actual, expected),
          `${file} ${id} ${name}: ${JSON.stringify({ actual, expected })}`,
        );
      }
      cases += 1;
    }
  }
  assert.equal(cases, 116);
});
