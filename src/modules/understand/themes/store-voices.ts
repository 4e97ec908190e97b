import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Score } from "../model.ts";
import type { KeptSpan } from "./store.ts";

export type ThemeVoiceRow = Pick<
  Score,
  "id" | "metric" | "value" | "person" | "touchpoint" | "branch" | "channel" | "voice" | "at"
> & { start: number; end: number };

const columns = sql`s.id, s.metric, s.value, s.person, s.touchpoint, s.branch, s.channel, s.voice, s.at`;

/** The voices of a theme in a run, the newest first, after `after`. */
export async function listThemeVoices(
  tx: Tx,
  { run, theme }: { run: string; theme: string },
  { after, limit }: { after: { at: Date; id: string } | undefined; limit: number },
): Promise<ThemeVoiceRow[]> {
  const { rows } = await sql<ThemeVoiceRow>`
    select ${columns}, v.span_start as start, v.span_end as "end" from theme_voices v join scores s on s.id = v.voice
    where v.run = ${run} and v.theme = ${theme}
      ${after ? sql`and (v.at, v.voice) < (${after.at}, ${after.id}::uuid)` : sql``}
    order by v.at desc, v.voice desc limit ${limit}
  `.execute(tx);
  return rows;
}

/** The voices of these spans that still are, in the order of the spans. */
export async function readSpans(tx: Tx, spans: readonly KeptSpan[]): Promise<Map<string, ThemeVoiceRow>> {
  if (spans.length === 0) return new Map();
  const { rows } = await sql<Omit<ThemeVoiceRow, "start" | "end">>`
    select ${columns} from scores s where s.id = any(${spans.map(({ id }) => id)}::uuid[])
  `.execute(tx);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return new Map(
    spans.flatMap(({ id, start, end }) => {
      const row = byId.get(id);
      return row ? [[id, { ...row, start, end }] as const] : [];
    }),
  );
}
