import { execFileSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { unprivilegedAccount } from "#kernel/postgres/account";

const password = "secret";
const home = "/usr/lib/postgresql";

/**
 * Starts the newest PostgreSQL that Debian's packages installed (`postgresql-15` on Debian 12) in a directory of its
 * own, on TCP with passwords as a server elsewhere would be; `undefined` where none is installed. `url` is a role
 * without privileges that owns its database.
 */
export async function debianPostgres(): Promise<{ url: string; major: number; stop(): void } | undefined> {
  const major = newestInstalled();
  if (!major) return undefined;
  const account = await unprivilegedAccount();
  const directory = mkdtempSync(path.join(tmpdir(), "hamdel-debian-"));
  if (account) chownSync(directory, account.uid, account.gid);
  const run = (program: string, ...args: string[]) =>
    execFileSync(path.join(home, String(major), "bin", program), args, {
      ...account,
      cwd: directory,
      stdio: "ignore",
    });
  const data = path.join(directory, "data");
  const port = await freePort();
  writeFileSync(path.join(directory, "password"), password, { mode: 0o644 });
  const trust = ["-A", "scram-sha-256", `--pwfile=${path.join(directory, "password")}`];
  run("initdb", "-D", data, "-U", "owner", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", ...trust);
  const options = `-c listen_addresses=127.0.0.1 -c port=${port} -c unix_socket_directories='' -c fsync=off`;
  run("pg_ctl", "-D", data, "-w", "-l", path.join(directory, "log"), "-o", options, "start");
  await makeDatabase(port);
  const stop = () => {
    run("pg_ctl", "-D", data, "-m", "fast", "-w", "stop");
    rmSync(directory, { recursive: true, force: true });
  };
  return { url: `postgresql://hamdel:${password}@127.0.0.1:${port}/hamdel`, major, stop };
}

function newestInstalled(): number | undefined {
  if (!existsSync(home)) return undefined;
  const majors = readdirSync(home).map(Number);
  const whole = majors.filter((major) => existsSync(path.join(home, String(major), "bin", "initdb")));
  return whole.sort((a, b) => b - a)[0];
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}

async function makeDatabase(port: number): Promise<void> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "owner", password, database: "postgres" });
  await client.connect();
  await client.query(`create role hamdel login password '${password}'`);
  await client.query("create database hamdel owner hamdel");
  await client.end();
}
