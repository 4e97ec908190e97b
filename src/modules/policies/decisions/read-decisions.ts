import type { Tx } from "#kernel/records";
import { problem } from "./messages.ts";
import type { Choice, ChoiceFilter, DecisionFilter, KeptDecision } from "./model.ts";
import { showChoices, showDecisions } from "./show-decisions.ts";
import { listDecisions, readDecision } from "./store.ts";
import { listChoices, showChoice } from "./store-choices.ts";

/** One kept decision with what was chosen; a 404 where there is none. */
export async function readKept(tx: Tx, id: string): Promise<KeptDecision> {
  const decision = await readDecision(tx, id);
  if (!decision) throw problem("no-such-decision", 404);
  const [shown] = await showDecisions(tx, [decision]);
  return shown as KeptDecision;
}

/** One choice; a 404 where there is none. */
export async function readChoice(tx: Tx, id: string): Promise<Choice> {
  const choice = await showChoice(tx, id);
  if (!choice) throw problem("no-such-choice", 404);
  const [shown] = await showChoices(tx, [choice]);
  return shown as Choice;
}

export type Page = { cursor?: string | undefined; limit: number };
type Listed<Item> = { items: Item[]; next: string | null };

/** Kept decisions, the newest first. */
export async function readDecisions(
  tx: Tx,
  workspace: string,
  filter: DecisionFilter,
  { cursor, limit }: Page,
): Promise<Listed<KeptDecision>> {
  const rows = await listDecisions(tx, workspace, filter, { after: cursor, limit: limit + 1 });
  const items = await showDecisions(tx, rows.slice(0, limit));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Choices: those that wait the oldest first, all others the newest first. */
export async function readChoices(
  tx: Tx,
  workspace: string,
  filter: ChoiceFilter,
  { cursor, limit }: Page,
): Promise<Listed<Choice>> {
  const rows = await listChoices(tx, workspace, filter, { after: cursor, limit: limit + 1 });
  const items = await showChoices(tx, rows.slice(0, limit));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
