import { z } from "zod";
import { allow, type Routes } from "#kernel/http/server";
import { kernelProblem } from "#kernel/kernel-problems";
import { listMembers } from "#kernel/members";
import { readPersonPast } from "./actions/person-past.ts";
import { readCaseFile } from "./actions/read-case.ts";
import { onWire } from "./actions/show-case.ts";
import { changeRoutes } from "./change-routes.ts";
import { cursorOf, type Place, placeOf } from "./logic/cursor.ts";
import * as model from "./model.ts";
import { noticeRoutes } from "./notice-routes.ts";
import { offerRoutes } from "./offer-routes.ts";
import { countCases, listCases, placeIn } from "./store-list.ts";

const params = z.object({ id: z.uuid() });
const listQuery = model.caseFilter.extend({
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

export const actRoutes: Routes = (app, kernel) => {
  const { records } = kernel;

  app.get(
    "/api/cases",
    {
      ...allow("act.view"),
      schema: {
        summary:
          "Cases: the next to fall due (those that press first where asked), the newest, or the last closed",
        querystring: listQuery,
        response: { 200: z.object({ items: z.array(model.caseRow), next: z.string().nullable() }) },
      },
    },
    ({ actor, query: { cursor, limit, ...filter } }) =>
      records.within(actor.workspace, async (tx) => {
        const now = kernel.now();
        const range = { now, me: actor.member, after: afterCursor(cursor), limit: limit + 1 };
        const cases = await listCases(tx, actor.workspace, filter, range);
        const shown = cases.slice(0, limit);
        const last = cases.length > limit ? shown.at(-1) : undefined;
        return {
          items: await onWire(tx, actor, shown, now),
          next: last ? cursorOf(placeIn(filter, last)) : null,
        };
      }),
  );

  app.get(
    "/api/cases/counts",
    {
      ...allow("act.view"),
      schema: {
        summary: "How many cases of each state pass a filter, whatever state it names",
        querystring: model.caseFilter,
        response: { 200: model.caseCounts },
      },
    },
    ({ actor, query }) =>
      records.within(actor.workspace, (tx) =>
        countCases(tx, actor.workspace, query, { now: kernel.now(), me: actor.member }),
      ),
  );

  app.get(
    "/api/cases/assignees",
    {
      ...allow("act.view"),
      schema: {
        summary: "Who a case may be given to",
        response: { 200: z.object({ items: z.array(model.name) }) },
      },
    },
    ({ actor }) =>
      records.within(actor.workspace, async (tx) => ({
        items: (await listMembers(tx)).map(({ id, name }) => ({ id, name })),
      })),
  );

  app.get(
    "/api/cases/:id",
    {
      ...allow("act.view"),
      schema: {
        summary: "One case, whole, with everything done to it",
        params,
        response: { 200: model.caseFile },
      },
    },
    ({ actor, params }) =>
      records.within(actor.workspace, (tx) => readCaseFile(tx, actor, params.id, kernel.now())),
  );

  app.get(
    "/api/cases/:id/past",
    {
      ...allow("act.view"),
      schema: {
        summary: "What else the case's person said and did, the newest first",
        params,
        response: { 200: z.object({ items: z.array(model.pastEntry) }) },
      },
    },
    ({ actor, params }) =>
      records.within(actor.workspace, async (tx) => ({
        items: await readPersonPast(kernel, tx, actor, params.id),
      })),
  );

  changeRoutes(app, kernel);
  offerRoutes(app, kernel);
  noticeRoutes(app, kernel);
};

function afterCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const place = placeOf(cursor);
  if (!place) throw kernelProblem("bad-cursor", 400);
  return place;
}
