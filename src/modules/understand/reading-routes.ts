import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { readerOf } from "./actions/reader-of.ts";
import { renewalState, startRenewal } from "./actions/renew-readings.ts";
import { createRenewalRunner } from "./actions/renewal-runner.ts";
import { showReading, topicNames } from "./logic/show-reading.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { readScores } from "./store.ts";
import { readReadings } from "./store-readings.ts";

export const readingRoutes: Routes = (app, kernel) => {
  const { records } = kernel;
  const runner = createRenewalRunner(kernel);
  app.addHook("onReady", () => runner.sweep());
  app.addHook("preClose", () => runner.stop());

  app.get(
    "/api/readings/renewal",
    {
      ...allow("understand.view"),
      schema: {
        summary: "How much of history was read by an older model or tree, and how far reading it again is",
        response: { 200: model.renewalState },
      },
    },
    ({ actor: { workspace } }) => records.within(workspace, (tx) => renewalState(tx, workspace)),
  );

  app.post(
    "/api/readings/renewal",
    {
      ...allow("understand.edit"),
      schema: {
        summary: "Have all of history read again in the background; what members put right stays so",
        response: { 202: model.renewalState },
      },
    },
    async ({ actor }, reply) => {
      const state = await records.within(actor.workspace, async (tx) => {
        await startRenewal(kernel, tx, actor);
        return renewalState(tx, actor.workspace);
      });
      runner.run({ workspace: actor.workspace, id: actor.workspace });
      return reply.status(202).send(state);
    },
  );

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
        const { model, tree } = reading;
        const shown = { ...showReading(reading, names, locale), model, tree };
        return { voice, text: score.voice, reading: shown };
      }),
  );
};
