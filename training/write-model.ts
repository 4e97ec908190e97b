import { createHash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Block, type Model, modelBytes, modelPath } from "../src/modules/understand/text/model-file.ts";
import type { Linear } from "./linear.ts";

/**
 * Heads that share a table, one byte a weight. The byte is the root of the weight's share of the largest, so that the
 * many small weights keep their places (8-bit companding); it costs no measurable accuracy.
 */
export function blockOf(heads: [string, Linear][]): { block: Block; table: Int8Array } {
  const columns = heads[0]?.[1].weights.length ?? 0;
  const table = new Int8Array(columns * heads.length);
  const scales = heads.map(([, { weights }], place) => {
    const scale = 127 / Math.sqrt(largest(weights));
    for (let i = 0; i < columns; i++) table[i * heads.length + place] = byteOf(weights[i] as number, scale);
    return scale;
  });
  const block = {
    heads: heads.map(([name]) => name),
    bits: Math.log2(columns),
    biases: heads.map(([, { bias }]) => bias),
    scales,
  };
  return { block, table };
}

const byteOf = (weight: number, scale: number): number =>
  Math.round(Math.sign(weight) * Math.sqrt(Math.abs(weight)) * scale);

function largest(weights: Float32Array): number {
  let most = 1e-9;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return most;
}

/** Writes the weights that ship under a version made of what they are; answers how many bytes they are. */
export async function writeModel(model: Omit<Model, "version">): Promise<number> {
  const unnamed = modelBytes({ version: "", ...model });
  const version = createHash("sha256").update(unnamed).digest("hex").slice(0, 12);
  const bytes = modelBytes({ ...model, version });
  await mkdir(path.dirname(modelPath), { recursive: true });
  await writeFile(modelPath, bytes);
  return bytes.length;
}
