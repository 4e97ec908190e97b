import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { readerOf } from "./actions/reader-of.ts";
import { showReading, topicNames } from "./logic/show-reading.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { readScores } from "./store.ts";
import { readReadings } from "./store-readings.ts";

export const readingRoutes: Routes = (app, { records }) => {
  app.get(
    "/api/readings/:voice",
    {
      ...allow("understand.view"),
      schema: {
        summary: "All that was read out of one voice, and what read it",
        params: z.object({ voice: z.uuid() }),
        response: { 200: model.readVoice },
      },
    },
    ({ actor: { workspace, locale }, params: { voice } }) =>
      records.within(workspace, async (tx) => {
        const [score] = await readScores(tx, [voice]);
        const reading = (await readReadings(tx, [voice])).get(voice);
        if (!score?.voice || !reading) throw problem("no-such-voice", 404);
        const names = topicNames((await readerOf(tx, workspace)).topics);
        const { model, tree, by } = reading;
        const shown = { ...showReading(reading, names, locale), model, tree, by };
        return { voice, text: score.voice, reading: shown };
      }),
  );
};
