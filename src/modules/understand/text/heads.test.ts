import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { test } from "node:test";
import { matrixOf } from "../../../../training/matrix.ts";
import { Heads } from "./heads.ts";
import { type Model, modelBytes, readModel } from "./model-file.ts";
import { normalise } from "./normalise.ts";
import { tokensOf } from "./tokens.ts";

const texts = [
  "عالی بود ولی دیر رسید، عالی!",
  "The courier was rude and the food was cold 😡😡",
  "kheili khub bood",
  "۱۲۳۴",
  "",
];

test("a text that is read gets the very score that training worked out for it", () => {
  const model = madeUp([
    ["one", 10],
    ["two", 10],
    ["three", 8],
  ]);
  const heads = new Heads(model);
  for (const text of texts) {
    const scores = heads.scoresOf(heads.hear(tokensOf(normalise(text).text)));
    const expected = model.blocks.flatMap((_, block) => inTraining(model, block, text));
    for (const [head, score] of expected.entries())
      assert.ok(Math.abs((scores[head] as number) - score) < 1e-4, `${text}, head ${head}`);
  }
});

test("asking the first heads alone says the same of them", () => {
  const heads = new Heads(
    madeUp([
      ["one", 10],
      ["two", 9],
    ]),
  );
  const tokens = tokensOf(normalise(texts[0] as string).text);
  const all = heads.scoresOf(heads.hear(tokens));
  const first = heads.scoresOf(heads.hear(tokens, 1), 0, tokens.length, 1);
  assert.deepEqual([...first], [all[0]]);
});

test("a part of a text scores as if it stood alone, but for the runs that begin before it", () => {
  const heads = new Heads(madeUp([["one", 10]]));
  const tokens = tokensOf(normalise("غذا سرد بود ولی پیک خوش برخورد بود").text);
  const heard = heads.hear(tokens);
  assert.notEqual(heads.scoresOf(heard, 3, 8)[0], heads.scoresOf(heard)[0]);
  assert.deepEqual(heads.scoresOf(heard, 3, 3), heads.scoresOf(heads.hear([])));
});

test("a model that was written is read as it was, also when its tables are parts of larger ones", async () => {
  const folder = await mkdtemp(path.join(os.tmpdir(), "hamdel-model-"));
  const file = path.join(folder, "model.bin");
  try {
    const model = madeUp([
      ["one", 6],
      ["two", 5],
    ]);
    await writeFile(file, modelBytes(model));
    await writeFile(file, modelBytes(readModel(file)));
    assert.deepEqual(readModel(file), model);
    await writeFile(file, "something else");
    assert.throws(() => readModel(file), /holds no text model/);
  } finally {
    await rm(folder, { recursive: true });
  }
});

/** One head a block, with bytes that look like chance. */
function madeUp(heads: [name: string, bits: number][]): Model {
  let state = 1;
  const draw = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
    return state >> 24;
  };
  return {
    version: "test",
    blocks: heads.map(([name, bits]) => ({ heads: [name], bits, biases: [0.25], scales: [20] })),
    tables: heads.map(([, bits]) => Int8Array.from({ length: 2 ** bits }, draw)),
    sentiment: [],
    voices: { signs: {}, emotion: [] } as unknown as Model["voices"],
  };
}

function inTraining({ blocks, tables }: Model, block: number, text: string): number {
  const { bits, biases, scales } = blocks[block] as Model["blocks"][number];
  const { features, values } = matrixOf([text], 2 ** bits);
  return features.reduce((sum, feature, i) => {
    const byte = tables[block]?.[feature] as number;
    return sum + Math.sign(byte) * (byte / (scales[0] as number)) ** 2 * (values[i] as number);
  }, biases[0] as number);
}
