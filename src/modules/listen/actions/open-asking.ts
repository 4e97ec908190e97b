import type { Kernel } from "#kernel/kernel";
import { closingOf, isClosed } from "../logic/closing.ts";
import { invitationToken, slug } from "../model.ts";
import { type AskedSurvey, type AskedVersion, type InvitationRow, readInvitation } from "../store/asking.ts";
import { findAsked, findVersion } from "./find-asked.ts";

/** What an address leads to: questions that may be answered now, or why there are none. */
export type Asking =
  | { state: "open"; asked: AskedSurvey; version: AskedVersion; invitation?: InvitationRow }
  | {
      state: "closed" | "answered" | "expired";
      asked: AskedSurvey;
      version: AskedVersion;
      invitation?: InvitationRow;
    }
  | { state: "unpublished"; asked: AskedSurvey }
  | { state: "unknown" };

/** Finds what stands at a public address: a survey's slug or an invitation's token. */
export async function openAsking(
  { records, now }: Pick<Kernel, "records" | "now">,
  token: string,
): Promise<Asking> {
  const invitation = invitationToken.safeParse(token).success
    ? await records.system((tx) => readInvitation(tx, token))
    : undefined;
  const asked = await findSurvey({ records }, token, invitation);
  if (!asked) return { state: "unknown" };
  const { version } = asked;
  if (!version) return { state: "unpublished", asked };
  const found = { asked, version, ...(invitation && { invitation }) };
  if (invitation?.answered) return { state: "answered", ...found };
  if (isClosed(closingOf(asked.closedAt, version.document), now())) return { state: "closed", ...found };
  if (isClosed(invitation?.expiresAt ?? null, now())) return { state: "expired", ...found };
  return { state: "open", ...found };
}

/** The version that a page was made from, where it was not the newest any more; else the newest. */
export async function versionShown(
  { records }: Pick<Kernel, "records">,
  { asked, version }: { asked: AskedSurvey; version: AskedVersion },
  number: number | undefined,
): Promise<AskedVersion> {
  if (number === undefined || number < 1 || number >= version.number) return version;
  return (await findVersion(records, asked.survey, number)) ?? version;
}

async function findSurvey(
  { records }: Pick<Kernel, "records">,
  token: string,
  invitation: InvitationRow | undefined,
): Promise<AskedSurvey | undefined> {
  if (invitation) return findAsked(records, { id: invitation.survey });
  return slug.safeParse(token).success ? findAsked(records, { slug: token }) : undefined;
}
