import { type DayRange, localDay, rangeEnding } from "#kernel/calendar";
import { type RangePreset, useNow, useSay, useTimeZone } from "#ui";
import { say } from "../messages.ts";

/** Where the board's numbers lead: the same filters, and whatever narrows them further. */
export function voicesHref(filters: Record<string, string | null | undefined>): string {
  const chosen = Object.entries(filters).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return `/voices?${new URLSearchParams(chosen)}`;
}

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
