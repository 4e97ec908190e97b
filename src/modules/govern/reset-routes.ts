import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import { askForReset, workOnResets } from "./actions/post-reset.ts";
import { completeReset, showReset } from "./actions/reset-password.ts";
import { assertMayTry } from "./actions/sign-in.ts";
import * as callers from "./callers.ts";
import * as model from "./model.ts";

/** How somebody who forgot their password sets another: by a link in a letter. */
export function resetRoutes(app: HttpApp, kernel: Kernel): void {
  app.addHook("onReady", () => workOnResets(kernel));

  app.post(
    "/api/password-resets",
    {
      ...allow("public"),
      schema: {
        summary: "Ask for a link to set a new password; answered alike whether the address is known or not",
        body: model.resetInput,
        response: { 202: callers.done },
      },
    },
    async ({ body: { email }, ip }, reply) => {
      // Counted apart from tries to sign in: nobody can lock a member out by asking in their name.
      await assertMayTry(kernel, { email: `reset ${email}`, address: `reset ${ip}` }, reply);
      await askForReset(kernel, email);
      return reply.status(202).send(null);
    },
  );

  app.get(
    "/api/password-resets/by-token/:token",
    {
      ...allow("public"),
      schema: {
        summary: "Whose password a link sets",
        params: model.byToken,
        response: { 200: model.resetShown },
      },
    },
    async ({ params }, reply) => callers.keptNowhere(reply).send(await showReset(kernel, params.token)),
  );

  app.post(
    "/api/password-resets/by-token/:token/completion",
    {
      ...allow("public"),
      schema: {
        summary: "Set a new password; every device is signed out",
        params: model.byToken,
        body: model.newPasswordInput,
        response: { 204: callers.done },
      },
    },
    async ({ params, body: { password }, locale, ip }, reply) => {
      await completeReset(kernel, params.token, { password, locale, address: ip });
      return reply.status(204).send(null);
    },
  );
}
