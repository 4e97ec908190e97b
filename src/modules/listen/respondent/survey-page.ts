import type { Locale } from "#kernel/locale";
import { type Html, html } from "#kernel/pages/html";
import { languageNames } from "#kernel/pages/language-names";
import { makePage, type Page } from "#kernel/pages/page";
import { type Fault, givenFor, sayFault } from "../logic/check-answers.ts";
import { kindOf } from "../logic/kinds/kinds.ts";
import { say } from "../messages.ts";
import type { Localized, SurveyDocument } from "../model.ts";
import { styleOf } from "./style.ts";
import { type Company, plainWords, sender, words } from "./words.ts";

export type SurveyView = {
  survey: SurveyDocument;
  /** The version that is put to the person: their answer is held against this one, whatever is published meanwhile. */
  version: number;
  /** Makes sending the same form twice one response. */
  submission: string;
  company: Company;
  locale: Locale;
  /** What the invitation says the survey is about, such as an order's number. */
  about?: string | undefined;
  given?: Record<string, unknown>;
  faults?: Fault[];
  /** The answer was right but could not be stored: the person is asked to send it again. */
  isUnsaved?: boolean;
  /** Shown in the editor: nothing is sent, so nothing is guarded. */
  isPreview?: boolean;
};

export function surveyPage(view: SurveyView): Page {
  const { survey, locale, faults = [], isUnsaved = false } = view;
  const title = plainWords(locale, survey.title, view.company);
  const status = faults.length > 0 ? 422 : 200;
  return makePage({
    status: isUnsaved ? 503 : status,
    locale,
    title: status === 422 || isUnsaved ? say(locale, "page.fault-title", { title }) : title,
    style: styleOf(survey),
    body: html`<h1 class="from">${sender(view)}</h1>
<form method="post" novalidate>
<input type="hidden" name="_submission" value="${view.submission}">
<input type="hidden" name="_version" value="${view.version}">
<input type="hidden" name="_lang" value="${locale}">
${faults.length > 0 && faultSummary(view, faults)}
${
  isUnsaved &&
  html`<div class="faults" role="alert" tabindex="-1" autofocus>
<h2>${say(locale, "page.unsaved")}</h2>
<p>${say(locale, "page.kept")}</p>
</div>`
}
${survey.questions.map((question) => renderQuestion(view, question))}
<button class="send">${say(locale, "page.send")}</button>
${survey.privacyNote && html`<p class="note">${words(locale, survey.privacyNote, view.company)}</p>`}
${languageSwitch(view)}
</form>`,
    ...(!view.isPreview && { script: sendOnce }),
  });
}

/** Where the script does not run, the submission's id does the same on the server. */
const sendOnce = `(f=>{let s=0;f.onsubmit=e=>{if(s)e.preventDefault();else if(!e.submitter||e.submitter.name!="_switch"){s=1;f.querySelector(".send").setAttribute("aria-disabled","true")}};onpageshow=()=>{s=0;f.querySelector(".send").removeAttribute("aria-disabled")}})(document.forms[0])`;

/** Takes the focus when a form comes back with faults, so that whoever cannot see them hears them first. */
function faultSummary({ survey, locale }: SurveyView, faults: Fault[]): Html {
  const targets = new Map(
    survey.questions.map((question) => [question.id, kindOf(question).target(question)]),
  );
  const first = survey.questions[0];
  return html`<div class="faults" role="alert" tabindex="-1" autofocus>
<h2>${say(locale, "page.faults", { count: faults.length })}</h2>
<ul>${faults.map((fault) => {
    const target = targets.get(fault.question ?? first?.id ?? "");
    return html`<li><a href="#${target}">${sayFault(locale, fault)}</a></li>`;
  })}</ul>
<p>${say(locale, "page.kept")}</p>
</div>`;
}

function renderQuestion(view: SurveyView, question: SurveyDocument["questions"][number]): Html {
  const { locale, company, given = {}, faults = [] } = view;
  const fault = faults.find((one) => one.question === question.id);
  return kindOf(question).render(question, {
    locale,
    given: givenFor(question, given),
    fault: fault ? sayFault(locale, fault) : null,
    words: (text: Localized | undefined) => words(locale, text, company),
  });
}

/**
 * Buttons of the form, so that changing the language loses nothing that was typed. They come after the sending button,
 * which the Enter key must press, and are drawn at the top.
 */
function languageSwitch({ survey, locale }: SurveyView): Html | false {
  const others = survey.languages.filter((language) => language !== locale);
  if (others.length === 0) return false;
  return html`<div class="languages">${others.map(
    (language) =>
      html`<button name="_switch" value="${language}" lang="${language}">${languageNames[language]}</button>`,
  )}</div>`;
}
