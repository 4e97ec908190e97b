import type { Locale } from "#kernel/locale";
import type { Analysis } from "../readings/model.ts";
import type { Reading } from "../text/model.ts";
import { inThousandths } from "./in-thousandths.ts";
import { showReading, type TopicNames } from "./show-reading.ts";

/** What was read out of a text that is nobody's voice. */
export function analysisOf(reading: Reading, names: TopicNames, locale: Locale): Analysis {
  const { corrected: _, ...shown } = showReading({ ...reading, corrected: false }, names, locale);
  return { ...shown, sarcasm: inThousandths(reading.sarcasm), masked: reading.masked };
}
