/**
 * Calls `stop` once, with the reason, when the process is asked to end: by SIGTERM, SIGINT or SIGHUP, or because the
 * launcher that started it is gone (killed without a chance to say so). Further requests change nothing, so a Ctrl-C
 * that arrives twice, from the terminal and from npm, cannot cut a clean stop short.
 */
export function whenAskedToStop(stop: (reason: string) => void): void {
  let asked = false;
  const ask = (reason: string) => {
    if (asked) return;
    asked = true;
    stop(reason);
  };
  for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, () => ask(signal));
  if (!process.channel) return;
  process.once("disconnect", () => ask("launcher gone"));
  // A listener on the channel would otherwise keep a process alive that has nothing left to do.
  process.channel.unref();
}
