import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import { showReading, topicNames } from "../logic/show-reading.ts";
import type { ShownReading } from "../model.ts";
import { readReadings } from "../store-readings.ts";
import { readerOf } from "./reader-of.ts";

/** What was read out of these voices as pages show it, by voice; those without words have nothing. */
export async function showReadings(
  tx: Tx,
  workspace: string,
  voices: readonly string[],
  locale: Locale,
): Promise<Map<string, ShownReading>> {
  const readings = await readReadings(tx, voices);
  if (readings.size === 0) return new Map();
  const names = topicNames((await readerOf(tx, workspace)).topics);
  return new Map([...readings].map(([voice, reading]) => [voice, showReading(reading, names, locale)]));
}
