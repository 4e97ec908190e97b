import { Command } from "commander";
import { readConfig } from "#kernel/config";
import { preferredLocale } from "#kernel/locale";
import { Problem } from "#kernel/problems";
import { analyticsCommand } from "./cli/analytics.ts";
import { importCommand } from "./cli/import.ts";

const program = new Command("hamdel").description("Customer-experience management that you host yourself");

program
  .command("start")
  .description("run Hamdel until it is asked to stop")
  .action(async () => {
    const { startHamdel } = await import("./start.ts");
    await startHamdel(readConfig(process.env));
  });

program
  .command("dev")
  .description("run Hamdel for its developers: restarted and reloaded at each change")
  .action(async () => {
    const { develop } = await import("./cli/develop.ts");
    await develop();
  });

program
  .command("demo")
  .description("make a Persian retail company with a year of customers, answers and cases")
  .option("--scale <factor>", "1 is 22,000 customers", "1")
  .action(async ({ scale }: { scale: string }) => {
    const { runCommand } = await import("./cli/run-command.ts");
    const { showProgress } = await import("./cli/progress.ts");
    await runCommand(readConfig(process.env), "demo", { scale }, showProgress(process.stdout));
  });

program
  .command("rebuild")
  .description("make facts anew from records")
  .action(async () => {
    const { runCommand } = await import("./cli/run-command.ts");
    const { showProgress } = await import("./cli/progress.ts");
    await runCommand(readConfig(process.env), "rebuild", {}, showProgress(process.stdout));
  });

program
  .command("password <email>")
  .description(
    "give a member who forgot theirs a new password; it is shown once, and every device signed out",
  )
  .action(async (email: string) => {
    const { runCommand } = await import("./cli/run-command.ts");
    const { showProgress } = await import("./cli/progress.ts");
    await runCommand(readConfig(process.env), "password", { email }, showProgress(process.stdout));
  });

program.addCommand(importCommand());
program.addCommand(analyticsCommand());

program
  .command("doctor")
  .description("say whether this machine and these settings can run Hamdel")
  .action(async () => {
    const { examine } = await import("./cli/doctor.ts");
    await examine(readConfig(process.env), (line) => process.stdout.write(`${line}\n`));
  });

try {
  await program.parseAsync();
} catch (error) {
  process.stderr.write(`${inWords(error)}\n`);
  process.exit(1);
}
// Libraries may keep timers; a command that is done is done. What serves ends by itself when it is asked to.
if (!["start", "dev"].includes(program.args[0] ?? "")) process.exit();

function inWords(error: unknown): string {
  if (error instanceof Problem)
    return error.detail(preferredLocale((process.env.LANG ?? "en").slice(0, 2), "en"));
  return error instanceof Error ? error.message : String(error);
}
