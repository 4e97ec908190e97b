import { createHash } from "node:crypto";
import { lstat, mkdtemp, readlink, rm, symlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

/** The shortest limit of a socket's path among the systems we run on (macOS; Linux has 107), in bytes. */
const longest = 103;

/**
 * A directory name short enough to reach the socket in `cluster` through: itself, or a link to it from the temporary
 * directory. Called again, it restores a link that somebody swept away.
 */
export async function shortWay(cluster: string): Promise<string> {
  if (Buffer.byteLength(path.join(cluster, ".s.PGSQL.5432")) <= longest) return cluster;
  const name = createHash("sha256").update(cluster).digest("hex").slice(0, 16);
  const link = path.join(tmpdir(), `hamdel-${process.getuid?.() ?? 0}-${name}`);
  await symlink(cluster, link).catch(() => {});
  if (await leadsTo(link, cluster)) return link;
  const own = path.join(await mkdtemp(path.join(tmpdir(), "hamdel-")), "s");
  await symlink(cluster, own);
  return own;
}

/** Takes the link away, if the way is one. */
export async function closeWay(way: string, cluster: string): Promise<void> {
  if (way !== cluster) await rm(way, { force: true });
}

/** Others may write to the temporary directory too: a link is followed only if it is ours. */
async function leadsTo(link: string, cluster: string): Promise<boolean> {
  const found = await lstat(link).catch(() => undefined);
  if (!found?.isSymbolicLink() || found.uid !== process.getuid?.()) return false;
  return (await readlink(link)) === cluster;
}
