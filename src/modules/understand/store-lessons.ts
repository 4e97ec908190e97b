import { type RawBuilder, sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { VoiceLesson } from "./logic/apply-lessons.ts";
import type { SentimentLabel } from "./text/model.ts";
import type { Lesson } from "./topics/definition.ts";

export type LessonRow = {
  id: string;
  voice: string | null;
  example: string | null;
  /** The voice's words, or the example's. */
  text: string;
  topic: string | null;
  verdict: "is" | "is-not" | null;
  sentiment: SentimentLabel | null;
  at: Date;
  by: string | null;
  undoneAt: Date | null;
};

/** Beyond these the oldest are no longer learnt from: learning two thousand anew takes a quarter of a second. */
const mostLearnt = 2_000;

/** What a workspace's topics are learnt from. */
export async function activeLessons(tx: Tx, workspace: string): Promise<Lesson[]> {
  const { rows } = await sql<Lesson>`
    select l.id, coalesce(l.example, s.voice) as text, l.topic, l.verdict
    from lessons l left join scores s on s.id = l.voice
    where l.workspace = ${workspace} and l.undone_at is null and l.topic is not null
      and coalesce(l.example, s.voice) is not null
    order by l.id desc limit ${mostLearnt}
  `.execute(tx);
  return rows.reverse();
}

/** What members said of these very voices, in the order they said it. */
export async function lessonsOfVoices(
  tx: Tx,
  voices: readonly string[],
): Promise<Map<string, VoiceLesson[]>> {
  if (voices.length === 0) return new Map();
  const { rows } = await sql<VoiceLesson & { voice: string }>`
    select voice, topic, verdict, sentiment from lessons
    where voice = any(${voices}::uuid[]) and undone_at is null order by id
  `.execute(tx);
  return Map.groupBy(rows, ({ voice }) => voice);
}

export type NewLesson = Omit<LessonRow, "text" | "undoneAt">;

export async function insertLesson(tx: Tx, workspace: string, lesson: NewLesson): Promise<void> {
  const { id, voice, example, topic, verdict, sentiment, at, by } = lesson;
  await sql`
    insert into lessons (id, workspace, voice, example, topic, verdict, sentiment, at, by)
    values (${id}, ${workspace}, ${voice}, ${example}, ${topic}, ${verdict}, ${sentiment}, ${at}, ${by})
  `.execute(tx);
}

const columns = sql`
  l.id, l.voice, l.example, coalesce(l.example, s.voice, '') as text, l.topic, l.verdict, l.sentiment, l.at, l.by,
  l.undone_at as "undoneAt"
`;
const from = sql`from lessons l left join scores s on s.id = l.voice`;

export async function readLesson(tx: Tx, id: string): Promise<LessonRow | undefined> {
  const { rows } = await sql<LessonRow>`select ${columns} ${from} where l.id = ${id}`.execute(tx);
  return rows[0];
}

/** Lessons, the newest first, before the one of id `before`; those of one topic where it is named. */
export async function listLessons(
  tx: Tx,
  workspace: string,
  { topic, before, limit }: { topic?: string; before?: string; limit: number },
): Promise<LessonRow[]> {
  const conditions: RawBuilder<unknown>[] = [
    sql`l.workspace = ${workspace}`,
    ...(topic ? [sql`l.topic = ${topic}`] : []),
    ...(before ? [sql`l.id < ${before}::uuid`] : []),
  ];
  const { rows } = await sql<LessonRow>`
    select ${columns} ${from} where ${sql.join(conditions, sql` and `)} order by l.id desc limit ${limit}
  `.execute(tx);
  return rows;
}

/** How many lessons each topic is learnt from. */
export async function countLessons(tx: Tx, workspace: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ topic: string; n: number }>`
    select topic, count(*) as n from lessons
    where workspace = ${workspace} and undone_at is null and topic is not null group by topic
  `.execute(tx);
  return new Map(rows.map(({ topic, n }) => [topic, n]));
}

/** Takes back a lesson that stands; false where there is none. */
export async function undoLesson(
  tx: Tx,
  id: string,
  { at, by }: { at: Date; by: string | null },
): Promise<boolean> {
  const { rows } = await sql`
    update lessons set undone_at = ${at}, undone_by = ${by} where id = ${id} and undone_at is null returning id
  `.execute(tx);
  return rows.length > 0;
}

/** Takes back what was said before of the same voice and topic, or of the same voice's sentiment. */
export async function undoSameLessons(
  tx: Tx,
  { voice, topic }: Pick<NewLesson, "voice" | "topic">,
  { at, by }: { at: Date; by: string | null },
): Promise<void> {
  if (voice === null) return;
  await sql`
    update lessons set undone_at = ${at}, undone_by = ${by}
    where voice = ${voice} and undone_at is null and topic is not distinct from ${topic}
  `.execute(tx);
}
