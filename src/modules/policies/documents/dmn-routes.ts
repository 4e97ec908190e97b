import { z } from "zod";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { writePolicyXml } from "../dmn/xml/policy-xml.ts";
import { proof } from "../proof/model.ts";
import { documentOf } from "./compare-versions.ts";
import * as inputs from "./inputs.ts";
import { prove } from "./prove.ts";
import { policyKey } from "./routes.ts";

const params = z.object({ id: policyKey });

/** A policy as others see it: as a DMN model, and what can be proven of it. */
export function dmnRoutes(app: HttpApp, kernel: Kernel): void {
  const { records } = kernel;

  app.get(
    "/api/policies/:id/dmn",
    {
      ...allow("policies.view"),
      schema: {
        summary: "The draft or a version as DMN XML",
        params,
        querystring: inputs.dmnQuery,
        produces: ["application/xml"],
      },
    },
    async ({ actor, params: { id }, query: { version, as } }, reply) => {
      const document = await records.within(actor.workspace, (tx) => documentOf(tx, id, version));
      return reply
        .type("application/xml; charset=utf-8")
        .header("content-disposition", 'attachment; filename="policy.dmn"')
        .send(writePolicyXml(document, { version: as }));
    },
  );

  app.post(
    "/api/policies/:id/verification",
    {
      ...allow("policies.view"),
      schema: {
        summary:
          "Prove the draft or a version: gaps, conflicts, rules that never fire, states without a remedy",
        params,
        querystring: z.object({ version: inputs.versionName.default("draft") }),
        body: z.object({}).nullish(),
        response: { 200: proof },
      },
    },
    async ({ actor, params: { id }, query: { version } }) =>
      prove(kernel, await records.within(actor.workspace, (tx) => documentOf(tx, id, version))),
  );
}
