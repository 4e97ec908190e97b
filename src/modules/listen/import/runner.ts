import { type BackgroundWork, workInBackground } from "#kernel/background-work";
import type { Kernel } from "#kernel/kernel";
import { runImport } from "./run-import.ts";
import { deleteOldUploads, importsUnderWay } from "./store.ts";

/** Uploads that nobody imported are kept this long. */
const keepMs = 24 * 3_600_000;

/** Runs imports beside everything else, and removes old uploads. */
export const createImportRunner = (kernel: Kernel): BackgroundWork =>
  workInBackground(kernel, {
    name: "import",
    left: () =>
      kernel.records.system(async (tx) => {
        await deleteOldUploads(tx, new Date(kernel.now().getTime() - keepMs));
        return importsUnderWay(tx);
      }),
    run: (work, isStopping) => runImport(kernel, work, isStopping),
  });
