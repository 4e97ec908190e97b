import { readWorkspace } from "#company";
import { localDay } from "#kernel/calendar";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import { readDocument } from "../documents/store-versions.ts";
import { askAbout } from "../remedies/checks/ask-about.ts";
import { usedUpLimit } from "../remedies/limits.ts";
import type { Remedy } from "../remedies/model.ts";
import { remedyChosen, remedyGiven } from "./events.ts";
import { problem, say } from "./messages.ts";
import type { ChoiceInput } from "./model.ts";
import { readDecision, type ShownDecision } from "./store.ts";
import { type ChoiceRow, givenBefore, insertChoices, takeLimitTurn } from "./store-choices.ts";

/** Who chooses: a member, a program, or on the public page the customer (both null). */
export type Chooser = {
  workspace: string;
  member: string | null;
  /** What they choose needs nobody else's approval. */
  mayApprove: boolean;
  locale: Locale;
};

type Choosing = Pick<Kernel, "records" | "live" | "now" | "config" | "log">;

/**
 * Chooses one of the remedies that a decision offers: it is given, or waits for approval where it costs more than the
 * chooser may give. The company's system is asked once more, outside any transaction; one that does not answer keeps nobody
 * from it. `person` is who it is for where the decision named nobody. Answers the choice's id. Problems: `no-such-decision` 404; `not-offered`, `person-needed`, `no-such-slot` 422;
 * `remedy-withheld`, `limit-reached`, `unavailable`, `already-chosen` 409.
 */
export async function chooseRemedy(
  kernel: Choosing,
  chooser: Chooser,
  id: string,
  input: ChoiceInput,
  { person = null }: { person?: string | null } = {},
): Promise<string> {
  const { records } = kernel;
  const { decision, offer, remedy } = await records.within(chooser.workspace, (tx) =>
    findOffered(tx, chooser.locale, id, input.remedy),
  );
  const whom = decision.person ?? person;
  const asked = { ...decision, person: whom, worth: offer.worth };
  const check = await askAbout(kernel, chooser.workspace, remedy, asked);
  if (check.state === "unavailable")
    throw problem("unavailable", 409, { reason: check.reason ? ` ${check.reason}` : "" });
  if (input.slot !== undefined && check.state === "available" && !check.slots.includes(input.slot))
    throw problem("no-such-slot", 422);
  const row: ChoiceRow = {
    id: newId(),
    decision: decision.id,
    policy: decision.policy,
    version: decision.version,
    remedy: remedy.key,
    person: whom,
    case: decision.case,
    origin: decision.origin,
    cost: offer.cost,
    worth: offer.worth,
    slot: input.slot ?? null,
    text: input.text ?? null,
    at: kernel.now(),
    by: chooser.member,
    state: offer.needsApproval && !chooser.mayApprove ? "waiting" : "given",
  };
  await records.within(chooser.workspace, (tx) => keepChoice(kernel, tx, chooser, row, remedy));
  return row.id;
}

async function findOffered(tx: Tx, locale: Locale, id: string, key: string) {
  const decision = await readDecision(tx, id);
  if (!decision) throw problem("no-such-decision", 404);
  const offer = decision.offered.find(({ remedy }) => remedy === key);
  if (!offer) throw notOffered(decision, locale, key);
  const document = await readDocument(tx, decision.version);
  const remedy = document?.remedies.find((one) => one.key === key);
  if (!remedy) throw problem("not-offered", 422);
  return { decision, offer, remedy };
}

function notOffered({ withheld }: ShownDecision, locale: Locale, key: string) {
  const because = withheld.find(({ remedy }) => remedy === key)?.because;
  if (!because) return problem("not-offered", 422);
  if (because.code === "limit") return limitReached(because, locale);
  return problem("unavailable", 409, { reason: because.said ? ` ${because.said}` : "" });
}

const limitReached = ({ times, per }: Remedy["limits"][number], locale: Locale) =>
  problem("limit-reached", 409, { times, per: say(locale, `limit.${per}`) });

/** Writes a choice, its limit held from the counting to the end of `tx`, and tells of it. */
async function keepChoice(
  kernel: Choosing,
  tx: Tx,
  { workspace, locale }: Chooser,
  row: ChoiceRow,
  remedy: Remedy,
): Promise<void> {
  const limit = await limitUsedUp(tx, workspace, row, remedy);
  if (limit) throw limitReached(limit, locale);
  const kept = await insertChoices(tx, workspace, [row]);
  if (kept.size === 0) throw problem("already-chosen", 409);
  await tellOfChoices(tx, workspace, [row]);
  await kernel.live.changed(tx, workspace, ["decisions"]);
}

async function limitUsedUp(tx: Tx, workspace: string, row: ChoiceRow, { limits }: Remedy) {
  if (limits.length === 0) return undefined;
  if (row.person === null) throw problem("person-needed", 422);
  const { person, policy, remedy } = row;
  await takeLimitTurn(tx, { person, policy, remedy });
  const given = await givenBefore(tx, workspace, policy, [person]);
  const times = given.filter((one) => one.remedy === remedy).map(({ at }) => at);
  return usedUpLimit(limits, times, row.at);
}

/** Tells that remedies were chosen, and of those that wait for nobody that they are given. */
export async function tellOfChoices(tx: Tx, workspace: string, rows: readonly ChoiceRow[]): Promise<void> {
  const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
  const events = rows.flatMap((row) => {
    const about = { workspace, person: row.person, actor: row.by, at: row.at };
    const data = choiceData(row, localDay(row.at, timeZone));
    const isWaiting = row.state === "waiting";
    const chosen = remedyChosen.of({ ...about, data: { ...data, isWaiting } });
    return isWaiting ? [chosen] : [chosen, remedyGiven.of({ ...about, data })];
  });
  await announce(tx, events);
}

/** What every event about a choice says. */
export const choiceData = (row: ChoiceRow, day: string) => ({
  choice: row.id,
  decision: row.decision,
  policy: row.policy,
  version: row.version,
  remedy: row.remedy,
  origin: row.origin,
  case: row.case,
  cost: row.cost,
  day,
});
