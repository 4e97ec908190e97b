import { z } from "zod";
import { readWorkspace } from "#company";
import { allow, type Routes } from "#kernel/http/server";
import type { Tx } from "#kernel/records";
import { problem } from "../messages.ts";
import { cursorOf, placeOf, runCursorOf, runPlaceOf } from "./cursor.ts";
import { makeTopic } from "./make-topic.ts";
import * as model from "./model.ts";
import { queueRun } from "./queue-runs.ts";
import { createThemeRunner } from "./runner.ts";
import { showRun, showThemes, showVoice } from "./show-themes.ts";
import { findingsOf, listFindings } from "./store.ts";
import { currentRuns, listRuns, readRun } from "./store-runs.ts";
import { listThemeVoices } from "./store-voices.ts";

const params = z.object({ id: z.uuid() });
const limit = z.coerce.number().int().min(1).max(200).default(50);
const mostHistory = 60;

/** Themes that nobody named: look for them, follow that, read them, and make topics of them. */
export const themeRoutes: Routes = (app, kernel) => {
  const { records } = kernel;
  const runner = createThemeRunner(kernel);
  const lookFor = () => {
    runner.sweep().catch((error) => kernel.log.warn({ err: error }, "themes will be looked for later"));
  };
  app.addHook("onReady", async () => lookFor());
  app.addHook("onClose", () => runner.stop());

  app.get(
    "/api/themes",
    {
      ...allow("understand.view"),
      schema: {
        summary:
          "What groups of comments talk about that nobody named, as last found; what is new comes first",
        querystring: model.themeQuery,
        response: { 200: model.themeList },
      },
    },
    ({ actor, locale, query: { state, cursor, limit, ...filter } }) =>
      records.within(actor.workspace, async (tx) => {
        const { done, underWay } = await currentRuns(tx, actor.workspace);
        const place = cursor === undefined ? undefined : runPlaceOf(cursor);
        if (cursor !== undefined && !place) throw problem("unknown-cursor", 400);
        // Who began to read a run's list goes on in it, whatever was found since.
        const run = place ? await readRun(tx, place.run) : done;
        const offset = place?.offset ?? 0;
        const wanted = { ...filter, ...(state && { state: [state].flat() }) };
        const rows =
          run?.state === "done" ? await listFindings(tx, run.id, wanted, { offset, limit: limit + 1 }) : [];
        return {
          run: run?.state === "done" ? showRun(run, locale) : null,
          underWay: underWay ? showRun(underWay, locale) : null,
          items: run ? await showThemes(tx, run, rows.slice(0, limit)) : [],
          next: run && rows.length > limit ? runCursorOf({ run: run.id, offset: offset + limit }) : null,
        };
      }),
  );

  app.post(
    "/api/themes/runs",
    {
      ...allow("understand.edit"),
      schema: {
        summary: "Look for themes in the voices of some weeks, the newest 100,000 of them at most",
        body: model.themeRunInput,
        response: { 202: model.themeRun },
      },
    },
    async ({ actor, locale, body }, reply) => {
      const { workspace, member } = actor;
      const run = await records.within(workspace, async (tx) => {
        const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
        return queueRun(kernel, tx, { workspace, member, timeZone }, body);
      });
      lookFor();
      return reply.status(202).send(showRun(run, locale));
    },
  );

  app.get(
    "/api/themes/runs",
    {
      ...allow("understand.view"),
      schema: {
        summary: "When themes were looked for, the newest first",
        querystring: z.object({ cursor: z.uuid().optional(), limit }),
        response: { 200: z.object({ items: z.array(model.themeRun), next: z.uuid().nullable() }) },
      },
    },
    ({ actor, locale, query }) =>
      records.within(actor.workspace, async (tx) => {
        const range = { before: query.cursor, limit: query.limit + 1 };
        const rows = await listRuns(tx, actor.workspace, range);
        const items = rows.slice(0, query.limit).map((row) => showRun(row, locale));
        return { items, next: rows.length > query.limit ? (items.at(-1)?.id ?? null) : null };
      }),
  );

  app.get(
    "/api/themes/runs/:id",
    {
      ...allow("understand.view"),
      schema: { summary: "How far a search for themes is", params, response: { 200: model.themeRun } },
    },
    ({ actor, locale, params: { id } }) =>
      records.within(actor.workspace, async (tx) => {
        const run = await readRun(tx, id);
        if (!run) throw problem("no-such-theme-run", 404);
        return showRun(run, locale);
      }),
  );

  app.get(
    "/api/themes/:id",
    {
      ...allow("understand.view"),
      schema: { summary: "A theme with its past", params, response: { 200: model.wholeTheme } },
    },
    ({ actor, params: { id } }) =>
      records.within(actor.workspace, async (tx) => {
        const { findings, run } = await readTheme(tx, id);
        const [theme] = await showThemes(tx, run, findings.slice(0, 1));
        const history = findings.map(({ run, at, size, share, state }) => ({
          run,
          at: at.toISOString(),
          size,
          share,
          state,
        }));
        return { ...(theme as model.Theme), history };
      }),
  );

  app.get(
    "/api/themes/:id/voices",
    {
      ...allow("understand.view"),
      schema: {
        summary: "The voices of a theme, the newest first, with the stretch that put each there",
        params,
        querystring: z.object({ cursor: z.string().max(200).optional(), limit }),
        response: { 200: z.object({ items: z.array(model.themeVoice), next: z.string().nullable() }) },
      },
    },
    ({ actor, params: { id }, query }) =>
      records.within(actor.workspace, async (tx) => {
        const { findings } = await readTheme(tx, id);
        const of = { run: findings[0]?.run as string, theme: id };
        const page = { after: afterCursor(query.cursor), limit: query.limit + 1 };
        const rows = await listThemeVoices(tx, of, page);
        const shown = rows.slice(0, query.limit);
        const last = shown.at(-1);
        return {
          items: shown.map(showVoice),
          next: rows.length > query.limit && last ? cursorOf(last) : null,
        };
      }),
  );

  app.post(
    "/api/themes/:id/topic",
    {
      ...allow("understand.edit"),
      schema: {
        summary: "Make a topic of a theme: its words become phrases, its typical voices examples",
        params,
        body: model.themeTopicInput,
        response: { 201: z.object({ topic: z.string() }) },
      },
    },
    async ({ actor, params: { id }, body }, reply) => {
      const topic = await records.within(actor.workspace, (tx) => makeTopic(kernel, tx, actor, id, body));
      return reply.status(201).send({ topic });
    },
  );
};

/** What the finished runs found of a theme, the newest first, with the run of that. */
async function readTheme(tx: Tx, id: string) {
  const findings = await findingsOf(tx, id, mostHistory);
  const run = findings[0] && (await readRun(tx, findings[0].run));
  if (!run) throw problem("no-such-theme", 404);
  return { findings, run };
}

function afterCursor(cursor: string | undefined) {
  if (cursor === undefined) return undefined;
  const place = placeOf(cursor);
  if (!place) throw problem("unknown-cursor", 400);
  return place;
}
