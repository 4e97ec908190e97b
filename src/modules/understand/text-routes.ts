import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { inTurns } from "./actions/in-turns.ts";
import { readerOf } from "./actions/reader-of.ts";
import { analysisOf } from "./logic/analysis.ts";
import { topicNames } from "./logic/show-reading.ts";
import * as model from "./model.ts";

export const textRoutes: Routes = (app, { records }) => {
  app.post(
    "/api/text/analyses",
    {
      ...allow("understand.analyse"),
      schema: {
        summary: "Read up to 1,000 texts with the workspace's own topics; nothing of them is kept",
        body: model.analysesInput,
        response: { 200: z.array(model.analysis) },
      },
    },
    async ({ actor, body: { texts, language } }, reply) => {
      const reader = await records.within(actor.workspace, (tx) => readerOf(tx, actor.workspace));
      const names = topicNames(reader.topics);
      // Written text by text: a thousand long ones at once would hold everybody up for as long as reading them does.
      const written = await inTurns(texts, (text) =>
        JSON.stringify(analysisOf(reader.read(text, language), names, actor.locale)),
      );
      return reply.type("application/json; charset=utf-8").send(`[${written.join(",")}]` as never);
    },
  );
};
