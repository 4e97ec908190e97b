import type { Locale } from "#kernel/locale";
import type { Html } from "#kernel/pages/html";
import type { Answer, Question } from "../../model.ts";

/** Why an answer cannot be taken: a message key of this module under `answer.`, with its values. */
export type AnswerFault = {
  key: "required-score" | "required-text" | "off-scale" | "not-text" | "too-long" | "unsound";
  values?: { limit?: number; over?: number };
};

/** What was read: an answer, nothing (not answered), or why it cannot be taken. */
export type Reading = { answer: Answer } | { answer: null } | { fault: AnswerFault };

export type QuestionView = {
  locale: Locale;
  /** What stands in the field now, as given, right or wrong. */
  given: unknown;
  /** The message beside the question, already in the respondent's language. */
  fault: string | null;
  /** The survey's words with the company's name put in. */
  words: (text: { fa?: string | undefined; en?: string | undefined } | undefined) => Html;
};

/** Everything that is particular to one kind of question. */
export type Kind<Q extends Question = Question> = {
  missing: AnswerFault;
  /** `strict`: JSON from a program, refused where it is not sound; otherwise a form, made sound. */
  read(question: Q, given: unknown, strict: boolean): Reading;
  render(question: Q, view: QuestionView): Html;
  /** The id of the element that a link to a wrong answer leads to. */
  target(question: Q): string;
};
