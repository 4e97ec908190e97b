import { z } from "zod";
import type { Actor } from "#kernel/access";
import { allow, type HttpApp } from "#kernel/http/server";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { assignCase } from "./actions/assign-case.ts";
import { closeCase, reopenCase } from "./actions/close-case.ts";
import { openByHand } from "./actions/open-by-hand.ts";
import { readCaseFile } from "./actions/read-case.ts";
import { contactPerson, findCause, noteOnCase } from "./actions/work-on-case.ts";
import * as model from "./model.ts";

const params = z.object({ id: z.uuid() });
const opened = z.object({ id: z.uuid(), isNew: z.boolean() });

/** What members do to cases; each answers the whole case as it then is. */
export function changeRoutes(app: HttpApp, kernel: Kernel): void {
  const change = (actor: Actor, id: string, work: (tx: Tx) => Promise<void>) =>
    kernel.records.within(actor.workspace, async (tx) => {
      await work(tx);
      return readCaseFile(tx, actor, id, kernel.now());
    });
  const answers = { params, response: { 200: model.caseFile } };

  app.post(
    "/api/cases",
    {
      ...allow("act.work"),
      schema: {
        summary: "Open a case by hand; 200 where the person's open case at the touchpoint took the voice",
        body: model.caseInput,
        response: { 200: opened, 201: opened },
      },
    },
    async ({ actor, body }, reply) => {
      const made = await kernel.records.within(actor.workspace, (tx) => openByHand(kernel, tx, actor, body));
      return reply.status(made.isNew ? 201 : 200).send(made);
    },
  );

  app.put(
    "/api/cases/:id/assignment",
    {
      ...allow("act.assign"),
      schema: { summary: "Give the case to a member, or to nobody", body: model.assignmentInput, ...answers },
    },
    ({ actor, params: { id }, body }) =>
      change(actor, id, (tx) => assignCase(kernel, tx, actor, id, body.member)),
  );

  app.post(
    "/api/cases/:id/notes",
    {
      ...allow("act.work"),
      schema: { summary: "Write something down for those who work on it", body: model.noteInput, ...answers },
    },
    ({ actor, params: { id }, body }) =>
      change(actor, id, (tx) => noteOnCase(kernel, tx, actor, id, body.text)),
  );

  app.post(
    "/api/cases/:id/contacts",
    {
      ...allow("act.work"),
      schema: {
        summary: "Keep that the person was spoken with, or that it was tried",
        body: model.contactInput,
        ...answers,
      },
    },
    ({ actor, params: { id }, body }) =>
      change(actor, id, (tx) => contactPerson(kernel, tx, actor, id, body)),
  );

  app.put(
    "/api/cases/:id/cause",
    {
      ...allow("act.work"),
      schema: { summary: "Say why it went wrong", body: model.causeInput, ...answers },
    },
    ({ actor, params: { id }, body }) => change(actor, id, (tx) => findCause(kernel, tx, actor, id, body)),
  );

  app.put(
    "/api/cases/:id/closure",
    {
      ...allow("act.close"),
      schema: { summary: "Close it; 409 where somebody was first", body: model.closureInput, ...answers },
    },
    ({ actor, params: { id }, body }) => change(actor, id, (tx) => closeCase(kernel, tx, actor, id, body)),
  );

  app.delete(
    "/api/cases/:id/closure",
    {
      ...allow("act.close"),
      schema: {
        summary: "Open it again, for a reason; its clock starts anew",
        body: model.reopeningInput,
        ...answers,
      },
    },
    ({ actor, params: { id }, body }) =>
      change(actor, id, (tx) => reopenCase(kernel, tx, actor, id, body.reason)),
  );
}
