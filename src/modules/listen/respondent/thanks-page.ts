import type { Locale } from "#kernel/locale";
import { html } from "#kernel/pages/html";
import { makePage, type Page } from "#kernel/pages/page";
import { say } from "../messages.ts";
import { type Category, type SurveyDocument, wordsIn } from "../model.ts";
import { styleOf } from "./style.ts";
import { type Company, sender, words } from "./words.ts";

export type ThanksView = {
  survey: SurveyDocument;
  company: Company;
  locale: Locale;
  /** Null where no score was given. */
  category: Category | null;
  /** Whether somebody can call this person back. */
  isKnown: boolean;
};

/** Says thank you and what happens next: the survey's own words for this category, else Hamdel's. */
export function thanksPage(view: ThanksView): Page {
  const { survey, company, locale, category } = view;
  const own = category ? survey.thanks[category] : undefined;
  return makePage({
    status: 200,
    locale,
    title: say(locale, "thanks.title"),
    style: styleOf(),
    body: html`<p class="from">${sender({ locale, company })}</p>
<h1>${say(locale, `thanks.heading-${category ?? "any"}`)}</h1>
<p>${wordsIn(locale, own) ? words(locale, own, company) : say(locale, `thanks.${whatHappens(view)}`)}</p>
<p class="note">${say(locale, "thanks.close")}</p>`,
  });
}

function whatHappens({ category, isKnown }: ThanksView): Category | "detractor-known" | "any" {
  if (category === "detractor" && isKnown) return "detractor-known";
  return category ?? "any";
}
