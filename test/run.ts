import { spawn } from "node:child_process";
import { glob } from "node:fs/promises";
import path from "node:path";

/**
 * `npm test`: every test, browser stories included. `--deep` runs the long checks instead. Other arguments are files, or
 * parts of their names, to run alone.
 */
const root = path.resolve(import.meta.dirname, "..");
const isDeep = process.argv.includes("--deep");
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith("--"));
const pattern = isDeep ? "{src,test,bin}/**/*.deep.ts" : "{src,test,bin}/**/*.test.ts";

const files: string[] = [];
for await (const file of glob(pattern, { cwd: root })) {
  if (wanted.length === 0 || wanted.some((part) => file.includes(part))) files.push(file);
}
if (files.length === 0) {
  process.stderr.write(`No test file matches ${wanted.join(" ")}.\n`);
  process.exit(1);
}
const setup = path.join(root, "test/setup.ts");
const child = spawn(
  process.execPath,
  [
    "--test",
    `--test-global-setup=${setup}`,
    "--test-concurrency=2",
    "--test-timeout=300000",
    ...files.sort(),
  ],
  { cwd: root, stdio: "inherit" },
);
child.on("exit", (code) => process.exit(code ?? 1));
