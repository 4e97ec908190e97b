import type { Tx } from "#kernel/records";
import { readReadings } from "#understand";
import type { Voice } from "../logic/plan-cases.ts";
import { raiseUrgency } from "../store.ts";

/** Makes cases as urgent as what was read out of the voices that they were opened for or that joined them. */
export async function takeUrgency(tx: Tx, joining: readonly { case: string; voice: Voice }[]): Promise<void> {
  const readings = await readReadings(
    tx,
    joining.flatMap(({ voice }) => voice.score ?? []),
  );
  const pressing = joining.flatMap(({ case: id, voice }) => {
    const urgency = readings.get(voice.score ?? "")?.urgency ?? 0;
    return urgency > 0 ? [{ case: id, urgency }] : [];
  });
  await raiseUrgency(tx, pressing);
}
