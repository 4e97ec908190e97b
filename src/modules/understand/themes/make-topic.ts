import type { Actor } from "#kernel/access";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { addTopic } from "../actions/change-topics.ts";
import { teach } from "../actions/teach.ts";
import { lessonTaught } from "../events.ts";
import { problem } from "../messages.ts";
import { insertLesson } from "../store-lessons.ts";
import type { ThemeTopicInput } from "./model.ts";
import { findingsOf, holdTheme, keepTopic } from "./store.ts";
import { readSpans } from "./store-voices.ts";

/**
 * Makes a topic of a theme: what people say for it become the topic's phrases, and its typical voices what it is learnt
 * from. Answers the topic's key; a 404 where there is no such theme, a 409 where it is a topic already.
 */
export async function makeTopic(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  theme: string,
  { names, parent }: ThemeTopicInput,
): Promise<string> {
  const known = await holdTheme(tx, theme);
  const [finding] = await findingsOf(tx, theme, 1);
  if (!known || !finding) throw problem("no-such-theme", 404);
  if (known.topic !== null) throw problem("theme-is-topic", 409, { topic: known.topic });
  const { name, wordings, typical } = finding;
  const given = { names: names ?? { fa: name, en: name }, parent, phrases: wordings };
  const { key } = await addTopic(kernel, tx, actor, given);
  await keepTopic(tx, theme, key);
  await learnFrom(kernel, tx, actor, key, [...(await readSpans(tx, typical)).keys()]);
  await kernel.live.changed(tx, actor.workspace, ["themes"]);
  return key;
}

/** Only the last lesson has voices read anew, for all of them together. */
async function learnFrom(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  topic: string,
  voices: string[],
): Promise<void> {
  const last = voices.pop();
  if (last === undefined) return;
  const at = kernel.now();
  for (const voice of voices) {
    const lesson = { id: newId(), voice, example: null, topic, verdict: "is", sentiment: null } as const;
    await insertLesson(tx, actor.workspace, { ...lesson, at, by: actor.member });
    const data = { lesson: lesson.id, voice, topic };
    const { workspace, member } = actor;
    await announce(tx, [lessonTaught.of({ workspace, person: null, actor: member, at, data })]);
  }
  await teach(kernel, tx, actor, { voice: last, topic, verdict: "is" });
}
