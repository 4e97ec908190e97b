import type { SurveyDocument } from "../model.ts";

/** Since when a survey takes no answers: a member closed it, or its own closing time came first. Null: it has no end. */
export function closingOf(closedAt: Date | null, survey: Pick<SurveyDocument, "closesAt">): Date | null {
  const planned = survey.closesAt ? new Date(survey.closesAt) : null;
  if (!closedAt || !planned) return closedAt ?? planned;
  return planned < closedAt ? planned : closedAt;
}

export const isClosed = (closing: Date | null, now: Date): boolean => closing !== null && closing <= now;
