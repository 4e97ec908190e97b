import { spawn } from "node:child_process";
import path from "node:path";
import { whenAskedToStop } from "#kernel/stopping";

const root = path.resolve(import.meta.dirname, "../../..");

/** Runs the server anew at each change of its source, and Vite in front of it, which serves the pages as they are written. */
export async function develop(): Promise<void> {
  const server = spawn(process.execPath, ["--watch", "--watch-preserve-output", "src/app/cli.ts", "start"], {
    cwd: root,
    stdio: "inherit",
  });
  // A development package: loaded here only, so that an installation without those starts.
  const { createServer } = await import("vite");
  const pages = await createServer({ configFile: path.join(root, "vite.config.ts") });
  await pages.listen();
  pages.printUrls();
  whenAskedToStop(async () => {
    server.kill("SIGTERM");
    await pages.close();
    process.exit(0);
  });
}
