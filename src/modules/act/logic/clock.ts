import type { CaseState, ContactOutcome } from "../model.ts";

const hour = 3_600_000;
/** People expect an answer within a day of what they said. */
const hoursToAnswer = 24;
/** What was said longer ago than this when it arrived is history: nobody waits for an answer to it any more. */
const freshDays = 7;
/** The owner is warned when this little is left. */
export const warningHours = 2;

export const dueAfter = (at: Date): Date => new Date(at.getTime() + hoursToAnswer * hour);

export const isHistory = (saidAt: Date, now: Date): boolean =>
  now.getTime() - saidAt.getTime() > freshDays * 24 * hour;

export const stateOf = (
  { closedAt, dueAt }: { closedAt: Date | null; dueAt: Date },
  now: Date,
): CaseState => {
  if (closedAt) return "closed";
  return dueAt < now ? "overdue" : "open";
};

/** Whether a try to reach the person counts as an answer to them. */
export const answersPerson = (outcome: ContactOutcome): boolean =>
  outcome === "reached" || outcome === "message-left";
