import { randomBytes } from "node:crypto";
import type { z } from "zod";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { problem } from "../messages.ts";
import type { invitationInput } from "../model.ts";
import { insertInvitation } from "../store/asking.ts";
import { readSurvey } from "../store/surveys.ts";
import { resolveReferences } from "./resolve-references.ts";

/** Makes a link that one person answers once. Problems: `no-such-survey`, `survey-unpublished`, `no-such-…`. */
export async function invite(
  kernel: Pick<Kernel, "now" | "address">,
  tx: Tx,
  workspace: string,
  survey: string,
  given: z.output<typeof invitationInput>,
): Promise<{ id: string; token: string; url: string }> {
  const asked = await readSurvey(tx, survey);
  if (!asked) throw problem("no-such-survey", 404);
  if (!asked.version) throw problem("survey-unpublished", 409);
  const [found] = await resolveReferences(tx, workspace, [given], kernel.now());
  if (!found || "missing" in found) throw problem(found?.missing ?? "no-such-person", 422);
  const [id, token] = [newId(), newToken()];
  await insertInvitation(tx, {
    id,
    workspace,
    token,
    survey,
    ...found,
    channel: given.channel ?? null,
    context: given.context,
    createdAt: kernel.now(),
    expiresAt: given.expiresAt ? new Date(given.expiresAt) : null,
  });
  return { id, token, url: `${kernel.address()}/s/${token}` };
}

/** 128 random bits; begins with a capital, so that no slug can be the same. */
const newToken = (): string => `I${randomBytes(16).toString("base64url")}`;
