import type { FastifyRequest } from "fastify";
import { z } from "zod";
import type { Actor } from "#kernel/access";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { readyPolicies } from "../ready/ready-policies.ts";
import { archivePolicy, bringPolicyBack } from "./archive-policy.ts";
import { fillImports } from "./fill-imports.ts";
import { headOf } from "./find-policy.ts";
import * as inputs from "./inputs.ts";
import { makePolicy } from "./make-policy.ts";
import { prove } from "./prove.ts";
import { saveDraft } from "./save-draft.ts";
import { patternOf } from "./searched.ts";
import { showMade, showPolicies, showPolicy } from "./show-policy.ts";
import { takeDocument } from "./take-document.ts";
import * as views from "./views.ts";

/** A policy by its id or its slug. */
export const policyKey = z.union([z.uuid(), views.policySlug]);
const params = z.object({ id: policyKey });

/** Policies and their drafts. */
export function policyRoutes(app: HttpApp, kernel: Kernel): void {
  const { records } = kernel;

  /** Changes policies and tells the pages that show them. */
  const change = <Shown>({ workspace }: Actor, work: (tx: Tx) => Promise<Shown>): Promise<Shown> =>
    records.within(workspace, async (tx) => {
      const shown = await work(tx);
      await kernel.live.changed(tx, workspace, ["policies"]);
      return shown;
    });

  app.get(
    "/api/policies",
    {
      ...allow("policies.view"),
      schema: {
        summary: "Policies, the newest first",
        querystring: inputs.listQuery,
        response: { 200: z.object({ items: z.array(views.policyRow), next: z.uuid().nullable() }) },
      },
    },
    ({ actor, query: { search, archived, cursor, limit } }) =>
      records.within(actor.workspace, async (tx) => {
        const pattern = search ? patternOf(search) : undefined;
        const page = { pattern, archived, before: cursor, limit: limit + 1 };
        const rows = await showPolicies(tx, page, kernel.now());
        const items = rows.slice(0, limit);
        return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
      }),
  );

  // A scope of its own, so that no other route takes XML.
  void app.register(async (plain) => {
    const scope = plain as HttpApp;
    readXml(scope);

    scope.post(
      "/api/policies",
      {
        ...allow("policies.edit"),
        schema: {
          summary: "Make a policy, as a draft: a whole document, a DMN model as XML, or one that is ready",
          consumes: ["application/json", "application/xml", "text/xml", "application/dmn+xml"],
          body: inputs.policyInput,
          response: { 201: views.policyMadeView },
        },
      },
      async ({ actor, body }, reply) => {
        const taken = await takeDocument(actor.locale, body);
        const document = await records.within(actor.workspace, (tx) => fillImports(tx, taken));
        const proof = await prove(kernel, document);
        const made = await change(actor, (tx) =>
          makePolicy(kernel, tx, actor, { document, proof, slug: body.slug }),
        );
        return reply.status(201).send(showMade({ ...made, document, proof }));
      },
    );
  });

  app.get(
    "/api/policies/:id",
    {
      ...allow("policies.view"),
      schema: { summary: "One policy, whole, with its draft", params, response: { 200: views.policyView } },
    },
    ({ actor, params }) => records.within(actor.workspace, (tx) => showPolicy(tx, params.id, kernel.now())),
  );

  app.put(
    "/api/policies/:id/draft",
    {
      ...allow("policies.edit"),
      schema: {
        summary: "Save the draft over the revision that was edited, and have it proven",
        params,
        body: inputs.draftInput,
        response: { 200: views.policyMadeView },
      },
    },
    async ({ actor, params, body: { revision, document } }) => {
      await records.within(actor.workspace, (tx) => headOf(tx, params.id));
      const proof = await prove(kernel, document);
      const saved = await change(actor, (tx) =>
        saveDraft(kernel, tx, actor, params.id, { revision, document, proof }),
      );
      return showMade({ ...saved, document, proof });
    },
  );

  app.put(
    "/api/policies/:id/archive",
    {
      ...allow("policies.publish"),
      schema: {
        summary: "Archive: it decides no more",
        params,
        body: z.object({}).nullish(),
        response: { 200: views.policyView },
      },
    },
    ({ actor, params: { id } }) =>
      change(actor, async (tx) => {
        await archivePolicy(kernel, tx, actor, id);
        return showPolicy(tx, id, kernel.now());
      }),
  );

  app.delete(
    "/api/policies/:id/archive",
    {
      ...allow("policies.publish"),
      schema: { summary: "Bring back from the archive", params, response: { 200: views.policyView } },
    },
    ({ actor, params: { id } }) =>
      change(actor, async (tx) => {
        await bringPolicyBack(kernel, tx, actor, id);
        return showPolicy(tx, id, kernel.now());
      }),
  );

  app.get(
    "/api/ready-policies",
    {
      ...allow("policies.view"),
      schema: {
        summary: "Policies to start from",
        response: { 200: z.object({ items: z.array(views.readyRow) }) },
      },
    },
    async () => ({ items: [...readyPolicies] }),
  );
}

/** XML is as large as a table of some thousand rules makes it. */
const largestXml = 16 * 1024 * 1024;

/** A file of DMN is taken as `{dmn}`. */
function readXml(scope: HttpApp): void {
  scope.addContentTypeParser(
    ["application/xml", "text/xml", "application/dmn+xml"],
    { parseAs: "string", bodyLimit: largestXml },
    async (_request: FastifyRequest, dmn: string | Buffer) => ({ dmn }),
  );
}
