import { sql } from "kysely";
import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import type { ImportMapping, ImportState, TableFormat } from "./model.ts";
import type { RowProblem } from "./row.ts";

/** Why nothing was imported, in every language. */
export type ImportFailure = Record<Locale, string>;

export type ImportRow = {
  id: string;
  workspace: string;
  state: ImportState;
  fileName: string;
  size: number;
  format: TableFormat;
  header: string[];
  mapping: ImportMapping;
  readBytes: number;
  readRows: number;
  rejectedRows: number;
  freshRows: number;
  knownRows: number;
  writtenRows: number;
  failure: ImportFailure | null;
  /** Of the voices that were written: when the first and the last were said. */
  firstAt: Date | null;
  lastAt: Date | null;
  createdAt: Date;
  startedAt: Date | null;
  endedAt: Date | null;
};

const columns = sql`
  id, workspace, state, file_name as "fileName", size, format, header, mapping, read_bytes as "readBytes",
  read_rows as "readRows", rejected_rows as "rejectedRows", fresh_rows as "freshRows", known_rows as "knownRows",
  written_rows as "writtenRows", failure, first_at as "firstAt", last_at as "lastAt", created_at as "createdAt", started_at as "startedAt", ended_at as "endedAt"
`;

export async function insertImport(
  tx: Tx,
  row: { id: string; workspace: string; fileName: string; member: string | null; at: Date },
): Promise<void> {
  await sql`
    insert into imports (id, workspace, state, file_name, member, created_at)
    values (${row.id}, ${row.workspace}, 'uploading', ${row.fileName}, ${row.member}, ${row.at})
  `.execute(tx);
}

export async function insertPart(
  tx: Tx,
  part: { import: string; workspace: string; position: number; bytes: Uint8Array },
): Promise<void> {
  await sql`
    insert into import_parts (import, workspace, position, bytes)
    values (${part.import}, ${part.workspace}, ${part.position}, ${part.bytes})
  `.execute(tx);
}

export async function readPart(tx: Tx, id: string, position: number): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select bytes from import_parts where import = ${id} and position = ${position}
  `.execute(tx);
  return rows[0]?.bytes;
}

export async function readImport(tx: Tx, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`select ${columns} from imports where id = ${id}`.execute(tx);
  return rows[0];
}

/** As `readImport`, and nobody else changes it until the transaction ends. */
export async function lockImport(tx: Tx, id: string): Promise<ImportRow | undefined> {
  const { rows } = await sql<ImportRow>`select ${columns} from imports where id = ${id} for update`.execute(
    tx,
  );
  return rows[0];
}

export async function listImports(
  tx: Tx,
  { before, limit }: { before: string | undefined; limit: number },
): Promise<ImportRow[]> {
  const { rows } = await sql<ImportRow>`
    select ${columns} from imports where state <> 'uploading' ${before ? sql`and id < ${before}` : sql``}
    order by id desc limit ${limit}
  `.execute(tx);
  return rows;
}

/** The whole file is here: what it is and how it would be imported. */
export async function completeUpload(
  tx: Tx,
  id: string,
  told: { size: number; format: TableFormat; header: string[]; mapping: ImportMapping },
): Promise<void> {
  await sql`
    update imports set state = 'uploaded', size = ${told.size}, format = ${JSON.stringify(told.format)}::jsonb,
      header = ${JSON.stringify(told.header)}::jsonb, mapping = ${JSON.stringify(told.mapping)}::jsonb
    where id = ${id}
  `.execute(tx);
}

export async function updateMapping(
  tx: Tx,
  id: string,
  told: { format: TableFormat; header: string[]; mapping: ImportMapping },
): Promise<void> {
  await sql`
    update imports set state = 'uploaded', failure = null, format = ${JSON.stringify(told.format)}::jsonb,
      header = ${JSON.stringify(told.header)}::jsonb, mapping = ${JSON.stringify(told.mapping)}::jsonb
    where id = ${id} and state in ('uploaded', 'failed')
  `.execute(tx);
}

/** Begins to check from the first row, whether for the first time or again. Answers false where it was given up. */
export async function startChecking(tx: Tx, id: string, at: Date): Promise<boolean> {
  await sql`delete from import_rejections where import = ${id}`.execute(tx);
  const result = await sql`
    update imports set state = 'checking', started_at = coalesce(started_at, ${at}), ended_at = null, failure = null,
      read_bytes = 0, read_rows = 0, rejected_rows = 0, fresh_rows = 0, known_rows = 0, written_rows = 0,
      first_at = null, last_at = null
    where id = ${id}
  `.execute(tx);
  return changedOne(result);
}

export type Rejection = { line: number; cells: string[]; problems: RowProblem[] };

/** Keeps rejected rows; one that is there already is kept once. */
export async function insertRejections(
  tx: Tx,
  { id, workspace }: Pick<ImportRow, "id" | "workspace">,
  rejections: Rejection[],
): Promise<void> {
  if (rejections.length === 0) return;
  await sql`
    insert into import_rejections (import, workspace, line, cells, problems)
    select ${id}, ${workspace}, line, cells, problems
    from jsonb_to_recordset(${JSON.stringify(rejections.map(storable))}::jsonb) as given (line integer, cells jsonb, problems jsonb)
    on conflict do nothing
  `.execute(tx);
}

/** PostgreSQL keeps no NUL. */
const storable = ({ line, cells, problems }: Rejection): Rejection => ({
  line,
  cells: cells.map((cell) => cell.replaceAll("\u0000", "")),
  problems,
});

export async function listRejections(
  tx: Tx,
  id: string,
  { after, limit }: { after: number; limit: number },
): Promise<Rejection[]> {
  const { rows } = await sql<Rejection>`
    select line, cells, problems from import_rejections where import = ${id} and line > ${after} order by line limit ${limit}
  `.execute(tx);
  return rows;
}

/** Answers false where the import was given up meanwhile, or another process has taken it over. */
export async function keepCheckProgress(
  tx: Tx,
  id: string,
  told: { readBytes: number; readRows: number; rejectedRows: number; before: number },
): Promise<boolean> {
  const result = await sql`
    update imports set read_bytes = ${told.readBytes}, read_rows = ${told.readRows}, rejected_rows = ${told.rejectedRows}
    where id = ${id} and state = 'checking' and read_rows = ${told.before}
  `.execute(tx);
  return changedOne(result);
}

/** From here on the import is brought to its end. */
export async function startWriting(tx: Tx, id: string, readRows: number): Promise<boolean> {
  const result = await sql`
    update imports set state = 'writing' where id = ${id} and state = 'checking' and read_rows = ${readRows}
  `.execute(tx);
  return changedOne(result);
}

/** Answers false where another process has written these rows meanwhile: the caller's transaction must then not commit. */
export async function keepWriteProgress(
  tx: Tx,
  id: string,
  told: { from: number; to: number; fresh: number; known: number; rejected: number; moments: Date[] },
): Promise<boolean> {
  const result = await sql`
    update imports set written_rows = ${told.to}, fresh_rows = fresh_rows + ${told.fresh},
      known_rows = known_rows + ${told.known}, rejected_rows = rejected_rows + ${told.rejected},
      first_at = least(first_at, ${inOrder(told.moments)[0] ?? null}), last_at = greatest(last_at, ${inOrder(told.moments).at(-1) ?? null})
    where id = ${id} and state = 'writing' and written_rows = ${told.from}
  `.execute(tx);
  return changedOne(result);
}

/** The file is no longer needed. Answers false where another process has ended it. */
export async function endImport(tx: Tx, id: string, at: Date): Promise<boolean> {
  await sql`delete from import_parts where import = ${id}`.execute(tx);
  return changedOne(
    await sql`update imports set state = 'done', ended_at = ${at} where id = ${id} and state = 'writing'`.execute(
      tx,
    ),
  );
}

export async function failImport(tx: Tx, id: string, failure: ImportFailure, at: Date): Promise<void> {
  await sql`
    update imports set state = 'failed', failure = ${JSON.stringify(failure)}::jsonb, ended_at = ${at}
    where id = ${id} and state = 'checking'
  `.execute(tx);
}

/** Which of these lines were rejected when the file was checked. */
export async function rejectedLines(tx: Tx, id: string, from: number, to: number): Promise<Set<number>> {
  const { rows } = await sql<{ line: number }>`
    select line from import_rejections where import = ${id} and line between ${from} and ${to}
  `.execute(tx);
  return new Set(rows.map(({ line }) => line));
}

export async function deleteImport(tx: Tx, id: string): Promise<void> {
  await sql`delete from imports where id = ${id}`.execute(tx);
}

/** What no process is done with, in every workspace: for a system transaction. */
export async function importsUnderWay(tx: Tx): Promise<{ id: string; workspace: string }[]> {
  const { rows } = await sql<{ id: string; workspace: string }>`
    select id, workspace from imports where state in ('checking', 'writing') order by id
  `.execute(tx);
  return rows;
}

/** Removes files that nobody imported, in every workspace: for a system transaction. */
export async function deleteOldUploads(tx: Tx, before: Date): Promise<void> {
  await sql`
    delete from imports where state in ('uploading', 'uploaded') and created_at < ${before}
  `.execute(tx);
  await sql`
    delete from import_parts p using imports i where i.id = p.import and i.state = 'failed' and i.ended_at < ${before}
  `.execute(tx);
}

const inOrder = (moments: Date[]): Date[] => moments.toSorted((a, b) => a.getTime() - b.getTime());

const changedOne = ({ numAffectedRows }: { numAffectedRows?: bigint }): boolean => numAffectedRows === 1n;
