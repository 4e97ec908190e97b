import type { FastifyRequest } from "fastify";
import { listWorkspaces } from "#company";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { readSession } from "./actions/read-session.ts";
import { assertSetupStrong, setUp } from "./actions/set-up.ts";
import { assertMayTry, type Door, signIn } from "./actions/sign-in.ts";
import * as callers from "./callers.ts";
import { permissionsOf } from "./logic/roles.ts";
import * as model from "./model.ts";
import { isAnybodyThere, type Membership } from "./store.ts";

/** Set-up and sign-in. `all`: every permission there is. */
export function sessionRoutes(app: HttpApp, kernel: Kernel, all: readonly string[]): void {
  const { records } = kernel;
  const hasMail = kernel.mail.available;
  const asSession = ({ id, workspace, role }: Membership) =>
    readSession(kernel, { workspace, member: id, permissions: permissionsOf(role, all) });

  app.get(
    "/api/setup",
    {
      ...allow("public"),
      schema: { summary: "Whether this Hamdel waits for its first member", response: { 200: model.setup } },
    },
    () =>
      records.system(async (tx) => {
        if (await isAnybodyThere(tx)) return { needed: false, workspace: null, hasMail };
        const [first] = await listWorkspaces(tx);
        return { needed: true, workspace: first ?? null, hasMail };
      }),
  );

  app.post(
    "/api/setup",
    {
      ...allow("public"),
      schema: {
        summary: "Make the company and its first member, who is signed in; only while there is none",
        body: model.setupInput,
        response: { 201: model.session },
      },
    },
    async (request, reply) => {
      const { body } = request;
      assertSetupStrong(body, request.locale);
      await setUp(kernel, body);
      const { membership, cookies } = await signIn(kernel, body, doorOf(request));
      return callers.withCookies(reply.status(201), cookies).send(await asSession(membership));
    },
  );

  app.post(
    "/api/session",
    {
      ...allow("public"),
      schema: {
        summary: "Sign in by e-mail and password; the session is in the cookie",
        body: model.signInInput,
        response: { 200: model.session },
      },
    },
    async (request, reply) => {
      await assertMayTry(kernel, { email: request.body.email, address: request.ip }, reply);
      const { membership, cookies } = await signIn(kernel, request.body, doorOf(request));
      return callers.withCookies(reply, cookies).send(await asSession(membership));
    },
  );

  app.get(
    "/api/session",
    {
      ...allow("member"),
      schema: { summary: "Who is calling, where, and what they may do", response: { 200: model.session } },
    },
    async (request, reply) => {
      const { cookies } = request.actor.member
        ? await kernel.signIn.renew(callers.headersOf(request))
        : { cookies: [] };
      return callers.withCookies(reply, cookies).send(await readSession(kernel, request.actor));
    },
  );

  app.delete(
    "/api/session",
    { ...allow("public"), schema: { summary: "Sign out on this device", response: { 204: callers.done } } },
    async (request, reply) =>
      callers
        .withCookies(reply.status(204), await kernel.signIn.close(callers.headersOf(request)))
        .send(null),
  );
}

const doorOf = (request: FastifyRequest): Door => ({
  address: request.ip,
  headers: callers.headersOf(request),
  chosen: callers.chosenWorkspace(request),
});
