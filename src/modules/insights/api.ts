import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { measure } from "#understand";
import { measureQuery, measureRow } from "#understand/model";
import { homeBoard } from "./board.ts";
import { liveRoutes } from "./live-routes.ts";
import * as model from "./model.ts";
import { personRoutes } from "./person-routes.ts";
import { voiceRoutes } from "./voice-routes.ts";

export const insightsRoutes: Routes = (app, kernel) => {
  voiceRoutes(app, kernel);
  liveRoutes(app, kernel);
  personRoutes(app, kernel);

  app.post(
    "/api/measures",
    {
      ...allow("insights.view"),
      schema: {
        summary: "The one query of every number: a measure in a period, filtered and broken down",
        body: measureQuery,
        response: { 200: z.object({ rows: z.array(measureRow) }) },
      },
    },
    async ({ actor, body }) => ({
      rows: await measure(kernel.facts, actor.workspace, body, actor.locale),
    }),
  );

  app.get(
    "/api/boards/home",
    {
      ...allow("insights.view"),
      schema: {
        summary: "Everything on the home board",
        querystring: model.boardQuery,
        response: { 200: model.homeBoard },
      },
    },
    ({ actor, query }) => homeBoard(kernel, actor, query),
  );
};
