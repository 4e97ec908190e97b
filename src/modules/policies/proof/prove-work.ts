import { parentPort } from "node:worker_threads";
import type { PolicyDocument } from "../documents/model.ts";
import type { Proof } from "./model.ts";
import { proveDocument } from "./prove-document.ts";

/** What the thread is asked for; each is answered once, in turn. */
export type Asked = { id: number; document: PolicyDocument };
export type Told = { id: number; proof: Proof } | { id: number; error: string };

const say = (told: Told): void => parentPort?.postMessage(told);

parentPort?.on("message", ({ id, document }: Asked) => {
  try {
    say({ id, proof: proveDocument(document) });
  } catch (error) {
    say({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
});
