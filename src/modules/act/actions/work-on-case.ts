import type { Actor } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { caseNoted, causeFound, personContacted } from "../events.ts";
import { answersPerson } from "../logic/clock.ts";
import { problem } from "../messages.ts";
import type { CauseInput, ContactInput } from "../model.ts";
import { insertCauses, insertContacts, insertNotes } from "../store-records.ts";
import { changeCase, eventOf } from "./change-case.ts";

/** Writes something down for those who work on the case. */
export async function noteOnCase(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  id: string,
  text: string,
): Promise<void> {
  await changeCase(kernel, tx, actor, id, async (head, at) => {
    const note = newId();
    await insertNotes(tx, actor.workspace, [{ id: note, case: id, at, by: actor.member, text }]);
    return { event: caseNoted.of({ ...eventOf(actor, head, at), data: { case: id, note } }) };
  });
}

/** Keeps that the person was spoken with, or that it was tried. The first time they were reached is the first answer. */
export async function contactPerson(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  id: string,
  { at: given, text, ...contact }: ContactInput,
): Promise<void> {
  await changeCase(kernel, tx, actor, id, async (head, now) => {
    const at = given === undefined ? now : new Date(given);
    if (at > now) throw problem("contact-in-future", 422);
    const row = {
      id: newId(),
      case: id,
      at,
      writtenAt: now,
      by: actor.member,
      text: text ?? null,
      ...contact,
    };
    await insertContacts(tx, actor.workspace, [row]);
    const isFirst = answersPerson(contact.outcome) && (!head.firstContactAt || at < head.firstContactAt);
    const { channel, outcome } = contact;
    return {
      head: isFirst ? { firstContactAt: at } : undefined,
      event: personContacted.of({ ...eventOf(actor, head, now), data: { case: id, channel, outcome } }),
    };
  });
}

/** Says why it went wrong; what was said before stays in the log. */
export async function findCause(
  kernel: Kernel,
  tx: Tx,
  actor: Actor,
  id: string,
  { kind, text }: CauseInput,
): Promise<void> {
  await changeCase(kernel, tx, actor, id, async (head, at) => {
    await insertCauses(tx, actor.workspace, [
      { id: newId(), case: id, at, by: actor.member, kind, text: text ?? null },
    ]);
    return { event: causeFound.of({ ...eventOf(actor, head, at), data: { case: id, kind } }) };
  });
}
