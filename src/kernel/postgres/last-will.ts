import { spawn } from "node:child_process";
import type { Socket } from "node:net";

/**
 * Makes the server `pid` end in order when this process ends in whatever way, kill -9 included: a shell waits for the
 * end of a pipe whose other side only we hold. Returns what takes the will back, for when the server is gone first.
 */
export function endWithUs(pid: number): () => void {
  const will = 'read -r nothing; kill -INT "$0"';
  const executor = spawn("/bin/sh", ["-c", will, String(pid)], {
    cwd: "/",
    detached: true,
    stdio: ["pipe", "ignore", "ignore"],
  });
  // Without an executor the server is left running, and the next start ends it.
  executor.on("error", () => {});
  executor.unref();
  (executor.stdin as Socket).unref();
  return () => executor.kill("SIGKILL");
}
