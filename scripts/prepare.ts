import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

/**
 * npm runs this after an install: it builds the web pages. Where the development packages were left out there is
 * nothing to build with, which is said and is no failure.
 */
const root = fileURLToPath(new URL("..", import.meta.url));

if (!isInstalled("vite")) {
  say("The web pages were not built, because the development packages are left out. To have them: npm ci");
} else {
  await build();
}

function isInstalled(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(`${name}/package.json`);
    return true;
  } catch {
    return false;
  }
}

async function build(): Promise<void> {
  const vite = await import("vite");
  try {
    await vite.build({ configFile: `${root}vite.config.ts`, logLevel: "warn" });
  } catch (error) {
    say(`The web pages could not be built. ${(error as Error).message}`);
    process.exitCode = 1;
  }
}

function say(text: string): void {
  process.stdout.write(`${text}\n`);
}
