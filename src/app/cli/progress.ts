import type { Report } from "../commands.ts";

const width = 28;

/** Shows a command's steps: a bar that fills in place on a terminal, a line a stage elsewhere. */
export function showProgress(out: NodeJS.WriteStream): (report: Report) => void {
  let stage = "";
  return (report) => {
    if (!out.isTTY) {
      if (report.stage !== stage || report.done === report.total) out.write(`${line(report)}\n`);
    } else {
      if (stage !== "" && report.stage !== stage) out.write("\n");
      out.write(`\r\u001b[2K${line(report)}`);
      if (report.stage === "ready") out.write("\n");
    }
    stage = report.stage;
  };
}

function line({ stage, done, total, note }: Report): string {
  if (total === undefined)
    return [stage, done > 0 ? done.toLocaleString("en") : "", note].filter(Boolean).join(" ");
  const filled = total === 0 ? width : Math.round((done / total) * width);
  return `${stage.padEnd(12)} ${"█".repeat(filled)}${"░".repeat(width - filled)} ${done.toLocaleString("en")} / ${total.toLocaleString("en")}`;
}
