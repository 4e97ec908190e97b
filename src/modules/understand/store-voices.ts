import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#kernel/records";
import { nowhere, type ScoreFilter } from "./measures/model.ts";
import { pressing, type ReadingFilter, type Score } from "./model.ts";

/** Which voices: as scores are filtered, by their words, and by what was read out of those. */
export type VoiceFilter = ScoreFilter &
  ReadingFilter & {
    /** From the first instant to before the last one. */
    from?: Date;
    until?: Date;
    /** Only those with a score: those that numbers are made of. */
    scored?: boolean;
    /** Only those with words. */
    withText?: boolean;
    /** Only those whose words hold this, whichever way Arabic and Persian letters were typed. */
    search?: string;
    person?: string;
  };

export type VoiceRow = Omit<Score, "locale">;
/** The last voice of the page before. */
export type VoicePlace = { at: Date; id: string };

/** Voices, the newest first, after `after`. */
export async function listVoices(
  tx: Tx,
  filter: VoiceFilter,
  { after, limit }: { after?: VoicePlace; limit: number },
): Promise<VoiceRow[]> {
  const beyond = after ? sql`(at, id) < (${after.at}, ${after.id}::uuid)` : sql`true`;
  const { rows } = await sql<VoiceRow>`
    select id, metric, value, response, mention, person, touchpoint, branch, channel, voice, at
    from scores where ${chosen(filter)} and ${beyond}
    order by at desc, id desc limit ${limit}
  `.execute(tx);
  return rows;
}

export async function countVoices(tx: Tx, filter: VoiceFilter): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from scores where ${chosen(filter)}`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

export type LastScore = Pick<Score, "metric" | "value" | "at"> & { person: string };

/** The last score that each of these persons gave; nothing for those who gave none. */
export async function lastScores(tx: Tx, workspace: string, persons: string[]): Promise<LastScore[]> {
  const { rows } = await sql<LastScore>`
    select distinct on (person) person, metric, value, at from scores
    where workspace = ${workspace} and person = any(${persons}::uuid[]) and value is not null
    order by person, at desc
  `.execute(tx);
  return rows;
}

/** The condition on `scores` that a filter comes to. */
export const chosen = (filter: VoiceFilter): RawBuilder<unknown> => sql.join(conditions(filter), sql` and `);

/** Row-level security narrows to the workspace; saying it again lets the indexes, which begin with it, be used. */
function conditions(filter: VoiceFilter): RawBuilder<unknown>[] {
  const { metric, channel, category, score, from, until, scored, withText, search, person } = filter;
  return [
    sql`workspace = nullif(current_setting('hamdel.workspace', true), '')::uuid`,
    ...(metric ? [sql`metric = ${metric}`] : []),
    ...(from ? [sql`at >= ${from}`] : []),
    ...(until ? [sql`at < ${until}`] : []),
    ...placeConditions(filter),
    ...(channel ? [sql`channel = any(${channel}::text[])`] : []),
    ...(category ? [sql`${categoryColumn} = any(${category}::text[])`] : []),
    ...(score ? [sql`floor(value) = any(${score}::real[])`] : []),
    ...(scored ? [sql`value is not null`] : []),
    ...(withText ? [sql`voice is not null`] : []),
    ...(search ? [found(search)] : []),
    ...(person ? [sql`person = ${person}`] : []),
    ...readingConditions(filter),
  ];
}

function readingConditions({
  topic,
  sentiment,
  intent,
  urgent,
  unsure,
  named,
}: VoiceFilter): RawBuilder<unknown>[] {
  const conditions = [
    ...(topic ? [sql`r.topic_keys @> array[${topic}]`] : []),
    ...(sentiment ? [meantBy(sentiment, topic)] : []),
    ...(intent ? [sql`r.intents @> ${JSON.stringify([{ label: intent }])}::jsonb`] : []),
    ...(urgent ? [sql`r.urgency >= ${pressing}`] : []),
    ...(unsure ? [sql`not r.sure`] : []),
    ...(named ? [sql`r.names @> ${JSON.stringify([{ id: named }])}::jsonb`] : []),
  ];
  // Spam and nonsense are nobody's opinion; they are found by other filters.
  return conditions.length > 0
    ? [
        sql`exists (select from readings r where r.voice = scores.id and r.noise is null and ${sql.join(conditions, sql` and `)})`,
      ]
    : [];
}

/** How a voice is meant as a whole, or of the topic that is asked for: by what facts were told, so that numbers agree. */
const meantBy = (label: string, topic: string | undefined): RawBuilder<unknown> =>
  topic ? sql`r.told -> 'topics' @> ${JSON.stringify([{ topic, label }])}::jsonb` : sql`r.label = ${label}`;

const categoryColumn = sql`case when value >= 9 then 'promoter' when value >= 7 then 'passive'
  when value is not null then 'detractor' end`;

const placeConditions = (filter: VoiceFilter): RawBuilder<unknown>[] =>
  (["touchpoint", "branch"] as const).flatMap((place) => {
    const given = filter[place];
    if (!given) return [];
    const members = given.filter((member) => member !== nowhere);
    const column = sql.ref(place);
    const isNowhere = given.includes(nowhere) ? sql`or ${column} is null` : sql``;
    return [sql`(${column} = any(${members}::uuid[]) ${isNowhere})`];
  });

/** Words with a half space are found as they are, in two, and in one: «می‌خرم», «می خرم», «میخرم». */
const found = (search: string): RawBuilder<unknown> => {
  const [voice, given] = [sql`voice`, sql`${pattern(search)}::text`];
  return sql`(${folded(voice)} like ${folded(given)} or ${folded(joined(voice))} like ${folded(joined(given))})`;
};

const joined = (text: RawBuilder<unknown>): RawBuilder<unknown> => sql`replace(${text}, ${"\u200c"}, '')`;

/**
 * Arabic ي and ك are the Persian ی and ک typed on another keyboard, and letters with a hamza those without; a half space
 * is no letter, and what stands above and below letters is not looked for.
 */
const folded = (text: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`translate(lower(${text}), ${"يىئكأإٱؤةۀ\u200cء\u0640\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0654\u0670"}, ${"ییی\u06a9اااوهه "})`;

const pattern = (search: string): string => `%${search.replaceAll(/[\\%_]/g, "\\$&")}%`;
