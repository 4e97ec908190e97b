import { readWorkspace } from "#company";
import type { Tx } from "#kernel/records";
import type { Score } from "../model.ts";
import { newestVoices } from "../store-readings.ts";
import { type ReadAgain, readVoicesAgain } from "./read-voices.ts";

/** What a change to topics shows its effect on at once; older voices are reached by a renewal. */
const mostVoices = 2_000;
/** A few hundred milliseconds of reading, with turns for others between. */
const mostLetters = 400_000;

/** Reads the newest voices with what was just changed. The caller holds the tree. */
export async function readNewestAgain(tx: Tx, workspace: string): Promise<ReadAgain> {
  const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
  const voices = withinLetters(await newestVoices(tx, workspace, mostVoices));
  return readVoicesAgain(tx, { workspace, timeZone }, voices, { all: false });
}

function withinLetters(voices: Score[]): Score[] {
  let letters = 0;
  const end = voices.findIndex(({ voice }) => {
    letters += voice?.length ?? 0;
    return letters > mostLetters;
  });
  return end === -1 ? voices : voices.slice(0, end);
}
