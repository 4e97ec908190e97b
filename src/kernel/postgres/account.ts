import { readFile } from "node:fs/promises";

/** The user and group, by number, that PostgreSQL runs as. */
export type Account = { uid: number; gid: number };

const preferred = ["postgres", "nobody"];

/**
 * The account PostgreSQL must run as, because it refuses to run as root; `undefined` where it runs as ourselves.
 * A database that a plain user made keeps running as that user (`owner`).
 */
export async function unprivilegedAccount(owner?: Account): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n").map(readUser);
  const found = preferred.map((name) => users.find((user) => user.name === name && user.uid > 0));
  const { uid, gid } = found.find((user) => user !== undefined) ?? { uid: 65_534, gid: 65_534 };
  return { uid, gid };
}

/** One line of passwd(5). */
function readUser(line: string): Account & { name: string } {
  const [name = "", , uid, gid] = line.split(":");
  return { name, uid: Number(uid ?? 0), gid: Number(gid ?? 0) };
}
