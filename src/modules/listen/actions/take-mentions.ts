import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import { mentionReceived } from "../events.ts";
import type { MentionInput } from "../model.ts";
import { findSameMentions, insertMentions, type MentionRow } from "../store/voices.ts";
import { isRefused, momentOf, type Refused, refuseReference, storeAccepted } from "./refusals.ts";
import { type Resolved, resolveReferences } from "./resolve-references.ts";
import type { Taken } from "./take-responses.ts";

export type Taking = { workspace: string; locale: Locale; now: Date };

/**
 * Takes unsolicited voices, each on its own: one that names what is not there is refused, the others are stored. The
 * same `source` and `externalId` are stored once.
 */
export async function takeMentions(
  tx: Tx,
  { workspace, locale, now }: Taking,
  given: MentionInput[],
): Promise<(Taken | Refused)[]> {
  const references = await resolveReferences(tx, workspace, given, now);
  const rows = given.map((mention, index) => {
    const found = references[index] ?? { missing: "no-such-person" as const };
    const at = momentOf(locale, mention.at, now);
    if ("missing" in found) return refuseReference(locale, found);
    return isRefused(at) ? at : asRow(mention, found, { workspace, at, now });
  });
  return storeAccepted(rows, (mentions) => storeMentions(tx, mentions));
}

/** Stores the mentions of one workspace that are new, and tells the journal, in the caller's transaction. */
export async function storeMentions(tx: Tx, mentions: MentionRow[]): Promise<Taken[]> {
  if (mentions.length === 0) return [];
  const stored = await insertMentions(tx, mentions);
  await announce(tx, mentions.filter(({ id }) => stored.has(id)).map(asEvent));
  const repeated = mentions.filter(({ id }) => !stored.has(id));
  const ids = repeated.length > 0 ? await findSameMentions(tx, repeated) : [];
  const before = new Map(repeated.map(({ id }, index) => [id, ids[index] ?? id]));
  return mentions.map(({ id }) => ({ id: before.get(id) ?? id, isNew: stored.has(id) }));
}

const asRow = (
  mention: MentionInput,
  found: Resolved,
  { workspace, at, now }: { workspace: string; at: Date; now: Date },
): MentionRow => ({
  id: newId(),
  workspace,
  source: mention.source,
  externalId: mention.externalId ?? null,
  text: mention.text,
  rating: mention.rating ?? null,
  channel: mention.channel ?? mention.source,
  ...found,
  reply: mention.reply ?? null,
  details: mention.details,
  at,
  receivedAt: now,
});

const asEvent = (row: MentionRow) =>
  mentionReceived.of({
    workspace: row.workspace,
    person: row.person,
    at: row.at,
    data: {
      mention: row.id,
      source: row.source,
      touchpoint: row.touchpoint,
      branch: row.branch,
      channel: row.channel,
      text: row.text,
      rating: row.rating,
    },
  });
