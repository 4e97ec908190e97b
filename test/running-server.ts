import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { adminKey } from "./world.ts";

const root = path.resolve(import.meta.dirname, "..");

export type RunningServer = {
  url: string;
  /** Milliseconds from the command to the line that says it listens. */
  startedIn: number;
  /** What was said on standard error so far. */
  errors(): string;
  /** Process numbers of all that was started, the server's own PostgreSQL included. */
  processes(): number[];
  call<Body>(
    url: string,
    init?: { method?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<Body>;
  /** `kill -9` of the whole process group at once, PostgreSQL included. */
  kill(): Promise<void>;
  /** Asks it to end (SIGTERM) and answers the exit code. */
  stop(): Promise<number | null>;
};

/** Starts Hamdel as a user does, in a process group of its own, and waits until it listens. */
export async function runServer(data: string, env: Record<string, string> = {}): Promise<RunningServer> {
  const begin = performance.now();
  const child = spawn(process.execPath, [path.join(root, "bin/hamdel.js"), "start"], {
    cwd: root,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, HAMDEL_DATA: data, HAMDEL_ADMIN_KEY: adminKey, PORT: "0", ...env },
  });
  // A test that fails leaves no server behind.
  const endAll = () => {
    for (const pid of family(child.pid as number)) end(pid, "SIGKILL");
  };
  process.once("exit", endAll);
  child.once("exit", () => process.off("exit", endAll));
  let errors = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    errors += text;
  });
  const url = await listening(child, () => errors);
  const startedIn = performance.now() - begin;
  const ended = once(child, "exit");
  return {
    url,
    startedIn,
    errors: () => errors,
    processes: () => family(child.pid as number),
    call: (to, init) => callServer(url + to, init),
    kill: async () => {
      for (const pid of family(child.pid as number)) end(pid, "SIGKILL");
      await ended;
    },
    stop: async () => {
      end(child.pid as number, "SIGTERM");
      const [code] = await ended;
      return code;
    },
  };
}

async function listening(child: ChildProcess, errors: () => string): Promise<string> {
  const lines = createInterface({ input: child.stdout as NodeJS.ReadableStream });
  const listens = new Promise<string>((resolve) => {
    lines.on("line", (line) => {
      const url = /Hamdel is listening on (\S+)/.exec(line)?.[1];
      if (url) resolve(url);
    });
  });
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`Hamdel ended with ${code} before it listened: ${errors()}`);
  });
  return Promise.race([listens, ended]);
}

async function callServer<Body>(
  url: string,
  {
    method = "GET",
    body,
    headers,
  }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Body> {
  const response = await fetch(url, {
    method,
    headers: {
      authorization: `Bearer ${adminKey}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url}: ${response.status} ${text}`);
  return (text === "" ? undefined : JSON.parse(text)) as Body;
}

/** The process and all that descend from it, the eldest last, so that nobody can restart what was just ended. */
function family(pid: number): number[] {
  const children = (of: number): number[] => {
    try {
      return readFileSync(`/proc/${of}/task/${of}/children`, "utf8")
        .trim()
        .split(" ")
        .filter(Boolean)
        .map(Number);
    } catch {
      return [];
    }
  };
  return [pid, ...children(pid).flatMap(family)];
}

function end(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended by itself meanwhile.
  }
}
