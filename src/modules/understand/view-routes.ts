import { allow, type Routes } from "#kernel/http/server";
import * as model from "./model.ts";
import { feelingOverTime } from "./views/feeling-over-time.ts";
import { heatMap } from "./views/heat-map.ts";
import { morning } from "./views/morning.ts";
import { movers } from "./views/movers.ts";
import { namedThings } from "./views/named-things.ts";
import { tellingWords } from "./views/telling-words.ts";

export const viewRoutes: Routes = (app, kernel) => {
  app.get(
    "/api/views/heat-map",
    {
      ...allow("understand.view"),
      schema: {
        summary: "Topics × touchpoints: how many spoke, how they meant it, and how loyal they are",
        querystring: model.viewQuery,
        response: { 200: model.heatMap },
      },
    },
    ({ actor, query }) => heatMap(kernel, actor, query),
  );

  app.get(
    "/api/views/sentiment",
    {
      ...allow("understand.view"),
      schema: {
        summary: "How voices, or those of one topic, are meant through time",
        querystring: model.feelingQuery,
        response: { 200: model.feelingOverTime },
      },
    },
    ({ actor, query }) => feelingOverTime(kernel.facts, actor, query),
  );

  app.get(
    "/api/views/movers",
    {
      ...allow("understand.view"),
      schema: {
        summary: "Which topics rose and fell in the last days, and whether that is more than chance",
        querystring: model.moverQuery,
        response: { 200: model.movers },
      },
    },
    ({ actor, query }) => movers(kernel, actor, query),
  );

  app.get(
    "/api/views/words",
    {
      ...allow("understand.view"),
      schema: {
        summary: "Words that tell promoters from detractors, among the newest 5,000 voices of a period",
        querystring: model.viewQuery,
        response: { 200: model.tellingWords },
      },
    },
    ({ actor, query }) => tellingWords(kernel, actor, query),
  );

  app.get(
    "/api/views/names",
    {
      ...allow("understand.view"),
      schema: {
        summary: "The products, branches and departments named the most, and how those who name them feel",
        querystring: model.nameQuery,
        response: { 200: model.namedThings },
      },
    },
    ({ actor, query }) => namedThings(kernel, actor, query),
  );

  app.get(
    "/api/views/morning",
    {
      ...allow("understand.view"),
      schema: {
        summary: "Ten voices to begin the day with, personal data masked",
        querystring: model.morningQuery,
        response: { 200: model.morning },
      },
    },
    ({ actor, query }) => morning(kernel, actor, query),
  );
};
