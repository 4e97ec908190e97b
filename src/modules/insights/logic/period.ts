import { addDays, type Day, dayStart } from "#kernel/calendar";

/** The instants between which the local days `from` to `to` lie; open where no day is given. */
export const periodOf = ({ from, to }: { from?: Day; to?: Day }, timeZone: string) => ({
  ...(from && { from: dayStart(from, timeZone) }),
  ...(to && { until: dayStart(addDays(to, 1), timeZone) }),
});
