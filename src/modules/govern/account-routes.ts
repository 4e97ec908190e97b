import { z } from "zod";
import { allow, type HttpApp } from "#kernel/http/server";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import { findMember, findMembers } from "#kernel/members";
import { assertStrong } from "./actions/assert-strong.ts";
import { leave } from "./actions/change-members.ts";
import { readSession } from "./actions/read-session.ts";
import { assertMayTry } from "./actions/sign-in.ts";
import * as callers from "./callers.ts";
import { memberRenamed, passwordChanged, signedOutEverywhere } from "./events.ts";
import { permissionsOf } from "./logic/roles.ts";
import { problem, say } from "./messages.ts";
import * as model from "./model.ts";
import { membershipsOf, renameUser } from "./store.ts";

/** What a member may do about themselves. `all`: every permission there is. */
export function accountRoutes(app: HttpApp, kernel: Kernel, all: readonly string[]): void {
  const { records } = kernel;

  app.delete(
    "/api/sessions",
    { ...allow("member"), schema: { summary: "Sign out on every device", response: { 204: callers.done } } },
    async (request, reply) => {
      const { workspace } = request.actor;
      const member = callers.memberOf(request.actor);
      const event = { workspace, person: null, actor: member, at: kernel.now() };
      await records.within(workspace, (tx) =>
        announce(tx, [signedOutEverywhere.of({ ...event, data: { member } })]),
      );
      const cookies = await kernel.signIn.closeAll(callers.headersOf(request));
      return callers.withCookies(reply.status(204), cookies).send(null);
    },
  );

  app.put(
    "/api/session/workspace",
    {
      ...allow("member"),
      schema: {
        summary: "Work in another of your workspaces",
        body: z.object({ workspace: z.uuid() }),
        response: { 200: model.session },
      },
    },
    async ({ actor, body }, reply) => {
      const chosen = await records.system(async (tx) => {
        const [member] = await findMembers(tx, [callers.memberOf(actor)]);
        return (await membershipsOf(tx, member?.user ?? "", null)).find(
          (one) => one.workspace === body.workspace,
        );
      });
      if (!chosen) throw problem("no-such-workspace", 404);
      callers.chooseWorkspace(reply, kernel, chosen.workspace);
      const { id, workspace, role } = chosen;
      return reply.send(
        await readSession(kernel, { workspace, member: id, permissions: permissionsOf(role, all) }),
      );
    },
  );

  app.delete(
    "/api/session/member",
    { ...allow("member"), schema: { summary: "Leave this workspace", response: { 204: callers.done } } },
    async ({ actor }, reply) => {
      const member = callers.memberOf(actor);
      await records.within(actor.workspace, (tx) => leave(kernel, tx, actor, member));
      return reply.status(204).send(null);
    },
  );

  app.put(
    "/api/session/member",
    {
      ...allow("member"),
      schema: {
        summary: "Change your name, in every workspace of yours",
        body: model.nameInput,
        response: { 200: model.session },
      },
    },
    async ({ actor, body: { name } }) => {
      const member = callers.memberOf(actor);
      await records.system(async (tx) => {
        await renameUser(tx, member, name);
        const event = { workspace: actor.workspace, person: null, actor: member, at: kernel.now() };
        await announce(tx, [memberRenamed.of({ ...event, data: { member, name } })]);
      });
      return readSession(kernel, actor);
    },
  );

  app.put(
    "/api/password",
    {
      ...allow("member"),
      schema: {
        summary: "Change your password; every other device is signed out",
        body: model.passwordInput,
        response: { 204: callers.done },
      },
    },
    async (request, reply) => {
      const { actor, body, locale } = request;
      const id = callers.memberOf(actor);
      const member = await records.within(actor.workspace, (tx) => findMember(tx, id));
      const { name, email } = member ?? { name: "", email: "" };
      await assertMayTry(kernel, { email, address: request.ip }, reply);
      assertStrong(body.next, { locale, pointer: "/next", about: [name, email] });
      const changed = await kernel.signIn.changePassword(body, callers.headersOf(request));
      if (!changed)
        throw problem("wrong-password", 422, {}, [
          { pointer: "/current", detail: say(locale, "problem.wrong-password") },
        ]);
      const event = { workspace: actor.workspace, person: null, actor: id, at: kernel.now() };
      await records.within(actor.workspace, (tx) =>
        announce(tx, [passwordChanged.of({ ...event, data: { member: id } })]),
      );
      return callers.withCookies(reply.status(204), changed.cookies).send(null);
    },
  );
}
