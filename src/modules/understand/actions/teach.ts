import { readWorkspace } from "#company";
import type { Actor } from "#kernel/access";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { lessonTaught, lessonUndone } from "../events.ts";
import { showReading, topicNames } from "../logic/show-reading.ts";
import { problem } from "../messages.ts";
import type { LessonInput, Taught } from "../model.ts";
import { readScores } from "../store.ts";
import { insertLesson, type NewLesson, readLesson, undoLesson, undoSameLessons } from "../store-lessons.ts";
import type { KeptReading } from "../store-readings.ts";
import { growTree, holdTree } from "../store-topics.ts";
import { readNewestAgain } from "./read-newest-again.ts";
import { type ReadAgain, readVoicesAgain } from "./read-voices.ts";
import { readerOf } from "./reader-of.ts";
import { showLessons } from "./show-lessons.ts";

/** Learns what a member says of a voice, or from an example; what was said before of the same is taken back. */
export async function teach(kernel: Kernel, tx: Tx, actor: Actor, given: LessonInput): Promise<Taught> {
  const { topics } = await readerOf(tx, actor.workspace);
  const lesson = lessonOf(given, kernel.now(), actor.member);
  if (lesson.topic !== null && !topics.some(({ key }) => key === lesson.topic))
    throw problem("no-such-topic", 422, { topic: lesson.topic });
  if (lesson.voice !== null) await assertVoice(tx, lesson.voice);
  await holdTree(tx, actor.workspace);
  await undoSameLessons(tx, lesson, lesson);
  await insertLesson(tx, actor.workspace, lesson);
  await announce(tx, [lessonTaught.of(eventOf(actor, lesson, lesson.at))]);
  return learn(kernel, tx, actor, lesson);
}

/** Takes a lesson back: voices are read as if it had never been given. A 404 where there is none, a 409 if it is done. */
export async function takeBack(kernel: Kernel, tx: Tx, actor: Actor, id: string): Promise<Taught> {
  const lesson = await readLesson(tx, id);
  if (!lesson) throw problem("no-such-lesson", 404);
  await holdTree(tx, actor.workspace);
  const at = kernel.now();
  if (!(await undoLesson(tx, id, { at, by: actor.member }))) throw problem("lesson-undone", 409);
  await announce(tx, [lessonUndone.of(eventOf(actor, lesson, at))]);
  return learn(kernel, tx, actor, lesson);
}

function lessonOf(given: LessonInput, at: Date, by: string | null): NewLesson {
  const nothing = { voice: null, example: null, topic: null, verdict: null, sentiment: null };
  return { ...nothing, ...given, id: newId(), at, by };
}

async function assertVoice(tx: Tx, id: string): Promise<void> {
  const [score] = await readScores(tx, [id]);
  if (!score?.voice) throw problem("no-such-voice", 422);
}

type Told = Pick<NewLesson, "id" | "voice" | "topic">;

const eventOf = ({ workspace, member }: Actor, { id, voice, topic }: Told, at: Date) => ({
  workspace,
  person: null,
  actor: member,
  at,
  data: { lesson: id, voice, topic },
});

/** A sentiment is one voice's alone; of topics the newest voices are read anew, and the voice itself however old. */
async function learn(kernel: Kernel, tx: Tx, actor: Actor, lesson: NewLesson): Promise<Taught> {
  const { workspace } = actor;
  if (lesson.topic !== null) await growTree(tx, workspace);
  const own = lesson.voice === null ? undefined : await readOwnAgain(tx, workspace, lesson.voice);
  const newest = lesson.topic === null ? own : await readNewestAgain(tx, workspace);
  await kernel.live.changed(tx, workspace, ["topics"]);
  const { topics } = await readerOf(tx, workspace);
  const reading = own?.now[0];
  const row = await readLesson(tx, lesson.id);
  const [shown] = row ? await showLessons(tx, [row]) : [];
  return {
    lesson: shown as Taught["lesson"],
    effect: effectOf(lesson, newest, lesson.topic === null ? undefined : own),
    reading: reading ? showReading(reading, topicNames(topics), actor.locale) : null,
  };
}

async function readOwnAgain(tx: Tx, workspace: string, voice: string): Promise<ReadAgain> {
  const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
  return readVoicesAgain(tx, { workspace, timeZone }, await readScores(tx, [voice]), { all: true });
}

/** The voice itself was read first, so among the newest it counts as it was before that. */
function effectOf(
  lesson: NewLesson,
  read: ReadAgain | undefined,
  own: ReadAgain | undefined,
): Taught["effect"] {
  const now = new Map([...(own?.now ?? []), ...(read?.now ?? [])].map((one) => [one.voice, one]));
  const before = new Map([...(read?.before ?? []), ...(own?.before ?? [])]);
  const count = (readings: Iterable<KeptReading>) => [...readings].filter(isMeant(lesson)).length;
  return {
    looked: now.size,
    before: count(before.values()),
    after: count(now.values()),
    changed: (read?.changed ?? 0) + (own?.changed ?? 0),
  };
}

const isMeant =
  ({ topic, sentiment }: NewLesson) =>
  (reading: KeptReading): boolean =>
    topic === null ? reading.sentiment.label === sentiment : reading.topicKeys.includes(topic);
