import { intlTag } from "#kernel/locale";
import { type Html, html } from "#kernel/pages/html";
import type { Page } from "#kernel/pages/page";
import { type AnswerFault, dayField, fieldOf } from "../answers.ts";
import { say } from "../messages.ts";
import type { Question } from "../questions.ts";
import { type Frame, faultBox, framed } from "./frame.ts";

export type QuestionsView = Frame & {
  name: string;
  /** Back to the topics. */
  back: string;
  known: readonly string[];
  questions: readonly Question[];
  given: Readonly<Record<string, unknown>>;
  faults: readonly AnswerFault[];
};

export function questionsPage(view: QuestionsView): Page {
  const { locale, name, back, known, questions, faults } = view;
  return framed(view, {
    title: name,
    status: faults.length > 0 ? 422 : 200,
    body: html`<h1 dir="auto">${name}</h1>
${
  known.length > 0 &&
  html`<div class="known"><strong>${say(locale, "known.title")}</strong><ul>${known.map((fact) => html`<li>${fact}</li>`)}</ul></div>`
}
<form method="post" action="?lang=${locale}" novalidate>
${faults.length > 0 && summary(view)}
${questions.map((question, place) => questionField(view, question, `q${place}`))}
<button class="send">${say(locale, "questions.send")}</button>
</form>
<p class="after"><a href="${back}?lang=${locale}">${say(locale, "questions.back")}</a></p>`,
  });
}

function summary({ locale, faults, questions }: QuestionsView): Html {
  const links = faults.map(({ input }) => {
    const place = questions.findIndex((question) => question.input === input);
    return html`<li><a href="#q${place}">${questions[place]?.words}</a></li>`;
  });
  return faultBox(
    say(locale, "questions.faults", { count: faults.length }),
    html`<ul>${links}</ul><p>${say(locale, "questions.kept")}</p>`,
  );
}

function questionField(view: QuestionsView, question: Question, id: string): Html {
  const { locale, faults } = view;
  const fault = faults.find(({ input }) => input === question.input);
  const said = fault && html`<p class="fault" id="${id}-fault">${say(locale, `fault.${fault.code}`)}</p>`;
  const marks = fault ? html` aria-invalid="true" aria-describedby="${id}-fault"` : html``;
  if (question.kind === "number" || question.kind === "text")
    return html`<div class="question"><label for="${id}" dir="auto">${question.words}</label>${said}
<input type="text" id="${id}" name="${fieldOf(question)}" ${question.kind === "number" && html`inputmode="decimal" `}dir="auto" autocomplete="off" maxlength="2000" value="${textGiven(view, fieldOf(question))}"${marks}></div>`;
  return html`<fieldset class="question" id="${id}" tabindex="-1"${marks}><legend dir="auto">${question.words}</legend>${said}
${question.kind === "date" ? dayFields(view, question, id) : choiceFields(view, question)}</fieldset>`;
}

function choiceFields(view: QuestionsView, question: Question): Html {
  const { locale } = view;
  const field = fieldOf(question);
  const choices =
    question.kind === "yes-no"
      ? (["yes", "no"] as const).map((value) => ({ value, label: say(locale, `answer.${value}`) }))
      : question.choices;
  return html`<div class="choices">${choices.map(
    ({ value, label }) =>
      html`<label><input type="radio" name="${field}" value="${value}"${textGiven(view, field) === value && html` checked`}><span dir="auto">${label}</span></label>`,
  )}</div>`;
}

/** Days of the reader's own calendar: two numbers and a month by its name. */
function dayFields(view: QuestionsView, question: Question, id: string): Html {
  const { locale } = view;
  const chosen = textGiven(view, dayField(question, "month"));
  return html`<div class="days">
<label for="${id}-day">${say(locale, "day.day")}<input type="text" inputmode="numeric" id="${id}-day" name="${dayField(question, "day")}" maxlength="2" value="${textGiven(view, dayField(question, "day"))}"></label>
<label for="${id}-month">${say(locale, "day.month")}<br><select id="${id}-month" name="${dayField(question, "month")}"><option value=""></option>${monthNames(
    locale,
  ).map(
    (name, at) =>
      html`<option value="${at + 1}"${chosen === String(at + 1) && html` selected`}>${name}</option>`,
  )}</select></label>
<label for="${id}-year">${say(locale, "day.year")}<input type="text" inputmode="numeric" id="${id}-year" name="${dayField(question, "year")}" maxlength="4" value="${textGiven(view, dayField(question, "year"))}"></label>
</div>`;
}

/** Twelve months from a day that lies in the first one of both calendars' years. */
function monthNames(locale: QuestionsView["locale"]): string[] {
  const format = new Intl.DateTimeFormat(intlTag(locale), { month: "long", timeZone: "UTC" });
  const first = locale === "fa" ? Date.UTC(2025, 2, 25) : Date.UTC(2025, 0, 5);
  return Array.from({ length: 12 }, (_, month) => format.format(first + month * 30.5 * 86_400_000));
}

const textGiven = ({ given }: QuestionsView, field: string): string => {
  const text = given[field];
  return typeof text === "string" ? text : "";
};
