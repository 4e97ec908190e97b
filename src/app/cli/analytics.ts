import { once } from "node:events";
import { Command, Option } from "commander";
import { z } from "zod";
import { type Config, readConfig } from "#kernel/config";
import type { Locale } from "#kernel/locale";
import { readLanguages } from "#understand/model";
import { inputFormats, textsIn } from "./analytics-texts.ts";
import { cliLanguage, sayCli } from "./cli-messages.ts";

type Flags = { in?: string; params?: string; language?: string };

/** `hamdel analytics OP --in FILE --params JSON`: the statistics on a file, JSON out. */
export function analyticsCommand(): Command {
  return new Command("analytics")
    .description("statistics on a file, without keeping anything of it; JSON out")
    .argument("<operation>", "text: read each text's language, sentiment, topics, urgency, personal data …")
    .option("--in <file>", "CSV, JSON, JSON lines or plain lines; - for what is piped in", "-")
    .option("--params <json>", 'such as {"column": "comment", "language": "fa", "output": "lines"}', "{}")
    .addOption(new Option("--language <language>", "of what is said here").choices(["fa", "en"]))
    .action((operation: string, flags: Flags) => analyse(operation, flags, process.env, process.stdout));
}

/** `output`: one JSON array with a result a line, or JSON lines alone. */
const params = z.strictObject({
  column: z.string().min(1).optional(),
  input: z.enum(inputFormats).optional(),
  language: z.enum(readLanguages).optional(),
  output: z.enum(["array", "lines"]).default("array"),
});
type Params = z.infer<typeof params>;

async function analyse(
  operation: string,
  flags: Flags,
  env: NodeJS.ProcessEnv,
  out: NodeJS.WriteStream,
): Promise<void> {
  const locale = cliLanguage(flags.language, env);
  if (operation !== "text") throw new Error(sayCli(locale, "analytics.no-operation", { operation }));
  const asked = readParams(flags.params ?? "{}", locale);
  // Whoever reads the results may have had enough of them.
  out.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
  const texts = textsIn({ file: flags.in ?? "-", ...asked, locale });
  await write(out, asked.output, readAll(readConfig(env), texts, asked.language, locale));
}

function readParams(text: string, locale: Locale): Params {
  try {
    return params.parse(JSON.parse(text));
  } catch (error) {
    const reason = error instanceof z.ZodError ? z.prettifyError(error) : (error as Error).message;
    throw new Error(sayCli(locale, "analytics.bad-params", { reason }));
  }
}

/** Loaded here only: it brings the weights with it, which no other command needs. */
async function* readAll(
  config: Config,
  texts: AsyncGenerator<string>,
  language: Params["language"],
  locale: Locale,
): AsyncGenerator<unknown> {
  const { analysesBy } = await import("./analytics-reading.ts");
  yield* analysesBy(config, texts, { language, locale });
}

async function write(
  out: NodeJS.WriteStream,
  output: Params["output"],
  results: AsyncGenerator<unknown>,
): Promise<void> {
  const put = async (text: string) => {
    if (!out.write(text)) await once(out, "drain");
  };
  let before = output === "array" ? "[\n" : "";
  for await (const result of results) {
    await put(`${before}${JSON.stringify(result)}`);
    before = output === "array" ? ",\n" : "\n";
  }
  if (output === "array") await put(before === "[\n" ? "[]\n" : "\n]\n");
  else if (before !== "") await put("\n");
}
