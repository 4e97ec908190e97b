import { formatNumber, type Locale } from "#kernel/locale";
import type { ImportPreview, ImportView } from "#listen";
import { sayCli } from "./cli-messages.ts";

export type Output = { isTTY?: boolean; write(text: string): unknown };

const width = 28;

/** Shows how far an import is: a bar that fills in place on a terminal, a line a stage elsewhere. */
export function importProgress(out: Output, locale: Locale): (view: ImportView) => void {
  let stage = "";
  return (view) => {
    const isOver = view.state === "done" || view.state === "failed";
    if (isOver) {
      if (out.isTTY && stage !== "") out.write("\r\u001b[2K");
      return;
    }
    const next = view.state === "writing" ? "import.writing" : "import.checking";
    if (!out.isTTY && next !== stage) out.write(`${sayCli(locale, next)} …\n`);
    if (out.isTTY) out.write(`\r\u001b[2K${barOf(sayCli(locale, next), view, locale)}`);
    stage = next;
  };
}

function barOf(word: string, { progress, counts }: ImportView, locale: Locale): string {
  const filled = Math.round(progress * width);
  const bar = "█".repeat(filled) + "░".repeat(width - filled);
  const percent = formatNumber(locale, progress, { style: "percent" });
  return `${word.padEnd(10)} ${bar} ${percent.padStart(4)}  ${formatNumber(locale, counts.read)}`;
}

/** What became of every row. */
export function importSummary(
  view: ImportView,
  { seconds, rejectedTo, locale }: { seconds: number; rejectedTo: string | undefined; locale: Locale },
): string {
  const { read, fresh, known, rejected } = view.counts;
  const rejectedRows = rejectedTo
    ? sayCli(locale, "import.rejected-to", { count: rejected, file: rejectedTo })
    : formatNumber(locale, rejected);
  if (view.state === "failed") {
    const list = rejectedTo ? `${sayCli(locale, "import.rejected")}: ${rejectedRows}\n` : "";
    return `${sayCli(locale, "import.failed", { reason: view.failure })}\n${list}`;
  }
  const rate = Math.round(read / Math.max(seconds, 0.001));
  const lines: [Parameters<typeof sayCli>[1], string][] = [
    ["import.read", formatNumber(locale, read)],
    ["import.fresh", formatNumber(locale, fresh)],
    ["import.known", formatNumber(locale, known)],
    ["import.rejected", rejectedRows],
    ["import.time", sayCli(locale, "import.seconds", { seconds, rate })],
  ];
  const longest = Math.max(...lines.map(([key]) => sayCli(locale, key).length));
  return lines.map(([key, value]) => `${sayCli(locale, key).padEnd(longest + 2)}${value}\n`).join("");
}

/** How the first rows would be read. */
export function importReading({ mapping, format, preview }: ImportPreview, locale: Locale): string {
  const delimiter = format.delimiter === "\t" ? sayCli(locale, "import.tab") : format.delimiter;
  const columns = Object.entries(mapping.fields).flatMap(([field, source]) =>
    source
      ? [
          `  ${field.padEnd(11)} ${"column" in source ? source.column : sayCli(locale, "import.same", source)}`,
        ]
      : [],
  );
  const rows = preview.slice(0, 5).map(({ line, voice, problems }) => {
    const said = [voice.at, voice.rating, voice.branch, voice.touchpoint, voice.text].filter(
      (part) => part !== null,
    );
    const wrong = problems.map(
      (one) => `\n    ${sayCli(locale, "import.wrong", { ...one, column: one.column ?? "" })}`,
    );
    return `${sayCli(locale, "import.line", { line })}: ${said.join(" | ").slice(0, 160)}${wrong.join("")}`;
  });
  return `${[
    sayCli(locale, "import.format", { encoding: format.encoding, delimiter }),
    `${sayCli(locale, "import.columns")}:`,
    ...columns,
    ...rows,
    sayCli(locale, "import.checked"),
  ].join("\n")}\n`;
}
