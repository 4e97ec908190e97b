import { z } from "zod";
import type { Actor } from "#kernel/access";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { compareVersions, documentOf } from "./compare-versions.ts";
import { comparison } from "./comparison.ts";
import * as inputs from "./inputs.ts";
import { prove } from "./prove.ts";
import { publishVersion, rollBack } from "./publish-version.ts";
import { reviewVersion } from "./review-version.ts";
import { policyKey } from "./routes.ts";
import { showPolicy, showVersion } from "./show-policy.ts";
import { submitVersion } from "./submit-version.ts";
import * as views from "./views.ts";
import { withdrawPublication } from "./withdraw-publication.ts";

const params = z.object({ id: policyKey });
const numbered = z.object({ id: policyKey, number: z.coerce.number().int().min(1).max(2_000_000_000) });

/** Versions: submitted, reviewed, published, brought back. Each answers the whole policy as it then is. */
export function versionRoutes(app: HttpApp, kernel: Kernel): void {
  const { records } = kernel;

  const change = ({ workspace }: Actor, key: string, work: (tx: Tx) => Promise<unknown>) =>
    records.within(workspace, async (tx) => {
      await work(tx);
      await kernel.live.changed(tx, workspace, ["policies"]);
      return showPolicy(tx, key, kernel.now());
    });

  app.post(
    "/api/policies/:id/versions",
    {
      ...allow("policies.edit"),
      schema: {
        summary: "Submit the draft: it is frozen as the next version, to be reviewed",
        params,
        body: inputs.submissionInput.nullish(),
        response: { 201: views.policyView },
      },
    },
    async ({ actor, params: { id }, body }, reply) => {
      const note = body?.note ?? "";
      return reply
        .status(201)
        .send(await change(actor, id, (tx) => submitVersion(kernel, tx, actor, id, note)));
    },
  );

  app.get(
    "/api/policies/:id/versions/:number",
    {
      ...allow("policies.view"),
      schema: { summary: "One version, whole", params: numbered, response: { 200: views.versionView } },
    },
    ({ actor, params: { id, number } }) =>
      records.within(actor.workspace, (tx) => showVersion(tx, id, number)),
  );

  app.get(
    "/api/policies/:id/comparison",
    {
      ...allow("policies.view"),
      schema: {
        summary: "What differs between two versions, or a version and the draft",
        params,
        querystring: inputs.comparisonQuery,
        response: { 200: comparison },
      },
    },
    ({ actor, params: { id }, query }) =>
      records.within(actor.workspace, (tx) => compareVersions(tx, id, query)),
  );

  app.put(
    "/api/policies/:id/versions/:number/review",
    {
      ...allow("policies.review"),
      schema: {
        summary: "Approve a version, or return it with words",
        params: numbered,
        body: inputs.reviewInput,
        response: { 200: views.policyView },
      },
    },
    ({ actor, params: { id, number }, body }) =>
      change(actor, id, (tx) => reviewVersion(kernel, tx, actor, id, { number, ...body })),
  );

  app.post(
    "/api/policies/:id/publications",
    {
      ...allow("policies.publish"),
      schema: {
        summary:
          "Have an approved version decide, now or from a time on; 409 with what a proof found against it",
        params,
        body: inputs.publicationInput,
        response: { 201: views.policyView },
      },
    },
    async ({ actor, params: { id }, body: { version: number, ...times } }, reply) => {
      const document = await records.within(actor.workspace, (tx) => documentOf(tx, id, number));
      const publishing = { number, proof: await prove(kernel, document), ...times };
      return reply
        .status(201)
        .send(await change(actor, id, (tx) => publishVersion(kernel, tx, actor, id, publishing)));
    },
  );

  app.put(
    "/api/policies/:id/publications/:publication/withdrawal",
    {
      ...allow("policies.publish"),
      schema: {
        summary: "Take a publication back that has not taken effect yet",
        params: z.object({ id: policyKey, publication: z.uuid() }),
        body: z.object({}).nullish(),
        response: { 200: views.policyView },
      },
    },
    ({ actor, params: { id, publication } }) =>
      change(actor, id, (tx) => withdrawPublication(kernel, tx, actor, id, publication)),
  );

  app.post(
    "/api/policies/:id/rollbacks",
    {
      ...allow("policies.publish"),
      schema: {
        summary: "Have a version that was published before decide again, from now on",
        params,
        body: inputs.rollbackInput,
        response: { 201: views.policyView },
      },
    },
    async ({ actor, params: { id }, body }, reply) =>
      reply.status(201).send(await change(actor, id, (tx) => rollBack(kernel, tx, actor, id, body.version))),
  );
}
