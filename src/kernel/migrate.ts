import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { Kysely } from "kysely";
import { sql } from "kysely";
import { type Migration, Migrator } from "kysely/migration";
import type { Facts } from "#kernel/facts";
import type { Records } from "#kernel/records";

const source = path.resolve(import.meta.dirname, "..");

/** Brings records to the newest shape: every `migrations/NNNN-name.sql` of the kernel and the modules, by number. */
export async function migrateRecords(records: Records): Promise<void> {
  const files = await migrationFiles((name) => !name.endsWith(".facts.sql"));
  const migrator = new Migrator({
    db: records.kysely as Kysely<unknown>,
    migrationTableName: "migrations",
    migrationLockTableName: "migration_lock",
    allowUnorderedMigrations: true,
    provider: {
      getMigrations: async () =>
        Object.fromEntries(
          await Promise.all(files.map(async (file) => [file.name, await recordsMigration(file)])),
        ),
    },
  });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}

/** Brings facts to the newest shape: every `migrations/NNNN-name.facts.sql`, statements parted by a line `;`. */
export async function migrateFacts(facts: Facts): Promise<void> {
  await facts.command(
    "create table if not exists migrations (name String, at DateTime default now()) engine = MergeTree order by name",
  );
  const done = new Set(
    (await facts.query<{ name: string }>("select name from migrations")).map(({ name }) => name),
  );
  for (const file of await migrationFiles((name) => name.endsWith(".facts.sql"))) {
    if (done.has(file.name)) continue;
    const text = await readFile(file.path, "utf8");
    // Each statement is `if not exists`: ClickHouse has no transactions, so a migration cut short is run again.
    for (const statement of text.split(/^;$/m)) if (statement.trim()) await facts.command(statement);
    await facts.insert("migrations", [{ name: file.name }]);
  }
}

type MigrationFile = { name: string; path: string };

async function migrationFiles(chosen: (name: string) => boolean): Promise<MigrationFile[]> {
  const modules = await readdir(path.join(source, "modules"));
  const folders = ["kernel", ...modules.map((module) => `modules/${module}`)];
  const found = await Promise.all(
    folders.map((folder) => sqlFilesIn(path.join(source, folder, "migrations"))),
  );
  return found
    .flat()
    .filter((file) => chosen(path.basename(file.path)))
    .sort((a, b) => a.name.localeCompare(b.name, "en"));
}

async function sqlFilesIn(folder: string): Promise<MigrationFile[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => name.endsWith(".sql"))
    .map((name) => ({ name: name.replace(/\.sql$/, ""), path: path.join(folder, name) }));
}

async function recordsMigration(file: MigrationFile): Promise<Migration> {
  const text = await readFile(file.path, "utf8");
  return {
    up: async (db) => {
      await sql.raw(text).execute(db);
    },
  };
}
