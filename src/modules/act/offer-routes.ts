import { z } from "zod";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { madeDecision } from "#policies/model";
import { decideInCase, readCaseOffers } from "./actions/offer-in-case.ts";
import * as model from "./model.ts";

const params = z.object({ id: z.uuid() });

/** What can be offered to a case's person. */
export function offerRoutes(app: HttpApp, kernel: Kernel): void {
  app.get(
    "/api/cases/:id/offers",
    {
      ...allow("policies.view"),
      schema: {
        summary:
          "Policies that can say what to offer in this case, what they still have to know, what they decided",
        params,
        response: { 200: model.caseOffers },
      },
    },
    ({ actor, params: { id } }) => readCaseOffers(kernel, actor, id),
  );

  app.post(
    "/api/cases/:id/offers",
    {
      ...allow("policies.decide"),
      schema: {
        summary: "Have a policy decide what can be offered in this case; kept with it",
        params,
        body: model.caseOffersInput,
        response: { 200: madeDecision },
      },
    },
    ({ actor, params: { id }, body }) => decideInCase(kernel, actor, id, body),
  );
}
