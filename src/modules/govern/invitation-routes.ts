import { z } from "zod";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { acceptInvitation, showInvitation } from "./actions/accept-invitation.ts";
import { inviteMember, withdrawInvitation } from "./actions/invite-member.ts";
import { readSession } from "./actions/read-session.ts";
import * as callers from "./callers.ts";
import { permissionsOf } from "./logic/roles.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { membershipsOf } from "./store.ts";
import { type InvitationRow, listInvitations } from "./store-invitations.ts";

const byId = z.object({ id: z.uuid() });

/** How somebody new becomes a member: by a link. `all`: every permission there is. */
export function invitationRoutes(app: HttpApp, kernel: Kernel, all: readonly string[]): void {
  const { records } = kernel;

  app.get(
    "/api/member-invitations",
    {
      ...allow("govern.members"),
      schema: {
        summary: "Invitations that wait for an answer, the newest first",
        response: { 200: z.object({ items: z.array(model.invitation), next: z.null() }) },
      },
    },
    ({ actor }) =>
      records.within(actor.workspace, async (tx) => ({
        items: (await listInvitations(tx, kernel.now())).map(onWire),
        next: null,
      })),
  );

  app.post(
    "/api/member-invitations",
    {
      ...allow("govern.members"),
      schema: {
        summary: "Make a link by which this address joins; posted by e-mail where mail is set up",
        body: model.invitationInput,
        response: { 201: model.invitationMade },
      },
    },
    async ({ actor, body }, reply) =>
      callers
        .keptNowhere(reply.status(201))
        .send(
          await records.within(actor.workspace, (tx) => inviteMember(kernel, tx, actor, { ...body, all })),
        ),
  );

  app.delete(
    "/api/member-invitations/:id",
    {
      ...allow("govern.members"),
      schema: {
        summary: "Withdraw an invitation: its link no longer works",
        params: byId,
        response: { 204: callers.done },
      },
    },
    async ({ actor, params }, reply) => {
      await records.within(actor.workspace, (tx) => withdrawInvitation(kernel, tx, actor, params.id));
      return reply.status(204).send(null);
    },
  );

  app.get(
    "/api/member-invitations/by-token/:token",
    {
      ...allow("public"),
      schema: {
        summary: "What a link invites to",
        params: model.byToken,
        response: { 200: model.invitationShown },
      },
    },
    ({ params }) => showInvitation(kernel, params.token),
  );

  app.post(
    "/api/member-invitations/by-token/:token/acceptance",
    {
      ...allow("public"),
      schema: {
        summary: "Join: with a name and a password, or as who is signed in",
        params: model.byToken,
        body: model.acceptance.nullish(),
        response: { 201: model.session },
      },
    },
    async (request, reply) => {
      const { params, body, locale } = request;
      const headers = callers.headersOf(request);
      const user = await kernel.signIn.read(headers);
      const joined = await acceptInvitation(kernel, params.token, { ...body, user, locale });
      callers.chooseWorkspace(reply, kernel, joined.workspace);
      const opened = user
        ? { user, cookies: [] }
        : await kernel.signIn.open({ email: joined.email, password: body?.password ?? "" }, headers);
      if (!opened) throw problem("wrong-sign-in", 401);
      const [membership] = await records.system((tx) => membershipsOf(tx, opened.user.id, joined.workspace));
      if (!membership) throw problem("no-membership", 403);
      const { id, workspace, role } = membership;
      return callers
        .withCookies(reply.status(201), opened.cookies)
        .send(await readSession(kernel, { workspace, member: id, permissions: permissionsOf(role, all) }));
    },
  );
}

const onWire = (row: InvitationRow): model.Invitation => ({
  id: row.id,
  email: row.email,
  role: row.role,
  invitedBy: row.invitedBy,
  createdAt: row.createdAt.toISOString(),
  expiresAt: row.expiresAt.toISOString(),
});
