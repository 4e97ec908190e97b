import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { isRefused, type Refused } from "./actions/refusals.ts";
import { takeGivenResponses } from "./actions/take-given-responses.ts";
import { takeMentions } from "./actions/take-mentions.ts";
import type { Taken } from "./actions/take-responses.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { readResponse } from "./store/voices.ts";

const oneOrMany = <Schema extends z.ZodType>(row: Schema) => z.union([row, z.array(row).min(1).max(1_000)]);
const answersForOneOrMany = {
  200: z.union([model.taken, z.object({ items: z.array(model.takenOrRefused) })]),
  201: model.taken,
};

/** Voices that programs bring: history, other tools, other places. */
export const voiceRoutes: Routes = (app, kernel) => {
  const { records } = kernel;

  app.post(
    "/api/responses",
    {
      ...allow("listen.submit"),
      schema: {
        summary: "Bring one response or up to 1,000; of several each stands on its own",
        body: oneOrMany(model.responseInput),
        response: answersForOneOrMany,
      },
    },
    async ({ actor, body }, reply) => {
      const taking = { workspace: actor.workspace, locale: actor.locale, now: kernel.now() };
      const results = await takeGivenResponses(kernel, taking, Array.isArray(body) ? body : [body]);
      if (Array.isArray(body)) return reply.status(200).send({ items: results });
      const taken = soleResult(results);
      return reply.status(taken.isNew ? 201 : 200).send(taken);
    },
  );

  app.get(
    "/api/responses/:id",
    {
      ...allow("listen.view"),
      schema: {
        summary: "One response",
        params: z.object({ id: z.uuid() }),
        response: { 200: model.response },
      },
    },
    ({ actor, params }) =>
      records.within(actor.workspace, async (tx) => {
        const found = await readResponse(tx, params.id);
        if (!found) throw problem("no-such-response", 404);
        return { ...found, at: found.at.toISOString(), receivedAt: found.receivedAt.toISOString() };
      }),
  );

  app.post(
    "/api/mentions",
    {
      ...allow("listen.submit"),
      schema: {
        summary: "Bring one unsolicited voice or up to 1,000; of several each stands on its own",
        body: oneOrMany(model.mentionInput),
        response: answersForOneOrMany,
      },
    },
    async ({ actor, body }, reply) => {
      const taking = { workspace: actor.workspace, locale: actor.locale, now: kernel.now() };
      const results = await records.within(actor.workspace, (tx) =>
        takeMentions(tx, taking, Array.isArray(body) ? body : [body]),
      );
      if (Array.isArray(body)) return reply.status(200).send({ items: results });
      const taken = soleResult(results);
      return reply.status(taken.isNew ? 201 : 200).send(taken);
    },
  );
};

/** One that came alone is answered as a problem where it is refused. */
function soleResult([result]: (Taken | Refused)[]): Taken {
  if (!result || isRefused(result)) throw problem("answers-refused", 422, {}, result?.refused);
  return result;
}
