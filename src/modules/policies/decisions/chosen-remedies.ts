import type { Tx } from "#kernel/records";
import type { Words } from "../remedies/model.ts";
import { choicesOfIds } from "./store-choices.ts";

/** A chosen remedy as other modules tell of it. */
export type ChosenRemedy = {
  decision: string;
  /** The case it is for, as it is now. */
  case: string | null;
  remedy: string;
  name: Words;
  /** To whom it takes the case, where it is an escalation. */
  escalatedTo: string | null;
  text: string | null;
  approvalText: string | null;
  outcomeText: string | null;
};

/** The chosen remedies of these ids, by id. */
export async function chosenRemedies(tx: Tx, ids: readonly string[]): Promise<Map<string, ChosenRemedy>> {
  const rows = await choicesOfIds(tx, ids);
  return new Map(
    rows.map(({ id, decision, case: one, remedy, offer, text, approval, outcome }) => [
      id,
      {
        decision,
        case: one,
        remedy,
        name: offer.name,
        escalatedTo: offer.kind === "escalation" ? offer.role : null,
        text,
        approvalText: approval?.text ?? null,
        outcomeText: outcome?.text ?? null,
      },
    ]),
  );
}
