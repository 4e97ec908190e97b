import { listChanged, readWorkspace } from "#company";
import { localDay } from "#kernel/calendar";
import { newId } from "#kernel/ids";
import { announce, type JournalEvent } from "#kernel/journal";
import { reaction } from "#kernel/reactions";
import { mentionReceived, responseReceived } from "#listen";
import { noticeNames } from "./actions/notice-names.ts";
import { readFreshVoices } from "./actions/read-voices.ts";
import { scored } from "./events.ts";
import type { Score } from "./model.ts";
import { insertScores } from "./store.ts";

/** Reads what was said and how it was marked, once for each response and mention. */
export const scoreVoices = reaction({
  name: "understand.scoreVoices",
  to: [responseReceived, mentionReceived],
  run: async (_kernel, tx, events) => {
    const workspace = events[0]?.workspace as string;
    const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
    const scores = events.map(scoreOfEvent);
    const stored = await insertScores(tx, workspace, scores);
    const fresh = scores.filter(({ id }) => stored.has(id));
    // Before the scores are told of, so that whoever hears of a voice finds it read.
    await readFreshVoices(tx, { workspace, timeZone }, fresh);
    await announce(
      tx,
      fresh.map(({ id, person, at, voice: _, ...data }) =>
        scored.of({ workspace, person, at, data: { ...data, score: id, day: localDay(at, timeZone) } }),
      ),
    );
  },
});

/** Recognises in what people say what the company's lists name. */
export const recogniseNames = reaction({
  name: "understand.recogniseNames",
  to: [listChanged],
  run: (kernel, tx, events) => noticeNames(kernel, tx, events[0]?.workspace as string),
});

function scoreOfEvent(event: JournalEvent): Score {
  const { person, at } = event;
  if (responseReceived.is(event)) {
    const { response, touchpoint, branch, channel, score, text, locale } = event.data;
    const place = { person, touchpoint, branch, channel, at };
    return {
      id: newId(),
      metric: "nps",
      value: score,
      response,
      mention: null,
      voice: text,
      locale,
      ...place,
    };
  }
  if (mentionReceived.is(event)) {
    const { mention, touchpoint, branch, channel, rating, text } = event.data;
    const place = { person, touchpoint, branch, channel, at };
    return {
      id: newId(),
      metric: "rating",
      // PostgreSQL refuses what a number of 4 bytes cannot hold, such as 1e-99; JavaScript makes it 0.
      value: rating === null ? null : Math.fround(rating),
      response: null,
      mention,
      // A mark without words.
      voice: text || null,
      locale: null,
      ...place,
    };
  }
  throw new Error(`${event.type} is not a voice.`);
}
