import { z } from "zod";
import { can } from "#kernel/access";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { policyKey } from "../documents/routes.ts";
import { chooseRemedy } from "./choose-remedy.ts";
import { decideAsked } from "./decide-asked.ts";
import * as model from "./model.ts";
import { readChoice, readChoices, readDecisions, readKept } from "./read-decisions.ts";
import { approveChoice, noteOutcome } from "./settle-choice.ts";

const params = z.object({ id: z.uuid() });
const page = { cursor: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(200).default(50) };
const mostAtOnce = 10_000;

export function decisionRoutes(app: HttpApp, kernel: Kernel): void {
  const { records } = kernel;

  app.post(
    "/api/policies/:id/decisions",
    {
      ...allow("policies.decide"),
      schema: {
        summary: "Decide: what one customer is offered and why, or up to 10,000 at a time",
        params: z.object({ id: policyKey }),
        // Which version decides stands with each ask: in the address it would be overlooked.
        querystring: z.strictObject({}),
        body: z.union([model.decisionAsk, z.array(model.decisionAsk).min(1).max(mostAtOnce)]),
        response: { 200: z.union([model.madeDecision, z.object({ items: z.array(model.madeDecision) })]) },
      },
    },
    async ({ actor, params: { id }, body }) => {
      const items = await decideAsked(kernel, actor, id, [body].flat());
      return Array.isArray(body) ? { items } : (items[0] as model.MadeDecision);
    },
  );

  app.get(
    "/api/decisions",
    {
      ...allow("policies.view"),
      schema: {
        summary: "Decisions that were made, the newest first",
        querystring: model.decisionFilter.extend(page),
        response: { 200: z.object({ items: z.array(model.keptDecision), next: z.uuid().nullable() }) },
      },
    },
    ({ actor: { workspace }, query: { cursor, limit, ...filter } }) =>
      records.within(workspace, (tx) => readDecisions(tx, workspace, filter, { cursor, limit })),
  );

  app.get(
    "/api/decisions/:id",
    {
      ...allow("policies.view"),
      schema: { summary: "One decision", params, response: { 200: model.keptDecision } },
    },
    ({ actor, params: { id } }) => records.within(actor.workspace, (tx) => readKept(tx, id)),
  );

  choiceRoutes(app, kernel);
}

function choiceRoutes(app: HttpApp, kernel: Kernel): void {
  const { records } = kernel;

  app.post(
    "/api/decisions/:id/choices",
    {
      ...allow("policies.decide"),
      schema: {
        summary: "Choose one of the remedies that are offered; it waits where somebody has to approve it",
        params,
        body: model.choiceInput,
        response: { 201: model.choice },
      },
    },
    async ({ actor, params: { id }, body }, reply) => {
      const chooser = { ...actor, mayApprove: can(actor, "policies.approve") };
      const choice = await chooseRemedy(kernel, chooser, id, body);
      const shown = await records.within(actor.workspace, (tx) => readChoice(tx, choice));
      return reply.status(201).send(shown);
    },
  );

  app.get(
    "/api/choices",
    {
      ...allow("policies.view"),
      schema: {
        summary: "Remedies that were chosen: those that wait the oldest first, all others the newest first",
        querystring: model.choiceFilter.extend(page),
        response: { 200: z.object({ items: z.array(model.choice), next: z.uuid().nullable() }) },
      },
    },
    ({ actor: { workspace }, query: { cursor, limit, ...filter } }) =>
      records.within(workspace, (tx) => readChoices(tx, workspace, filter, { cursor, limit })),
  );

  app.put(
    "/api/choices/:id/approval",
    {
      ...allow("policies.approve"),
      schema: {
        summary: "Agree to a remedy that waits, or refuse it",
        params,
        body: model.approvalInput,
        response: { 200: model.choice },
      },
    },
    ({ actor, params: { id }, body }) =>
      records.within(actor.workspace, async (tx) => {
        await approveChoice(kernel, tx, actor, id, body);
        return readChoice(tx, id);
      }),
  );

  app.put(
    "/api/choices/:id/outcome",
    {
      ...allow("policies.decide"),
      schema: {
        summary: "Say what became of a remedy that was given",
        params,
        body: model.outcomeInput,
        response: { 200: model.choice },
      },
    },
    ({ actor, params: { id }, body }) =>
      records.within(actor.workspace, async (tx) => {
        await noteOutcome(kernel, tx, actor, id, body);
        return readChoice(tx, id);
      }),
  );
}
