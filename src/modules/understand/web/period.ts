import { type DayRange, localDay, rangeEnding } from "#kernel/calendar";
import { type RangePreset, useNow, useSay, useTimeZone } from "#ui";
import { say } from "./messages.ts";

/** The period when nothing is chosen. */
const usualDays = 90;

/** The chosen period, else the usual one up to today in the workspace's time zone; and the ready ones. */
export function usePeriod({ from, to }: { from: string; to: string }): {
  range: DayRange;
  presets: RangePreset[];
} {
  const t = useSay(say);
  const timeZone = useTimeZone();
  const today = localDay(useNow(), timeZone);
  const presets = [30, usualDays, 365].map((days) => ({
    id: String(days),
    label: t("preset.days", { days }),
    range: rangeEnding(today, days),
  }));
  return { range: from && to ? { start: from, end: to } : rangeEnding(today, usualDays), presets };
}
