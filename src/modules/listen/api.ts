import { z } from "zod";
import type { Actor } from "#kernel/access";
import { allow, type Routes } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { closeSurvey, reopenSurvey } from "./actions/close-survey.ts";
import { createSurvey } from "./actions/create-survey.ts";
import { editSurvey } from "./actions/edit-survey.ts";
import { invite } from "./actions/invite.ts";
import { publishSurvey } from "./actions/publish-survey.ts";
import { importRoutes } from "./import/api.ts";
import { closingOf, isClosed } from "./logic/closing.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { respondentRoutes } from "./respondent/routes.ts";
import * as store from "./store/surveys.ts";
import { voiceRoutes } from "./voice-routes.ts";

const params = z.object({ id: z.uuid() });
const none = z.object({});

export const listenRoutes: Routes = (app, kernel) => {
  const { records } = kernel;
  respondentRoutes(app, kernel);
  voiceRoutes(app, kernel);
  importRoutes(app, kernel);

  /** Changes surveys, tells the pages that show them, and answers the one that was changed. */
  const change = (actor: Actor, work: (tx: Tx) => Promise<string>): Promise<model.Survey> =>
    records.within(actor.workspace, async (tx) => {
      const id = await work(tx);
      await kernel.live.changed(tx, actor.workspace, ["surveys"]);
      return show(kernel, tx, id);
    });

  app.get(
    "/api/surveys",
    {
      ...allow("listen.view"),
      schema: {
        summary: "Surveys, the newest first",
        querystring: z.object({
          cursor: z.uuid().optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ items: z.array(model.survey), next: z.uuid().nullable() }) },
      },
    },
    ({ actor, query }) =>
      records.within(actor.workspace, async (tx) => {
        const rows = await store.listSurveys(tx, { before: query.cursor, limit: query.limit + 1 });
        const items = rows.slice(0, query.limit).map((row) => onWire(kernel, row, row.responses));
        return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
      }),
  );

  app.post(
    "/api/surveys",
    {
      ...allow("listen.edit"),
      schema: {
        summary: "Make a survey, as a draft",
        body: model.surveyDocument,
        response: { 201: model.survey },
      },
    },
    async ({ actor, body }, reply) => {
      const made = await change(actor, (tx) => createSurvey(kernel, tx, actor.workspace, body));
      return reply.status(201).send(made);
    },
  );

  app.get(
    "/api/surveys/:id",
    {
      ...allow("listen.view"),
      schema: { summary: "One survey with its draft", params, response: { 200: model.survey } },
    },
    ({ actor, params }) => records.within(actor.workspace, (tx) => show(kernel, tx, params.id)),
  );

  app.put(
    "/api/surveys/:id",
    {
      ...allow("listen.edit"),
      schema: {
        summary: "Change the draft; what is published stays as it is",
        params,
        body: model.surveyDocument,
        response: { 200: model.survey },
      },
    },
    ({ actor, params, body }) =>
      change(actor, async (tx) => {
        await editSurvey(kernel, tx, params.id, body);
        return params.id;
      }),
  );

  app.get(
    "/api/surveys/:id/versions",
    {
      ...allow("listen.view"),
      schema: {
        summary: "Every published version, the newest first",
        params,
        response: { 200: z.object({ items: z.array(model.surveyVersion) }) },
      },
    },
    ({ actor, params }) =>
      records.within(actor.workspace, async (tx) => {
        if (!(await store.readSurvey(tx, params.id))) throw problem("no-such-survey", 404);
        const items = await store.listVersions(tx, params.id);
        return { items: items.map((row) => ({ ...row, publishedAt: row.publishedAt.toISOString() })) };
      }),
  );

  app.post(
    "/api/surveys/:id/publication",
    {
      ...allow("listen.publish"),
      schema: {
        summary: "Freeze the draft as the next version, asked from now on",
        params,
        response: { 201: model.survey },
      },
    },
    async ({ actor, params }, reply) => {
      const published = await change(actor, async (tx) => {
        await publishSurvey(kernel, tx, actor, params.id);
        return params.id;
      });
      return reply.status(201).send(published);
    },
  );

  const changeClosure = (actor: Actor, id: string, work: typeof closeSurvey) =>
    change(actor, async (tx) => {
      await work(kernel, tx, actor, id);
      return id;
    });

  app.put(
    "/api/surveys/:id/closure",
    {
      ...allow("listen.publish"),
      schema: {
        summary: "Close: no more answers",
        params,
        body: none.nullish(),
        response: { 200: model.survey },
      },
    },
    ({ actor, params }) => changeClosure(actor, params.id, closeSurvey),
  );

  app.delete(
    "/api/surveys/:id/closure",
    {
      ...allow("listen.publish"),
      schema: { summary: "Open again", params, response: { 200: model.survey } },
    },
    ({ actor, params }) => changeClosure(actor, params.id, reopenSurvey),
  );

  app.post(
    "/api/surveys/:id/invitations",
    {
      ...allow("listen.edit"),
      schema: {
        summary: "Make a link that one person answers once",
        params,
        body: model.invitationInput,
        response: { 201: z.object({ id: z.uuid(), token: z.string(), url: z.string() }) },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply
        .status(201)
        .send(
          await records.within(actor.workspace, (tx) => invite(kernel, tx, actor.workspace, params.id, body)),
        ),
  );
};

type Wire = Pick<Kernel, "address" | "now">;

async function show(kernel: Wire, tx: Tx, id: string): Promise<model.Survey> {
  const row = await store.readSurvey(tx, id);
  if (!row) throw problem("no-such-survey", 404);
  return onWire(kernel, row, await store.countResponses(tx, id));
}

function onWire({ address, now }: Wire, row: store.SurveyRow, responses: number): model.Survey {
  const closing = closingOf(row.closedAt, { closesAt: row.version?.closesAt ?? undefined });
  const opened = isClosed(closing, now()) ? "closed" : "open";
  return {
    id: row.id,
    state: row.version ? opened : "draft",
    document: row.document,
    version: row.version && {
      id: row.version.id,
      number: row.version.number,
      publishedAt: row.version.publishedAt.toISOString(),
    },
    closedAt: row.closedAt?.toISOString() ?? null,
    responses,
    url: `${address()}/s/${row.slug}`,
    createdAt: row.createdAt.toISOString(),
    editedAt: row.editedAt.toISOString(),
  };
}
