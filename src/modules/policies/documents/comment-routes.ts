import { z } from "zod";
import type { Actor } from "#kernel/access";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { commentOnPolicy, resolveComment, showComments } from "./comment-on-policy.ts";
import * as inputs from "./inputs.ts";
import { policyKey } from "./routes.ts";
import { comment } from "./views.ts";

const params = z.object({ id: policyKey });
const commented = z.object({ id: policyKey, comment: z.uuid() });

/** What members say to each other about a policy, at the rule, column or cell it is about. */
export function commentRoutes(app: HttpApp, kernel: Kernel): void {
  const { records } = kernel;

  const change = ({ workspace }: Actor, work: (tx: Tx) => Promise<z.infer<typeof comment>>) =>
    records.within(workspace, async (tx) => {
      const shown = await work(tx);
      await kernel.live.changed(tx, workspace, ["policies"]);
      return shown;
    });

  app.get(
    "/api/policies/:id/comments",
    {
      ...allow("policies.view"),
      schema: {
        summary: "Comments, the newest first",
        params,
        querystring: inputs.commentsQuery,
        response: { 200: z.object({ items: z.array(comment), next: z.uuid().nullable() }) },
      },
    },
    ({ actor, params, query: { state, cursor, limit } }) =>
      records.within(actor.workspace, async (tx) => {
        const isResolved = state && state === "resolved";
        const rows = await showComments(tx, params.id, { isResolved, before: cursor, limit: limit + 1 });
        const items = rows.slice(0, limit);
        return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
      }),
  );

  app.post(
    "/api/policies/:id/comments",
    {
      ...allow("policies.view"),
      schema: {
        summary: "Comment on a rule, a column, a cell, or the whole",
        params,
        body: inputs.commentInput,
        response: { 201: comment },
      },
    },
    async ({ actor, params, body }, reply) =>
      reply
        .status(201)
        .send(await change(actor, (tx) => commentOnPolicy(kernel, tx, actor, params.id, body))),
  );

  app.put(
    "/api/policies/:id/comments/:comment/resolution",
    {
      ...allow("policies.edit"),
      schema: {
        summary: "Say that it was seen to",
        params: commented,
        body: z.object({}).nullish(),
        response: { 200: comment },
      },
    },
    ({ actor, params: { id: key, comment } }) =>
      change(actor, (tx) => resolveComment(kernel, tx, actor, { key, comment, isResolved: true })),
  );

  app.delete(
    "/api/policies/:id/comments/:comment/resolution",
    {
      ...allow("policies.edit"),
      schema: { summary: "Say that it is open again", params: commented, response: { 200: comment } },
    },
    ({ actor, params: { id: key, comment } }) =>
      change(actor, (tx) => resolveComment(kernel, tx, actor, { key, comment, isResolved: false })),
  );
}
