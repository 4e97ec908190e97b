import { type Html, html } from "#kernel/pages/html";
import type { Page } from "#kernel/pages/page";
import { say } from "../messages.ts";
import { type Frame, faultBox, framed } from "./frame.ts";

export type SolutionCard = {
  remedy: string;
  name: string;
  told: string;
  /** The facts it rests on, in words; empty where it is for everybody. */
  because: string;
  needsApproval: boolean;
  slots: readonly string[];
};

export type SolutionsView = Frame & {
  policy: string;
  solutions: readonly SolutionCard[];
  withheld: readonly { name: string; because: "limit" | "unavailable" }[];
  chosen: {
    name: string;
    told: string;
    state: "waiting" | "given" | "done" | "refused" | "failed";
    slot: string | null;
  } | null;
  /** Whoever is not known says how they can be reached. */
  asksContact: boolean;
  given: Readonly<Record<string, unknown>>;
  fault: "contact" | "not-offered" | "taken" | null;
};

/** What a customer is offered, the best fit first, each with its reason; or what they chose, and how far that is. */
export function solutionsPage(view: SolutionsView): Page {
  const { locale, chosen, solutions, policy } = view;
  const title = chosen
    ? say(locale, "chosen.title")
    : say(locale, "solutions.title", { count: solutions.length });
  return framed(view, {
    title,
    status: view.fault ? 422 : 200,
    body: html`<p class="why" dir="auto">${policy}</p><h1>${title}</h1>
${chosen ? chosenBox(view, chosen) : offered(view)}`,
  });
}

const chosenBox = ({ locale }: SolutionsView, chosen: NonNullable<SolutionsView["chosen"]>): Html =>
  html`<div class="state"><strong dir="auto">${chosen.name}</strong>
<p dir="auto">${chosen.told}</p>${chosen.slot && html`<p><bdi>${chosen.slot}</bdi></p>`}
<p>${say(locale, `chosen.${chosen.state}`)}</p></div>`;

function offered(view: SolutionsView): Html {
  const { locale, solutions, fault } = view;
  if (solutions.length === 0) return html`<p>${say(locale, "solutions.nothing")}</p>${withheldList(view)}`;
  return html`<form method="post" action="?lang=${locale}" novalidate>
${fault && faultBox(faultWords(view, fault), false)}
<fieldset class="question"><legend>${say(locale, "solutions.choice", { count: solutions.length })}</legend>
${solutions.map((solution, place) => card(view, solution, place))}</fieldset>
${view.asksContact && contactFields(view)}
<button class="send">${say(locale, "solutions.send")}</button>
</form>${withheldList(view)}`;
}

const faultWords = ({ locale }: SolutionsView, fault: NonNullable<SolutionsView["fault"]>): string =>
  fault === "taken" ? say(locale, "solutions.taken") : say(locale, `fault.${fault}`);

function card({ locale, given }: SolutionsView, solution: SolutionCard, place: number): Html {
  const { remedy, name, told, because, needsApproval, slots } = solution;
  const isChosen = given.remedy === remedy || (given.remedy === undefined && place === 0);
  return html`<label class="card"><span class="head"><input type="radio" name="remedy" value="${remedy}"${isChosen && html` checked`}>
<span dir="auto">${name}</span>${place === 0 && html`<span class="best">${say(locale, "solutions.best")}</span>`}</span>
${told && html`<span class="text" dir="auto">${told}</span>`}
${because && html`<span class="text why">${say(locale, "solutions.because", { facts: because })}</span>`}
${needsApproval && html`<span class="text why">${say(locale, "solutions.approval")}</span>`}</label>
${
  slots.length > 0 &&
  html`<p class="slots"><label for="slot-${place}">${say(locale, "solutions.slot")}: </label><select id="slot-${place}" name="slot:${remedy}">${slots.map(
    (slot) =>
      html`<option value="${slot}"${given[`slot:${remedy}`] === slot && html` selected`}>${slot}</option>`,
  )}</select></p>`
}`;
}

function contactFields({ locale, given, fault }: SolutionsView): Html {
  const value = (field: string) => (typeof given[field] === "string" ? (given[field] as string) : "");
  return html`<p class="field"><label for="name">${say(locale, "solutions.name")}</label>
<input type="text" id="name" name="name" dir="auto" maxlength="200" autocomplete="name" value="${value("name")}"></p>
<p class="field"><label for="contact">${say(locale, "solutions.contact")}</label>
<input type="text" id="contact" name="contact" dir="ltr" maxlength="320" autocomplete="tel" aria-describedby="contact-why" value="${value("contact")}"${fault === "contact" && html` aria-invalid="true"`}>
<small id="contact-why">${say(locale, "solutions.contact-why")}</small></p>`;
}

function withheldList({ locale, withheld }: SolutionsView): Html | false {
  if (withheld.length === 0) return false;
  return html`<h2>${say(locale, "solutions.withheld")}</h2><ul class="quiet">${withheld.map(
    ({ name, because }) => html`<li><bdi>${name}</bdi>: ${say(locale, `solutions.${because}`)}</li>`,
  )}</ul>`;
}
