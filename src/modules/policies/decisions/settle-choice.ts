import { readWorkspace } from "#company";
import type { Actor } from "#kernel/access";
import { localDay } from "#kernel/calendar";
import { newId } from "#kernel/ids";
import { type Announcement, announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { choiceData } from "./choose-remedy.ts";
import { outcomeNoted, remedyApproved, remedyGiven, remedyRefused } from "./events.ts";
import { problem } from "./messages.ts";
import type { ApprovalInput, OutcomeInput } from "./model.ts";
import {
  type ChoiceRow,
  changeState,
  insertApproval,
  insertOutcomes,
  lastOutcome,
  lockChoice,
} from "./store-choices.ts";

type Settling = Pick<Kernel, "live" | "now">;

/** Agrees to a remedy that waits, which is then given, or refuses it. Of two who settle at once the second is told (409). */
export async function approveChoice(
  kernel: Settling,
  tx: Tx,
  actor: Actor,
  id: string,
  { isApproved, text }: ApprovalInput,
): Promise<void> {
  await settle(kernel, tx, actor, id, async (choice, at) => {
    if (choice.state !== "waiting") throw problem("not-waiting", 409);
    const record = { choice: id, at, by: actor.member, isApproved, text: text ?? null };
    await insertApproval(tx, actor.workspace, record);
    await changeState(tx, id, isApproved ? "given" : "refused");
    return (event) =>
      isApproved ? [remedyApproved.of(event), remedyGiven.of(event)] : [remedyRefused.of(event)];
  });
}

/** Says what became of a remedy that was given; what was said before stays kept. */
export async function noteOutcome(
  kernel: Settling,
  tx: Tx,
  actor: Actor,
  id: string,
  { result, text }: OutcomeInput,
): Promise<void> {
  await settle(kernel, tx, actor, id, async (choice, at) => {
    if (choice.state === "waiting" || choice.state === "refused") throw problem("not-given", 409);
    const was = await lastOutcome(tx, id);
    const record = { id: newId(), choice: id, at, by: actor.member, result, text: text ?? null };
    await insertOutcomes(tx, actor.workspace, [record]);
    await changeState(tx, id, result);
    return (event) => [outcomeNoted.of({ ...event, data: { ...event.data, result, was } })];
  });
}

type Told = Omit<Announcement, "type" | "data"> & { data: ReturnType<typeof choiceData> };

async function settle(
  { live, now }: Settling,
  tx: Tx,
  { workspace, member }: Actor,
  id: string,
  change: (choice: ChoiceRow, at: Date) => Promise<(event: Told) => Announcement[]>,
): Promise<void> {
  const choice = await lockChoice(tx, id);
  if (!choice) throw problem("no-such-choice", 404);
  const at = now();
  const eventsOf = await change(choice, at);
  const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
  const data = choiceData(choice, localDay(at, timeZone));
  await announce(tx, eventsOf({ workspace, person: choice.person, actor: member, at, data }));
  await live.changed(tx, workspace, ["decisions"]);
}
