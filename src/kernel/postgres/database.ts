import pg from "pg";
import { superuser } from "./cluster.ts";

const role = "hamdel";
const database = "hamdel";

/** Addresses of the server whose socket is in `directory`: for Hamdel's own role, and for the superuser. */
export function addresses(directory: string) {
  const at = (user: string, name: string) =>
    `postgresql://${user}@localhost:5432/${name}?host=${encodeURIComponent(directory)}`;
  return {
    url: at(role, database),
    adminUrl: at(superuser, database),
    maintenanceUrl: at(superuser, "postgres"),
  };
}

/** Makes Hamdel's database, owned by a role that is no superuser, so that row-level security binds it. */
export async function ensureDatabase(maintenanceUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: maintenanceUrl });
  await client.connect();
  try {
    const { rows } = await client.query(
      "select exists (select from pg_roles where rolname = $1) as role, exists (select from pg_database where datname = $2) as database",
      [role, database],
    );
    if (!rows[0].role) await client.query(`create role ${role} login`);
    if (!rows[0].database) await client.query(`create database ${database} owner ${role}`);
  } finally {
    await client.end();
  }
}
