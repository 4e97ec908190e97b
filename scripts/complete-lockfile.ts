import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Run after `npm install` has changed package-lock.json. npm leaves out the optional packages of other platforms where the
 * registry at hand does not hold them, and then `npm ci` refuses the lockfile everywhere. Their versions and platforms
 * stand in their dependents and in their names, so the entries are written from those.
 */
type Entry = {
  version?: string;
  optional?: boolean;
  dev?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
};

const file = path.resolve(import.meta.dirname, "../package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8")) as { packages: Record<string, Entry> };
const systems = ["linux", "darwin", "win32", "android", "freebsd", "openharmony"];
const processors = ["x64", "arm64", "arm", "ia32", "ppc64", "riscv64", "s390x", "wasm32"];

const added = Object.entries(lock.packages).flatMap(([, dependent]) =>
  Object.entries(dependent.optionalDependencies ?? {})
    .filter(([name]) => lock.packages[`node_modules/${name}`] === undefined)
    .map(([name, version]) => add(name, version, dependent)),
);
lock.packages = Object.fromEntries(
  Object.entries(lock.packages).sort(([a], [b]) => a.localeCompare(b, "en")),
);
writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
process.stdout.write(`${added.length} entries added${added.map((name) => `\n  ${name}`).join("")}\n`);

function add(name: string, version: string, dependent: Entry): string {
  const words = name.split(/[-/]/).map((word) => word.replace(/^arm-?(musl)?eabi(hf)?$|^gnueabihf$/, "arm"));
  const entry: Entry = {
    version: version.replace(/^[\^~]/, ""),
    cpu: processors.filter((processor) => words.includes(processor)),
    os: systems.filter((system) => words.includes(system)),
    optional: true,
    ...(dependent.dev && { dev: true }),
    ...(name.includes("musl") && { libc: ["musl"] }),
    ...(/gnu/.test(name) && { libc: ["glibc"] }),
  };
  const isAnySystem = entry.cpu?.includes("wasm32");
  if (isAnySystem) delete entry.os;
  if (entry.cpu?.length === 0 || entry.os?.length === 0)
    throw new Error(`${name} does not name its platform.`);
  lock.packages[`node_modules/${name}`] = entry;
  return name;
}
