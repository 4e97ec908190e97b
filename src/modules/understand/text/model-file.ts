import { readFileSync } from "node:fs";
import path from "node:path";
import type { SignWeights } from "../signs/voice-signs.ts";

/** Heads that share one table of features: feature `f` of head `h` stands at `f * heads.length + h`. */
export interface Block {
  heads: string[];
  /** The table has 2 to the power of this many features. */
  bits: number;
  biases: number[];
  /** A stored byte q stands for the weight sign(q) · (q / scale)². */
  scales: number[];
}

/** What stands before the bytes of the weights. */
export interface ModelHead {
  version: string;
  blocks: Block[];
  /** Three rows (negative, neutral, positive) of what each of `sentimentInputs` adds to the class's log-odds. */
  sentiment: number[][];
  /** How the voice heads, the last table, are weighed with cues. */
  voices: SignWeights;
}

export interface Model extends ModelHead {
  tables: Int8Array[];
}

/** Where the weights that ship stand. */
export const modelPath = path.join(import.meta.dirname, "weights/hamdel-text.bin");

/** Reads a model: "HMDT", the length of the head, the head as JSON, then the tables of all blocks, one byte a weight. */
export function readModel(file = modelPath): Model {
  const bytes = readFileSync(file);
  if (bytes.toString("latin1", 0, 4) !== magic) throw new Error(`${file} holds no text model.`);
  const headLength = bytes.readUInt32LE(4);
  const head = JSON.parse(bytes.toString("utf8", 8, 8 + headLength)) as ModelHead;
  let at = 8 + headLength;
  const tables = head.blocks.map(({ heads, bits }) => {
    const table = new Int8Array(bytes.buffer, bytes.byteOffset + at, 2 ** bits * heads.length);
    at += table.length;
    return table;
  });
  return { ...head, tables };
}

/** The bytes of a model's file. */
export function modelBytes({ tables, ...head }: Model): Buffer {
  const json = Buffer.from(JSON.stringify(head));
  const start = Buffer.alloc(8);
  start.write(magic, "latin1");
  start.writeUInt32LE(json.length, 4);
  return Buffer.concat([
    start,
    json,
    ...tables.map(({ buffer, byteOffset, length }) => Buffer.from(buffer as ArrayBuffer, byteOffset, length)),
  ]);
}

const magic = "HMDT";
