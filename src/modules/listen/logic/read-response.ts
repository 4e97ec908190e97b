import type { Answers, SurveyDocument } from "../model.ts";

/** The 0–10 answer of the survey's first NPS question; null where it was not answered. */
export function scoreOf(survey: SurveyDocument, answers: Answers): number | null {
  const asked = survey.questions.find((question) => question.kind === "nps");
  const score = asked && answers[asked.id];
  return typeof score === "number" ? score : null;
}

/** All that the person wrote, question by question, with an empty line between; null where they wrote nothing. */
export function wordsOf(survey: SurveyDocument, answers: Answers): string | null {
  const words = survey.questions
    .filter((question) => question.kind === "text")
    .map((question) => answers[question.id])
    .filter((answer) => typeof answer === "string");
  return words.length > 0 ? words.join("\n\n") : null;
}

/** A response together with what its answers say, as downstream hears it. */
export const withReading = <Row extends { answers: Answers }>(survey: SurveyDocument, row: Row) => ({
  ...row,
  score: scoreOf(survey, row.answers),
  text: wordsOf(survey, row.answers),
});
