import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { addTopic, changeTopic } from "./actions/change-topics.ts";
import { readerOf } from "./actions/reader-of.ts";
import { localDay, periodFault } from "./measures/model.ts";
import * as model from "./model.ts";
import { countLessons } from "./store-lessons.ts";
import type { TopicRow } from "./store-topics.ts";
import { readCells } from "./views/cells.ts";

/** All of time: facts keep days from 1970 on. */
const treeQuery = z
  .strictObject({ from: localDay.default("1990-01-01"), to: localDay.default("2100-12-31") })
  .refine(({ from, to }) => from <= to, periodFault);

export const topicRoutes: Routes = (app, kernel) => {
  const { records, facts } = kernel;

  app.get(
    "/api/topics",
    {
      ...allow("understand.view"),
      schema: {
        summary: "The company's topics, each before those below it, with how many voices speak of it",
        querystring: treeQuery,
        response: { 200: model.topicTree },
      },
    },
    async ({ actor: { workspace }, query: { from, to } }) => {
      const { reader, lessons } = await records.within(workspace, async (tx) => ({
        reader: await readerOf(tx, workspace),
        lessons: await countLessons(tx, workspace),
      }));
      const cells = await readCells(facts, {
        workspace,
        range: { start: from, end: to },
        where: {},
        by: ["topic"],
      });
      const counts = new Map(cells.map((cell) => [cell.topic, cell]));
      const items = inTreeOrder(reader.topics).map((topic) => ({
        ...onWire(topic),
        voices: counts.get(topic.key)?.n ?? 0,
        negative: counts.get(topic.key)?.negative ?? 0,
        lessons: lessons.get(topic.key) ?? 0,
      }));
      return { version: reader.tree, items };
    },
  );

  app.post(
    "/api/topics",
    {
      ...allow("understand.edit"),
      schema: {
        summary: "Add a topic; the newest voices are read with it at once",
        body: model.newTopic,
        response: { 201: model.topic },
      },
    },
    async ({ actor, body }, reply) => {
      const topic = await records.within(actor.workspace, (tx) => addTopic(kernel, tx, actor, body));
      return reply.status(201).send(onWire(topic));
    },
  );

  app.put(
    "/api/topics/:key",
    {
      ...allow("understand.edit"),
      schema: {
        summary: "Rename, move or archive a topic, or change its phrases",
        params: z.object({ key: model.topicKey }),
        body: model.topicChange,
        response: { 200: model.topic },
      },
    },
    async ({ actor, params: { key }, body }) =>
      onWire(await records.within(actor.workspace, (tx) => changeTopic(kernel, tx, actor, key, body))),
  );
};

const onWire = ({ archivedAt, ...topic }: TopicRow) => ({
  ...topic,
  archivedAt: archivedAt?.toISOString() ?? null,
});

/** Those that are left over stand in a circle, which no route lets come about; they are shown all the same. */
function inTreeOrder(topics: readonly TopicRow[]): TopicRow[] {
  const below = Map.groupBy(topics, ({ parent }) => parent);
  const walk = (parent: string | null): TopicRow[] =>
    (below.get(parent) ?? []).flatMap((topic) => [topic, ...walk(topic.key)]);
  const ordered = walk(null);
  return [...ordered, ...topics.filter((topic) => !ordered.includes(topic))];
}
