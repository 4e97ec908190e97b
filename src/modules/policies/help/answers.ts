import { CalendarDate, GregorianCalendar, PersianCalendar, toCalendar } from "@internationalized/date";
import type { Locale } from "#kernel/locale";
import type { Question } from "./questions.ts";

export type AnswerFault = { input: string; code: "missing" | "not-a-number" | "not-a-day" | "not-offered" };
export type Answered = { inputs: Record<string, unknown>; faults: AnswerFault[] };

/** Names of the form's fields; a day has three. */
export const fieldOf = (question: Pick<Question, "input">): string => `in:${question.input}`;
export const dayParts = ["year", "month", "day"] as const;
export const dayField = (question: Pick<Question, "input">, part: (typeof dayParts)[number]): string =>
  `${fieldOf(question)}:${part}`;

/** Reads what a customer filled in: digits of any language, days of the language's own calendar. */
export function readAnswers(
  questions: readonly Question[],
  form: Readonly<Record<string, unknown>>,
  locale: Locale,
): Answered {
  const answered: Answered = { inputs: {}, faults: [] };
  for (const question of questions) {
    const answer = readAnswer(question, form, locale);
    if ("code" in answer) answered.faults.push({ input: question.input, code: answer.code });
    else answered.inputs[question.input] = answer.value;
  }
  return answered;
}

type Answer = { value: unknown } | Pick<AnswerFault, "code">;

function readAnswer(question: Question, form: Readonly<Record<string, unknown>>, locale: Locale): Answer {
  if (question.kind === "date") return readDay(question, form, locale);
  const given = textIn(form, fieldOf(question));
  if (given === "") return { code: "missing" };
  if (question.kind === "number") return readNumber(given);
  if (question.kind === "yes-no")
    return given === "yes" || given === "no" ? { value: given === "yes" } : { code: "not-offered" };
  if (question.kind === "text") return { value: given };
  return question.choices.some(({ value }) => value === given)
    ? { value: JSON.parse(given) as unknown }
    : { code: "not-offered" };
}

const textIn = (form: Readonly<Record<string, unknown>>, field: string): string => {
  const given = form[field];
  return typeof given === "string" ? given.trim().slice(0, 2_000) : "";
};

/** Digits of Latin, Persian and Arabic; groups parted by commas of either; a decimal mark of either. */
function readNumber(given: string): Answer {
  const latin = latinDigits(given)
    .replaceAll(/[٬،,\s\u200c]/g, "")
    .replace("٫", ".");
  return /^-?\d{1,15}(?:\.\d{1,10})?$/.test(latin) ? { value: Number(latin) } : { code: "not-a-number" };
}

export const latinDigits = (text: string): string =>
  text.replaceAll(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 0xf));

function readDay(question: Question, form: Readonly<Record<string, unknown>>, locale: Locale): Answer {
  const texts = dayParts.map((part) => latinDigits(textIn(form, dayField(question, part))));
  if (texts.every((text) => text === "")) return { code: "missing" };
  const [year = 0, month = 0, day = 0] = texts.map(Number);
  const isWhole = [year, month, day].every(Number.isSafeInteger);
  const calendar = locale === "fa" ? new PersianCalendar() : new GregorianCalendar();
  const date = isWhole ? new CalendarDate(calendar, year, month, day) : null;
  // The calendar moves a day that is none into its month, which nobody meant.
  if (!date || date.year !== year || date.month !== month || date.day !== day) return { code: "not-a-day" };
  return { value: toCalendar(date, new GregorianCalendar()).toString() };
}
