import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { readPolicyXml } from "../dmn/xml/policy-xml.ts";
import { DmnXmlError } from "../dmn/xml/xml-error.ts";
import type { Read } from "./read-work.ts";

/** Up to so many characters a model is read where it stands: that takes a few milliseconds, and a thread longer. */
const few = 100_000;
const mostMemoryMb = 768;

/** A model, and what Hamdel wrote beside it; undefined in files of other tools. */
export type ReadPolicy = ReturnType<typeof readPolicyXml>;

let last: Promise<unknown> = Promise.resolve();

/**
 * A DMN model from XML; a large one is read in a thread of its own, one after the other, so that others are answered meanwhile.
 * Throws `DmnXmlError`.
 */
export async function readAside(text: string): Promise<ReadPolicy> {
  if (text.length <= few) return readPolicyXml(text);
  const read = last.then(() => readInThread(text));
  last = read.catch(() => {});
  return read;
}

async function readInThread(text: string): Promise<ReadPolicy> {
  const worker = new Worker(new URL("./read-work.ts", import.meta.url), {
    workerData: text,
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  try {
    const [read] = (await once(worker, "message")) as [Read];
    if ("json" in read) return JSON.parse(read.json);
    const { code, values, line, column } = read.refused;
    throw new DmnXmlError(code, values, line === undefined ? undefined : { line, column: column ?? 1 });
  } finally {
    await worker.terminate();
  }
}
