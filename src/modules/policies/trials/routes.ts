import { z } from "zod";
import { workInBackground } from "#kernel/background-work";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { readPersons } from "#people";
import { headOf } from "../documents/find-policy.ts";
import { policyKey } from "../documents/routes.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { runTrial } from "./run-trial.ts";
import { startFileTrial, startTrial } from "./start-trial.ts";
import {
  listTrialCases,
  listTrials,
  readTrial,
  type TrialCaseRow,
  type TrialRow,
  trialsRunning,
} from "./store.ts";
import type { PastCases } from "./subjects.ts";

const policyParams = z.object({ id: policyKey });
const trialParams = z.object({ id: z.uuid() });
const mostShown = 50;
/** Enough for fifty thousand cases of some ten inputs. */
const largestFile = 20 * 1024 * 1024;
const triedVersion = z
  .union([z.literal("draft"), z.coerce.number().int().min(1).max(2_000_000_000)])
  .default("draft");

/** What a version would have decided: over a file of cases, last year's cases, all customers, decisions really made. */
export function trialRoutes(app: HttpApp, kernel: Kernel, pastCases: PastCases): void {
  const { records } = kernel;
  const runner = workInBackground(kernel, {
    name: "trial",
    left: () => records.system(trialsRunning),
    run: (work, isStopping) => runTrial(kernel, work, pastCases, isStopping),
  });
  app.addHook("onReady", () => runner.sweep());
  app.addHook("preClose", () => runner.stop());

  app.get(
    "/api/policies/:id/trials",
    {
      ...allow("policies.view"),
      schema: {
        summary: "The newest trials of a policy",
        params: policyParams,
        response: { 200: z.object({ items: z.array(model.trial) }) },
      },
    },
    ({ actor: { workspace }, params: { id } }) =>
      records.within(workspace, async (tx) => {
        const { id: policy } = await headOf(tx, id);
        return { items: (await listTrials(tx, policy, mostShown)).map(onWire) };
      }),
  );

  app.post(
    "/api/policies/:id/trials",
    {
      ...allow("policies.edit"),
      schema: {
        summary: "Try a version on what Hamdel knows of the past, beside the one in effect",
        params: policyParams,
        body: model.trialInput,
        response: { 202: model.trial },
      },
    },
    async ({ actor, params, body }, reply) => {
      const { workspace } = actor;
      const shown = await records.within(workspace, async (tx) => {
        const { id } = await startTrial(kernel, tx, actor, pastCases, { ...body, policy: params.id });
        return shownTrial(tx, id);
      });
      runner.run({ workspace, id: shown.id });
      return reply.status(202).send(shown);
    },
  );

  void app.register(async (scope) => {
    const files = scope as HttpApp;
    files.addContentTypeParser(
      "text/csv",
      { parseAs: "string", bodyLimit: largestFile },
      (_request, body, done) => done(null, body),
    );
    files.post(
      "/api/policies/:id/trials/file",
      {
        ...allow("policies.edit"),
        bodyLimit: largestFile,
        schema: {
          summary:
            "Try a version on a file of past cases: a column for each input, named or labelled as it is",
          consumes: ["text/csv"],
          params: policyParams,
          querystring: z.object({ version: triedVersion }),
          body: z.string(),
          response: { 202: model.trial },
        },
      },
      async ({ actor, params, query: { version }, body }, reply) => {
        const { workspace } = actor;
        const shown = await records.within(workspace, async (tx) => {
          const { id } = await startFileTrial(kernel, tx, actor, { policy: params.id, version, text: body });
          return shownTrial(tx, id);
        });
        runner.run({ workspace, id: shown.id });
        return reply.status(202).send(shown);
      },
    );
  });

  app.get(
    "/api/trials/:id",
    {
      ...allow("policies.view"),
      schema: {
        summary: "A trial: how far it is, and what came out",
        params: trialParams,
        response: { 200: model.trial },
      },
    },
    ({ actor: { workspace }, params: { id } }) => records.within(workspace, (tx) => shownTrial(tx, id)),
  );

  app.get(
    "/api/trials/:id/cases",
    {
      ...allow("policies.view"),
      schema: {
        summary: "The cases of a trial that differ, and all of a file",
        params: trialParams,
        querystring: z.object({
          turn: z.enum(model.turns).optional(),
          cursor: z.coerce.number().int().min(0).max(2_000_000_000).default(0),
          limit: z.coerce.number().int().min(1).max(1_000).default(50),
        }),
        response: { 200: z.object({ items: z.array(model.trialCase), next: z.string().nullable() }) },
      },
    },
    ({ actor: { workspace }, params: { id }, query: { turn, cursor, limit } }) =>
      records.within(workspace, async (tx) => {
        await shownTrial(tx, id);
        const rows = await listTrialCases(tx, id, { after: cursor, limit: limit + 1, ...(turn && { turn }) });
        const shown = rows.slice(0, limit);
        return {
          items: await withNames(tx, shown),
          next: rows.length > limit ? String(shown.at(-1)?.place) : null,
        };
      }),
  );
}

async function shownTrial(tx: Tx, id: string): Promise<model.Trial> {
  const row = await readTrial(tx, id);
  if (!row) throw problem("no-such-trial", 404);
  return onWire(row);
}

const onWire = ({ madeAt, endedAt, ...row }: TrialRow): model.Trial => ({
  ...row,
  madeAt: madeAt.toISOString(),
  endedAt: endedAt?.toISOString() ?? null,
});

async function withNames(tx: Tx, rows: readonly TrialCaseRow[]): Promise<model.TrialCase[]> {
  const ids = rows.flatMap(({ person }) => person ?? []);
  const persons = ids.length > 0 ? await readPersons(tx, ids) : [];
  const names = new Map(persons.map(({ id, name }) => [id, name]));
  return rows.map(({ person, ...row }) => ({
    ...row,
    person: person === null ? null : { id: person, name: names.get(person) ?? null },
  }));
}
