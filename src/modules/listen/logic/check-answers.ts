import type { Locale } from "#kernel/locale";
import { say } from "../messages.ts";
import type { Answers, Question, SurveyDocument } from "../model.ts";
import type { AnswerFault } from "./kinds/kind.ts";
import { kindOf } from "./kinds/kinds.ts";

/** `question` is null where the fault is not one question's: nothing at all was answered. */
export type Fault = { question: string | null; key: AnswerFault["key"] | "unknown" | "nothing" } & Pick<
  AnswerFault,
  "values"
>;
export type CheckedAnswers = { answers: Answers; faults: Fault[] };

/**
 * Reads what was given for a published version. From a form (`strict: false`) fields that are no question are ignored
 * and text is made sound; from JSON they are faults. Answers to questions that were not put are left out. Never throws.
 */
export function checkAnswers(
  survey: SurveyDocument,
  given: Record<string, unknown>,
  { strict }: { strict: boolean },
): CheckedAnswers {
  const checked: CheckedAnswers = { answers: {}, faults: strict ? unknownFields(survey, given) : [] };
  for (const question of survey.questions) {
    if (isPut(question, checked.answers)) checkOne(question, givenFor(question, given), strict, checked);
  }
  const isEmpty = Object.keys(checked.answers).length === 0;
  if (isEmpty && checked.faults.length === 0) checked.faults.push({ question: null, key: "nothing" });
  return checked;
}

/** Whether the question is put to somebody who gave these answers to the earlier ones. */
export function isPut(question: Question, answers: Answers): boolean {
  if (!question.showWhen) return true;
  const { question: decider, from, to } = question.showWhen;
  const score = answers[decider];
  return typeof score === "number" && score >= from && score <= to;
}

/** The respondent's own field, never an inherited property such as `constructor`. */
export const givenFor = (question: Question, given: Record<string, unknown>): unknown =>
  Object.hasOwn(given, question.id) ? given[question.id] : undefined;

export const sayFault = (locale: Locale, fault: Fault): string =>
  say(locale, `answer.${fault.key}`, fault.values);

const unknownFields = (survey: SurveyDocument, given: Record<string, unknown>): Fault[] =>
  Object.keys(given)
    .filter((key) => !survey.questions.some((question) => question.id === key))
    .map((key) => ({ question: key, key: "unknown" }));

function checkOne(question: Question, given: unknown, strict: boolean, checked: CheckedAnswers): void {
  const kind = kindOf(question);
  const reading = kind.read(question, given, strict);
  if ("fault" in reading) checked.faults.push({ question: question.id, ...reading.fault });
  else if (reading.answer !== null) checked.answers[question.id] = reading.answer;
  else if (question.required) checked.faults.push({ question: question.id, ...kind.missing });
}
