import { formatNumber } from "#kernel/locale";
import { type Html, html } from "#kernel/pages/html";
import { say } from "../../messages.ts";
import type { NpsQuestion } from "../../model.ts";
import { wholeNumber } from "../given-text.ts";
import type { Kind, QuestionView, Reading } from "./kind.ts";

/** "How likely are you to recommend us?" on 0–10 (Reichheld, "The One Number You Need to Grow", HBR 2003). */
export const nps: Kind<NpsQuestion> = {
  missing: { key: "required-score" },
  read: readScore,
  render: renderScale,
  target: (question) => `${question.id}-0`,
};

const scale = Array.from({ length: 11 }, (_, score) => score);

function readScore(_question: NpsQuestion, given: unknown): Reading {
  if (given === undefined || given === null || given === "") return { answer: null };
  const score = wholeNumber(given);
  return score !== undefined && score <= 10 && score >= 0
    ? { answer: score }
    : { fault: { key: "off-scale", values: { limit: 10 } } };
}

function renderScale(question: NpsQuestion, view: QuestionView): Html {
  const { id } = question;
  const chosen = wholeNumber(view.given);
  return html`<fieldset class="question" id="${id}" role="radiogroup" aria-labelledby="${id}-label"${
    view.fault !== null && html` aria-invalid="true" aria-describedby="${id}-fault"`
  }${question.required && html` aria-required="true"`}>
<legend id="${id}-label">${view.words(question.label)}${!question.required && optional(view)}</legend>
${view.fault !== null && html`<p class="fault" id="${id}-fault">${view.fault}</p>`}
<div class="scale">${scale.map((score) => renderScore(question, score, chosen, view))}</div>
<div class="ends"><span id="${id}-low">${view.words(question.lowLabel)}</span> <span id="${id}-high">${view.words(
    question.highLabel,
  )}</span></div>
</fieldset>`;
}

function renderScore(
  { id }: NpsQuestion,
  score: number,
  chosen: number | undefined,
  view: QuestionView,
): Html {
  return html`<label><input type="radio" name="${id}" id="${id}-${score}" value="${score}"${
    score === 0 && html` aria-describedby="${id}-low"`
  }${score === 10 && html` aria-describedby="${id}-high"`}${
    score === chosen && html` checked`
  }><span>${formatNumber(view.locale, score)}</span></label>`;
}

const optional = (view: QuestionView): Html => html` <small>${say(view.locale, "page.optional")}</small>`;
