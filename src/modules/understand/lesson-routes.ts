import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { showLessons } from "./actions/show-lessons.ts";
import { takeBack, teach } from "./actions/teach.ts";
import * as model from "./model.ts";
import { listLessons } from "./store-lessons.ts";

export const lessonRoutes: Routes = (app, kernel) => {
  const { records } = kernel;

  app.get(
    "/api/lessons",
    {
      ...allow("understand.view"),
      schema: {
        summary: "What members taught, the newest first, those taken back too",
        querystring: z.strictObject({
          topic: model.topicKey.optional(),
          cursor: z.uuid().optional(),
          limit: z.coerce.number().int().min(1).max(200).default(50),
        }),
        response: { 200: z.object({ items: z.array(model.lesson), next: z.uuid().nullable() }) },
      },
    },
    ({ actor: { workspace }, query: { topic, cursor, limit } }) =>
      records.within(workspace, async (tx) => {
        const rows = await listLessons(tx, workspace, { topic, before: cursor, limit: limit + 1 });
        const items = await showLessons(tx, rows.slice(0, limit));
        return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
      }),
  );

  app.post(
    "/api/lessons",
    {
      ...allow("understand.teach"),
      schema: {
        summary: "Put a reading right, or teach a topic by an example; it counts from the next voice on",
        body: model.lessonInput,
        response: { 201: model.taught },
      },
    },
    async ({ actor, body }, reply) => {
      const taught = await records.within(actor.workspace, (tx) => teach(kernel, tx, actor, body));
      return reply.status(201).send(taught);
    },
  );

  app.delete(
    "/api/lessons/:id",
    {
      ...allow("understand.teach"),
      schema: {
        summary: "Take a lesson back, and see what that does",
        params: z.object({ id: z.uuid() }),
        response: { 200: model.taught },
      },
    },
    ({ actor, params: { id } }) => records.within(actor.workspace, (tx) => takeBack(kernel, tx, actor, id)),
  );
};
