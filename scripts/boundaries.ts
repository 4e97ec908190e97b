import { spawnSync } from "node:child_process";
import path from "node:path";

/** Checks who imports whom against architecture.js. A checker that reads no modules finds nothing, so they are counted. */
const root = path.resolve(import.meta.dirname, "..");
const fewest = 100;

const run = spawnSync(
  process.execPath,
  [
    "node_modules/dependency-cruiser/bin/dependency-cruiser.mjs",
    "src",
    "--config",
    ".dependency-cruiser.js",
    "--output-type",
    "json",
  ],
  { cwd: root, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 },
);
if (!run.stdout) {
  process.stderr.write(run.stderr);
  process.exit(1);
}
const { summary } = JSON.parse(run.stdout) as {
  summary: { totalCruised: number; violations: { from: string; to: string; rule: { name: string } }[] };
};
for (const { from, to, rule } of summary.violations) process.stderr.write(`${rule.name}: ${from} → ${to}\n`);
process.stdout.write(`${summary.totalCruised} modules, ${summary.violations.length} violations\n`);
if (summary.totalCruised < fewest)
  process.stderr.write(`Fewer than ${fewest} modules were read: the checker is blind.\n`);
process.exit(summary.violations.length > 0 || summary.totalCruised < fewest ? 1 : 0);
