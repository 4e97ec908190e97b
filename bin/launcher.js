import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Runs a program under Node 24 and stands aside: streams are shared, signals are handed on, the exit code or signal
 * is passed back. The program holds an IPC channel to this process, so it notices when the launcher is gone.
 * Plain JavaScript, because the Node that runs it may be too old to read TypeScript.
 */
export function runOnNode24(args) {
  const node = findNode24();
  if (!node) return refuse();
  const child = spawn(node, args, { stdio: ["inherit", "inherit", "inherit", "ipc"], env: environment() });
  const watch = watchNpm(() => child.kill("SIGTERM"));
  const letGo = handOnSignals(child);
  child.on("error", (error) => fail(`${node} cannot be started: ${error.message}`));
  child.on("exit", (code, signal) => {
    clearInterval(watch);
    letGo();
    if (signal) process.kill(process.pid, signal);
    else process.exit(code);
  });
}

/** The Node 24 that npm installed beside Hamdel; otherwise the running one, if it is new enough. */
function findNode24() {
  const require = createRequire(import.meta.url);
  try {
    const home = dirname(require.resolve(`${packageName()}/package.json`));
    const binary = join(home, "bin", "node");
    if (existsSync(binary)) return binary;
  } catch {
    // Not installed: this platform has none, or optional packages were left out.
  }
  return Number(process.versions.node.split(".")[0]) >= 24 ? process.execPath : undefined;
}

const packageName = () => `node-${process.platform}-${process.arch}`;

function refuse() {
  fail(
    `Hamdel runs on Node 24, which npm installs beside it as the package ${packageName()}; it is missing here. ` +
      `Run "npm ci" without leaving out optional packages, or use Node 24 or newer (this is ${process.version}).\n` +
      `همدل با نود ۲۴ کار می‌کند که npm آن را در بستهٔ ${packageName()} می‌آورد، و این بسته اینجا نیست. ` +
      `دستور «npm ci» را بدون کنار گذاشتن بسته‌های اختیاری اجرا کنید، یا نود ۲۴ یا تازه‌تر به کار ببرید.`,
  );
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}

/** Compiled code is kept between starts, which makes a warm start a good deal quicker. */
function environment() {
  const cache = join(dirname(fileURLToPath(import.meta.url)), "..", "node_modules", ".cache", "compiled");
  return { NODE_COMPILE_CACHE: cache, ...process.env };
}

/**
 * A terminal sends Ctrl-C to the whole foreground group, so the program already has that SIGINT; every other signal
 * comes to the launcher alone and is handed on.
 */
function handOnSignals(child) {
  const handed = ["SIGTERM", "SIGINT", "SIGHUP"].map((signal) => {
    const handOn = () => (signal === "SIGINT" && process.stdin.isTTY ? undefined : child.kill(signal));
    process.on(signal, handOn);
    return [signal, handOn];
  });
  return () => {
    for (const [signal, handOn] of handed) process.off(signal, handOn);
  };
}

/**
 * Under `npm start` a shell may stand between npm and this process, and it dies of a SIGTERM without handing it on.
 * Outside npm a vanished parent means nothing: a shell that started Hamdel in the background may well be closed.
 */
function watchNpm(gone) {
  if (!process.env.npm_lifecycle_event) return undefined;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    gone();
  }, 250);
  return watch;
}
