import { alone } from "#kernel/alone";
import type { Kernel } from "#kernel/kernel";
import { runImport } from "./run-import.ts";
import { deleteOldUploads, importsUnderWay } from "./store.ts";

const sweepMs = 30_000;
/** Uploads that nobody imported are kept this long. */
const keepMs = 24 * 3_600_000;

export type ImportRunner = {
  /** Runs an import in the background, unless another process runs it. */
  run(of: { workspace: string; id: string }): void;
  /** Takes up what a process that died has left, and removes old uploads. */
  sweep(): Promise<void>;
  /** Ends after the batch under way; what is left goes on at the next start. */
  stop(): Promise<void>;
};

/** Runs the imports of this process beside everything else. */
export function createImportRunner(kernel: Kernel): ImportRunner {
  const running = new Map<string, Promise<void>>();
  let stopping = false;
  const run: ImportRunner["run"] = (of) => {
    if (stopping || running.has(of.id)) return;
    const work = alone(kernel.records, `hamdel.import.${of.id}`, () => runImport(kernel, of, () => stopping))
      .catch((error) => kernel.log.error({ err: error, import: of.id }, "an import will be taken up again"))
      .finally(() => running.delete(of.id));
    running.set(of.id, work);
  };
  const sweep = async () => {
    const left = await kernel.records.system(async (tx) => {
      await deleteOldUploads(tx, new Date(kernel.now().getTime() - keepMs));
      return importsUnderWay(tx);
    });
    for (const one of left) run(one);
  };
  const clock = setInterval(() => {
    sweep().catch((error) => kernel.log.warn({ err: error }, "imports could not be looked after"));
  }, sweepMs).unref();
  return {
    run,
    sweep,
    stop: async () => {
      stopping = true;
      clearInterval(clock);
      await Promise.all(running.values());
    },
  };
}
