import { isDeepStrictEqual } from "node:util";
import { localDay } from "#kernel/calendar";
import { type Announcement, announce } from "#kernel/journal";
import type { Tx } from "#kernel/records";
import { type Essence, voiceRead } from "../events.ts";
import { applyLessons, type VoiceLesson } from "../logic/apply-lessons.ts";
import { inThousandths } from "../logic/in-thousandths.ts";
import { feelingsOf, type TopicFeeling } from "../logic/topics-above.ts";
import { pressing, type Score } from "../model.ts";
import { applyOpinion } from "../second-opinions/apply-opinion.ts";
import type { Judgement } from "../second-opinions/question.ts";
import { opinionsOf } from "../second-opinions/store.ts";
import { lessonsOfVoices } from "../store-lessons.ts";
import { type KeptReading, putReadings, readReadings } from "../store-readings.ts";
import type { Reading } from "../text/model.ts";
import { inTurns } from "./in-turns.ts";
import { type Reader, readerOf } from "./reader-of.ts";

/** The workspace whose voices they are, and its clock. */
export type Home = { workspace: string; timeZone: string };

/** Reads voices for the first time. Those without words are left out. */
export async function readFreshVoices(tx: Tx, home: Home, voices: readonly Score[]): Promise<void> {
  const worded = voices.filter(({ voice }) => voice !== null);
  if (worded.length === 0) return;
  const reader = await readerOf(tx, home.workspace);
  const readings = await inTurns(worded, (voice) => readOne(reader, voice, { lessons: [] }));
  await keep(tx, home, worded, readings, new Map());
}

/** What was kept of voices, and what is read of them now; those that differ are `changed` in number. */
export type ReadAgain = { before: ReadonlyMap<string, KeptReading>; now: KeptReading[]; changed: number };

/**
 * Reads voices again with what is known now; what members said of them stays. Those read as before are kept only where
 * `all` says so, to tell that they were looked at. The caller holds the tree (`holdTree`), so that nobody else reads the
 * same voices at the same time and facts are told of each change once.
 */
export async function readVoicesAgain(
  tx: Tx,
  home: Home,
  voices: readonly Score[],
  { all }: { all: boolean },
): Promise<ReadAgain> {
  const worded = voices.filter(({ voice }) => voice !== null);
  const ids = worded.map(({ id }) => id);
  const reader = await readerOf(tx, home.workspace);
  const before = await readReadings(tx, ids);
  const lessons = await lessonsOfVoices(tx, ids);
  const opinions = await opinionsOf(tx, ids);
  const now = await inTurns(worded, (voice) =>
    readOne(reader, voice, { lessons: lessons.get(voice.id) ?? [], opinion: opinions.get(voice.id) }),
  );
  const isChanged = now.map((reading) => differs(reading, before.get(reading.voice)));
  const kept = (_: unknown, place: number) => all || isChanged[place] === true;
  await keep(tx, home, worded.filter(kept), now.filter(kept), before);
  return { before, now, changed: isChanged.filter(Boolean).length };
}

/** What others said of a voice: members, whose word stands, and a model elsewhere where our own is unsure. */
type Said = { lessons: readonly VoiceLesson[]; opinion?: Judgement };

function readOne(reader: Reader, { id, at, voice }: Score, { lessons, opinion }: Said): KeptReading {
  const own = applyOpinion(reader.read(voice ?? ""), opinion, reader.isFound);
  const { masked: _, ...reading } = applyLessons(own, lessons);
  const topics = feelingsOf(reading.topics, reader.parentOf);
  const told = reading.noise === null ? essenceOf(reading, topics) : null;
  const topicKeys = topics.map(({ topic }) => topic);
  return { ...reading, voice: id, at, topicKeys, told, model: reader.model, tree: reader.tree };
}

const essenceOf = (
  { sentiment, urgency, leaving }: Pick<Reading, "sentiment" | "urgency" | "leaving">,
  topics: TopicFeeling[],
): Essence => ({
  label: sentiment.label,
  score: inThousandths(sentiment.score),
  topics: topics.map((one) => ({ ...one, score: inThousandths(one.score) })),
  urgent: urgency >= pressing,
  leaving: leaving >= pressing,
});

/** Whether a reader of the voice would notice. */
function differs(now: KeptReading, was: KeptReading | undefined): boolean {
  if (!was) return true;
  const spoken = ({ sentiment, topics, noise, corrected, names }: KeptReading) => [
    sentiment.label,
    noise,
    corrected,
    topics.map(({ topic, sentiment }) => `${topic} ${sentiment.label}`).sort(),
    names.map(({ id }) => id).sort(),
  ];
  return !isDeepStrictEqual(spoken(now), spoken(was));
}

async function keep(
  tx: Tx,
  { workspace, timeZone }: Home,
  voices: readonly Score[],
  readings: readonly KeptReading[],
  before: ReadonlyMap<string, KeptReading>,
): Promise<void> {
  await putReadings(tx, workspace, readings);
  const told = voices.flatMap((voice, index): Announcement[] => {
    const change = { now: readings[index]?.told ?? null, was: before.get(voice.id)?.told ?? null };
    if (isDeepStrictEqual(change.now, change.was)) return [];
    const { id, metric, value, touchpoint, branch, channel, person, at } = voice;
    const place = { metric, value, touchpoint, branch, channel, day: localDay(at, timeZone) };
    return [voiceRead.of({ workspace, person, at, data: { ...place, voice: id, ...change } })];
  });
  await announce(tx, told);
}
