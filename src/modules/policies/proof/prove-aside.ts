import { Worker } from "node:worker_threads";
import type { PolicyDocument } from "../documents/model.ts";
import type { Proof } from "./model.ts";
import type { Asked, Told } from "./prove-work.ts";

/** A proof is bounded by its steps; a thread that is this late has lost itself and is started anew. */
const mostMilliseconds = 20_000;
const mostMemoryMb = 512;

type Waiting = { resolve: (proof: Proof) => void; reject: (error: Error) => void };

let thread: { worker: Worker; waiting: Map<number, Waiting> } | undefined;
let asked = 0;

/**
 * Proves a regulation in a thread of its own, so that the server goes on meanwhile; one after the other. The thread is started
 * by the first, and keeps no process from ending. Ends with an error where a proof is not done within twenty seconds.
 */
export function proveAside(document: PolicyDocument): Promise<Proof> {
  const { worker, waiting } = started();
  const id = asked++;
  worker.ref();
  const { promise, resolve, reject } = Promise.withResolvers<Proof>();
  const late = setTimeout(
    () => end(new Error("A proof took too long.")),
    mostMilliseconds * (waiting.size + 1),
  );
  const done = () => {
    clearTimeout(late);
    waiting.delete(id);
    if (waiting.size === 0) worker.unref();
  };
  waiting.set(id, {
    resolve: (proof) => {
      done();
      resolve(proof);
    },
    reject: (error) => {
      done();
      reject(error);
    },
  });
  worker.postMessage({ id, document } satisfies Asked);
  return promise;
}

function started(): NonNullable<typeof thread> {
  if (thread) return thread;
  const worker = new Worker(new URL("./prove-work.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
  });
  const waiting = new Map<number, Waiting>();
  worker.on("message", (told: Told) => {
    if ("proof" in told) waiting.get(told.id)?.resolve(told.proof);
    else waiting.get(told.id)?.reject(new Error(told.error));
  });
  worker.on("error", end);
  worker.on("exit", () => end(new Error("The thread that proves has ended.")));
  thread = { worker, waiting };
  return thread;
}

/** Gives up the thread; whoever waits is told. The next proof starts another. */
function end(error: unknown): void {
  const given = thread;
  thread = undefined;
  if (!given) return;
  given.worker.removeAllListeners("exit");
  void given.worker.terminate();
  const cause = error instanceof Error ? error : new Error(String(error));
  for (const one of [...given.waiting.values()]) one.reject(cause);
}
