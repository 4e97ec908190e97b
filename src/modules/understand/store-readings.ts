import { sql } from "kysely";
import type { Tx } from "#kernel/records";
import type { Essence } from "./events.ts";
import type { Score } from "./model.ts";
import type { Reading } from "./text/model.ts";

/** A reading as it is kept: without the masked text, which is made anew from `pii`, with what read it. */
export type KeptReading = Omit<Reading, "masked"> & {
  voice: string;
  at: Date;
  corrected: boolean;
  /** The topics spoken of and those above them. */
  topicKeys: string[];
  /** What facts were told; null for noise. */
  told: Essence | null;
  model: string;
  tree: number;
};

const columns = sql`
  voice, at, language, json_build_object('label', label, 'score', score, 'probability', probability, 'sure', sure)
    as sentiment, corrected, topics, topic_keys as "topicKeys", emotion, intents, urgency, leaving, sarcasm, abuse, noise,
  key_phrases as "keyPhrases", names, pii, by, told, model, tree
`;

/** The readings of these voices that exist, by voice. */
export async function readReadings(tx: Tx, voices: readonly string[]): Promise<Map<string, KeptReading>> {
  if (voices.length === 0) return new Map();
  const { rows } = await sql<KeptReading>`
    select ${columns} from readings where voice = any(${voices}::uuid[])
  `.execute(tx);
  return new Map(rows.map((row) => [row.voice, row]));
}

/** Those of these voices that surely complain and either press or are about to leave, from `from` on. */
export async function pressingComplaints(
  tx: Tx,
  voices: readonly string[],
  from: number,
): Promise<Set<string>> {
  const { rows } = await sql<{ voice: string }>`
    select voice from readings
    where voice = any(${voices}::uuid[]) and label = 'negative' and sure and noise is null
      and greatest(urgency, leaving) >= ${from}::real
  `.execute(tx);
  return new Set(rows.map(({ voice }) => voice));
}

/** Keeps readings; one that a voice had before is replaced. */
export async function putReadings(
  tx: Tx,
  workspace: string,
  readings: readonly KeptReading[],
): Promise<void> {
  if (readings.length === 0) return;
  const given = readings.map(({ sentiment, topicKeys, keyPhrases, ...rest }) => ({
    ...rest,
    ...sentiment,
    workspace,
    topic_keys: topicKeys,
    key_phrases: keyPhrases,
  }));
  await sql`
    insert into readings select * from jsonb_populate_recordset(null::readings, ${JSON.stringify(given)}::jsonb)
    on conflict (voice) do update set language = excluded.language, label = excluded.label, score = excluded.score,
      probability = excluded.probability, sure = excluded.sure, corrected = excluded.corrected,
      topics = excluded.topics, topic_keys = excluded.topic_keys, emotion = excluded.emotion,
      intents = excluded.intents, urgency = excluded.urgency, leaving = excluded.leaving,
      sarcasm = excluded.sarcasm, abuse = excluded.abuse, noise = excluded.noise,
      key_phrases = excluded.key_phrases, names = excluded.names, pii = excluded.pii, by = excluded.by,
      told = excluded.told, model = excluded.model, tree = excluded.tree
  `.execute(tx);
}

/** The newest voices with words, and their places: those a lesson's effect is shown on. */
export async function newestVoices(tx: Tx, workspace: string, limit: number): Promise<Score[]> {
  const { rows } = await sql<Score>`
    select id, metric, value, response, mention, person, touchpoint, branch, channel, voice, locale, at
    from scores where workspace = ${workspace} and voice is not null order by at desc, id desc limit ${limit}
  `.execute(tx);
  return rows;
}
