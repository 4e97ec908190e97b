import { type Html, html } from "#kernel/pages/html";
import { say } from "../../messages.ts";
import { isSoundText, type TextQuestion, wordsIn } from "../../model.ts";
import { cleanText } from "../given-text.ts";
import type { Kind, QuestionView, Reading } from "./kind.ts";

/** Free words, such as the "why" behind a score. */
export const text: Kind<TextQuestion> = {
  missing: { key: "required-text" },
  read: readWords,
  render: renderBox,
  target: (question) => `${question.id}-box`,
};

function readWords(question: TextQuestion, given: unknown, strict: boolean): Reading {
  if (given === undefined || given === null) return { answer: null };
  if (typeof given !== "string") return { fault: { key: "not-text" } };
  if (strict && !isSoundText(given)) return { fault: { key: "unsound" } };
  const words = cleanText(given).trim();
  if (words === "") return { answer: null };
  const over = words.length - question.maxLength;
  return over > 0
    ? { fault: { key: "too-long", values: { limit: question.maxLength, over } } }
    : { answer: words };
}

/** No `maxlength`: browsers cut a pasted text silently, and the person would never know what was lost. */
function renderBox(question: TextQuestion, view: QuestionView): Html {
  const { id } = question;
  const given = typeof view.given === "string" ? cleanText(view.given) : "";
  return html`<div class="question" id="${id}">
<label for="${id}-box">${view.words(question.label)}${
    !question.required && html` <small>${say(view.locale, "page.optional")}</small>`
  }</label>
${view.fault !== null && html`<p class="fault" id="${id}-fault">${view.fault}</p>`}
<textarea id="${id}-box" name="${id}" rows="5" dir="auto" placeholder="${
    wordsIn(view.locale, question.placeholder) || " "
  }"${view.fault !== null && html` aria-invalid="true" aria-describedby="${id}-fault"`}${
    question.required && html` aria-required="true"`
  }>
${given}</textarea>
</div>`;
}
