import { readFile, writeFile } from "node:fs/promises";
import { Command, Option } from "commander";
import { readConfig } from "#kernel/config";
import type { Locale } from "#kernel/locale";
import { cliLanguage, sayCli } from "./cli-messages.ts";
import { chooseMapping, type MappingFlags } from "./import-mapping.ts";
import { importProgress, importReading, importSummary, type Output } from "./import-progress.ts";

type Flags = MappingFlags & { mapping?: string; language?: string; check?: boolean };

/** `hamdel import FILE`: voices from a table, through the Hamdel that runs on the data or one opened for this. */
export function importCommand(): Command {
  return new Command("import")
    .description("bring in voices from a CSV file; columns that are not named are guessed")
    .argument("<file>", "CSV in UTF-8, UTF-16 or Windows-1256, parted by , ; tab or |")
    .option("--mapping <file>", "JSON file that says what the columns hold")
    .addOption(new Option("--as <what>", "what rows become").choices(["mentions", "responses"]))
    .option("--survey <slug>", "the survey that rows answer (with --as responses)")
    .option("--source <name>", "where the voices come from; the file's name unless said")
    .option("--text <column>", "the words; - for no column, here and below")
    .option("--rating <column>", "the mark")
    .option("--scale <from-to>", "its lowest and highest mark, such as 1-5")
    .option("--time <column>", "when it was said")
    .option("--time-zone <zone>", "of times without an offset, such as Asia/Tehran")
    .addOption(new Option("--dates <order>", "how to read 03/04/2024").choices(["day-first", "month-first"]))
    .option("--person <column>", "who said it, by the source's own id")
    .option("--touchpoint <column>", "by name or key; =delivery is the same for every row")
    .option("--branch <column>", "by name or key; =north is the same for every row")
    .option("--channel <column>", "channel; =web is the same for every row")
    .option("--items <column>", "what it was about, as a list")
    .option("--reply <column>", "what the company answered")
    .option("--id <column>", "the row's id in its source; without one, rows are known by their content")
    .option("--details <columns>", "columns to keep beside the voice, parted by commas")
    .option("--make-places", "make touchpoints and branches that are not there yet")
    .option("--no-make-places", "reject rows whose touchpoint or branch is not there yet")
    .option("--strict", "import nothing if any row is wrong")
    .option("--encoding <name>", "utf-8, utf-16le, utf-16be or windows-1256")
    .option("--delimiter <sign>", "what parts the columns: , ; | or tab")
    .option("--check", "show how the first rows would be read, and import nothing")
    .addOption(new Option("--language <language>", "of what is said here").choices(["fa", "en"]))
    .action((file: string, flags: Flags) => importVoices(file, flags, process.env, process.stdout));
}

async function importVoices(file: string, flags: Flags, env: NodeJS.ProcessEnv, out: Output): Promise<void> {
  const locale = cliLanguage(flags.language, env);
  const given = flags.mapping === undefined ? undefined : await readMapping(flags.mapping, locale);
  if (flags.scale !== undefined && !/^-?[\d.]+(?:-|to)-?[\d.]+$/.test(flags.scale))
    throw new Error(sayCli(locale, "import.bad-scale"));
  const tell = (line: string) => out.write(`${line}\n`);
  // Loaded here only: it brings the whole of Hamdel with it, for when none is running.
  const client = await import("./import-client.ts");
  await client.withServer(
    readConfig(env),
    locale,
    async (server) => {
      const began = performance.now();
      const uploaded = await client.sendFile(server, file);
      const mapping = chooseMapping({ ...uploaded.mapping, format: uploaded.format }, given, flags);
      const mapped = await client.sendMapping(server, uploaded.id, mapping);
      if (flags.check) {
        out.write(importReading(mapped, locale));
        await client.forgetImport(server, mapped.id);
        return;
      }
      const done = await client.importFile(server, mapped.id, importProgress(out, locale));
      const rejectedTo = done.counts.rejected > 0 ? `${file}.rejected.csv` : undefined;
      if (rejectedTo) await writeFile(rejectedTo, await client.rejectedRows(server, done.id));
      const seconds = (performance.now() - began) / 1_000;
      out.write(importSummary(done, { seconds, rejectedTo, locale }));
      if (done.state === "failed") process.exitCode = 1;
      await server.settle();
    },
    tell,
  );
}

async function readMapping(file: string, locale: Locale): Promise<unknown> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Error(sayCli(locale, "import.no-file", { file }));
  });
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(sayCli(locale, "import.bad-mapping", { file, reason: String(error) }));
  }
}
