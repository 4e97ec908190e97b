import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { Config } from "#kernel/config";
import { readRunningServer } from "#kernel/data-directory";
import { startReactions } from "#kernel/reaction-runner";
import { commands, type Report } from "../commands.ts";
import { flow } from "../flow.ts";
import { openStores } from "../start.ts";

type CommandName = keyof typeof commands;

/** Has a command carried out by the server that runs on the same data; without one, opens the stores and does it here. */
export async function runCommand(
  config: Config,
  name: CommandName,
  options: Record<string, string>,
  report: (report: Report) => void,
): Promise<void> {
  const server = await readRunningServer(config.data);
  if (server) await askServer(server, name, options, report);
  else await runHere(config, name, options, report);
}

async function runHere(
  config: Config,
  name: CommandName,
  options: Record<string, string>,
  report: (report: Report) => void,
) {
  const { kernel, close } = await openStores(config);
  const reactions = await startReactions(kernel, flow);
  try {
    await commands[name]({ kernel, reactions }, report, options);
  } finally {
    await reactions.stop();
    await close();
  }
}

async function askServer(
  server: { url: string; token: string },
  name: CommandName,
  options: Record<string, string>,
  report: (report: Report) => void,
) {
  const response = await fetch(`${server.url}/api/commands/${name}`, {
    method: "POST",
    headers: { authorization: `Bearer ${server.token}`, "content-type": "application/json" },
    body: JSON.stringify({ options }),
  });
  if (!response.ok || !response.body) throw new Error(await response.text());
  for await (const line of createInterface({ input: Readable.fromWeb(response.body as ReadableStream) })) {
    const told = JSON.parse(line) as Report | { failed: string };
    if ("failed" in told) throw new Error(told.failed);
    report(told);
  }
}
