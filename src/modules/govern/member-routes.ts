import { z } from "zod";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { listMembers, type Member } from "#kernel/members";
import { roles } from "#kernel/roles";
import { changeRole, removeMember } from "./actions/change-members.ts";
import * as callers from "./callers.ts";
import { permissionsOf } from "./logic/roles.ts";
import * as model from "./model.ts";

const params = z.object({ id: z.uuid() });

/** Who works here and in which role. `all`: every permission there is. */
export function memberRoutes(app: HttpApp, kernel: Kernel, all: readonly string[]): void {
  const { records } = kernel;

  app.get(
    "/api/members",
    {
      ...allow("member"),
      schema: {
        summary: "Who works in this workspace, by name",
        response: { 200: z.object({ items: z.array(model.member), next: z.null() }) },
      },
    },
    ({ actor }) =>
      records.within(actor.workspace, async (tx) => ({
        items: (await listMembers(tx)).map(onWire),
        next: null,
      })),
  );

  app.get(
    "/api/roles",
    {
      ...allow("member"),
      schema: { summary: "Which permissions each role holds", response: { 200: model.roleMatrix } },
    },
    async () => ({
      permissions: [...all].sort(),
      roles: roles.map((role) => ({ role, permissions: permissionsOf(role, all).sort() })),
    }),
  );

  app.put(
    "/api/members/:id/role",
    {
      ...allow("govern.members"),
      schema: {
        summary: "Give a member another role",
        params,
        body: z.object({ role: model.role }),
        response: { 200: model.member },
      },
    },
    ({ actor, params, body }) =>
      records.within(actor.workspace, async (tx) =>
        onWire(await changeRole(kernel, tx, actor, { member: params.id, role: body.role, all })),
      ),
  );

  app.delete(
    "/api/members/:id",
    {
      ...allow("govern.members"),
      schema: {
        summary: "End a membership; what the member did stays",
        params,
        response: { 204: callers.done },
      },
    },
    async ({ actor, params }, reply) => {
      await records.within(actor.workspace, (tx) =>
        removeMember(kernel, tx, actor, { member: params.id, all }),
      );
      return reply.status(204).send(null);
    },
  );
}

const onWire = ({ id, name, email, role, joinedAt, user }: Member): model.Member => ({
  id,
  name,
  email,
  role,
  joinedAt: joinedAt.toISOString(),
  canSignIn: user !== null,
});
