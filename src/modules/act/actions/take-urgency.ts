import type { Tx } from "#kernel/records";
import { readReadings } from "#understand";
import { raiseUrgency } from "../store.ts";

/** Makes cases as urgent as what was read out of these voices of theirs; voices without a score were never read. */
export async function takeUrgency(
  tx: Tx,
  voices: readonly { case: string; score: string | null }[],
): Promise<void> {
  const readings = await readReadings(
    tx,
    voices.flatMap(({ score }) => score ?? []),
  );
  const pressing = voices.flatMap(({ case: id, score }) => {
    const urgency = readings.get(score ?? "")?.urgency ?? 0;
    return urgency > 0 ? [{ case: id, urgency }] : [];
  });
  await raiseUrgency(tx, pressing);
}
