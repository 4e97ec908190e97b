import { sql } from "kysely";
import type { Config } from "#kernel/config";
import { readRunningServer } from "#kernel/data-directory";
import { tryModel } from "#understand";
import { openStores } from "../start.ts";

/** Says whether this machine and these settings can run Hamdel, and what each store answers. */
export async function examine(config: Config, say: (line: string) => void): Promise<void> {
  say(`Node ${process.version}, ${process.platform} ${process.arch}`);
  say(`Data: ${config.data}`);
  say(`Model elsewhere: ${await elsewhere(config)}`);
  const running = await readRunningServer(config.data);
  if (running) {
    const ready = await fetch(`${running.url}/readyz`);
    say(
      `Running as process ${running.pid} on ${running.url}: ${ready.ok ? "ready" : `not ready (${ready.status})`}`,
    );
    if (!ready.ok) process.exitCode = 1;
    return;
  }
  const { kernel, close } = await openStores(config);
  const records = await kernel.records.system((tx) => sql<{ version: string }>`select version()`.execute(tx));
  const facts = await kernel.facts.query<{ version: string }>("select version() as version");
  say(`Records: ${records.rows[0]?.version}${config.databaseUrl ? "" : " (embedded)"}`);
  say(`Facts: ClickHouse ${facts[0]?.version}${config.clickhouseUrl ? "" : " (embedded)"}`);
  say(`Mail: ${kernel.mail.available ? "SMTP_URL is set" : "off, because SMTP_URL is not set"}`);
  await close();
}

/** It is never needed, so that one that fails is no fault of this machine. */
async function elsewhere({ secondModel }: Config): Promise<string> {
  if (!secondModel) return "off, because HAMDEL_MODEL_URL is not set";
  const { host } = new URL(secondModel.url);
  try {
    const isAsAsked = await tryModel(secondModel);
    const how = isAsAsked
      ? "answers"
      : "answers, but not as it is asked to; what it says would be thrown away";
    return `"${secondModel.name}" at ${host} ${how}; ${secondModel.budget} comments a day and workspace`;
  } catch (error) {
    return `"${secondModel.name}" at ${host} does not answer (${why(error)})`;
  }
}

/** A call that found nobody tells only in its cause why. */
function why(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code } = (error.cause ?? {}) as { code?: string };
  return code ? `${error.message}: ${code}` : error.message;
}
