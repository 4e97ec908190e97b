import { z } from "zod";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { policyKey } from "../documents/routes.ts";
import { newSecret } from "../remedies/checks/signature.ts";
import { checkSecret, replaceCheckSecret } from "../remedies/checks/store.ts";
import { policyBoard, remediesBoard } from "./board.ts";
import * as model from "./board-model.ts";

const secret = z.object({ secret: z.string() });

export function boardRoutes(app: HttpApp, kernel: Kernel): void {
  app.get(
    "/api/policies/:id/board",
    {
      ...allow("policies.view"),
      schema: {
        summary: "What a policy offered in a period, what was taken, its cost, its effect and its rules’ use",
        params: z.object({ id: policyKey }),
        querystring: model.boardRange,
        response: { 200: model.policyBoard },
      },
    },
    ({ actor, params: { id }, query }) => policyBoard(kernel, actor, id, query),
  );

  app.get(
    "/api/remedies/board",
    {
      ...allow("policies.view"),
      schema: {
        summary: "What all policies offered in a period, what was taken, its cost and its effect",
        querystring: model.boardRange,
        response: { 200: model.remediesBoard },
      },
    },
    ({ actor, query }) => remediesBoard(kernel, actor, query),
  );

  app.get(
    "/api/remedies/check-secret",
    {
      ...allow("policies.publish"),
      schema: {
        summary: "With what questions to your systems are signed (Standard Webhooks)",
        response: { 200: secret },
      },
    },
    async ({ actor: { workspace } }, reply) => {
      const found = await kernel.records.within(workspace, (tx) =>
        checkSecret(tx, workspace, newSecret(), kernel.now()),
      );
      return reply.header("cache-control", "no-store").send({ secret: found });
    },
  );

  app.put(
    "/api/remedies/check-secret",
    {
      ...allow("policies.publish"),
      schema: {
        summary: "Sign with another secret from now on",
        body: z.object({}).nullish(),
        response: { 200: secret },
      },
    },
    async ({ actor: { workspace } }, reply) => {
      const made = newSecret();
      await kernel.records.within(workspace, (tx) => replaceCheckSecret(tx, workspace, made, kernel.now()));
      return reply.header("cache-control", "no-store").send({ secret: made });
    },
  );
}
