import type { Remedy } from "./model.ts";

export type Limit = Remedy["limits"][number];

/** When a period that ends now began; null: it never did. Months end on the last day there is. */
export function periodStart(per: Limit["per"], now: Date): Date | null {
  if (per === "ever") return null;
  if (per === "day" || per === "week") return new Date(now.getTime() - (per === "day" ? 1 : 7) * 86_400_000);
  return monthsBefore(now, { month: 1, quarter: 3, year: 12 }[per]);
}

function monthsBefore(now: Date, months: number): Date {
  const start = new Date(now);
  start.setUTCDate(1);
  start.setUTCMonth(start.getUTCMonth() - months);
  const lastDay = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1, 0)).getUTCDate();
  start.setUTCDate(Math.min(now.getUTCDate(), lastDay));
  return start;
}

/** The first limit that is used up by what was given before, at these times. */
export const usedUpLimit = (limits: readonly Limit[], given: readonly Date[], now: Date): Limit | undefined =>
  limits.find(({ times, per }) => {
    const start = periodStart(per, now);
    return given.filter((at) => start === null || at > start).length >= times;
  });
