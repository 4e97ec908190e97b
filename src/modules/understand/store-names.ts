import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import { chosen, type VoiceFilter } from "./store-voices.ts";
import type { NamedThing } from "./text/model.ts";

/** So many voices name a thing; the sums are those of their sentiment, −1…1. */
export type NamedRow = Pick<NamedThing, "kind" | "id" | "name"> & {
  n: number;
  negative: number;
  sum: number;
  squares: number;
};

/** The things that voices name, the most named first, and how many voices name any. Noise is nobody's word. */
export async function countNames(
  tx: Tx,
  filter: VoiceFilter & { from: Date; until: Date },
  { kind, limit }: { kind?: NamedThing["kind"]; limit: number },
): Promise<{ voices: number; rows: NamedRow[] }> {
  const { from, until, ...narrower } = filter;
  const isNarrowed = Object.values(narrower).some((given) => given !== undefined);
  const { rows } = await sql<NamedRow & { voices: number }>`
    with named as (
      select r.voice, r.label, r.score::float8 as score, thing.kind, thing.id, thing.name
      from readings r cross join lateral (
        select distinct on (id) one ->> 'kind' as kind, one ->> 'id' as id, one ->> 'name' as name
        from jsonb_array_elements(r.names) as one where ${kind ? sql`one ->> 'kind' = ${kind}` : sql`true`}
      ) as thing
      where r.workspace = nullif(current_setting('hamdel.workspace', true), '')::uuid
        and r.at >= ${from} and r.at < ${until} and r.names <> '[]' and r.noise is null
        and ${isNarrowed ? sql`r.voice in (select id from scores where ${chosen(filter)})` : sql`true`}
    )
    select kind, id, max(name) as name, count(*) as n, count(*) filter (where label = 'negative') as negative,
      sum(score) as sum, sum(score * score) as squares, (select count(distinct voice) from named) as voices
    from named group by kind, id order by n desc, id limit ${limit}
  `.execute(tx);
  return { voices: rows[0]?.voices ?? 0, rows };
}
