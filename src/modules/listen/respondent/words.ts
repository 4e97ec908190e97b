import type { Locale } from "#kernel/locale";
import { type Html, html } from "#kernel/pages/html";
import { type Localized, type SurveyDocument, wordsIn } from "../model.ts";

export type Company = { name: string };

const companyPlace = "{company}";

/** The survey's words with the company's name in its place, kept apart so that its direction disturbs nothing. */
export function words(locale: Locale, text: Localized | undefined, company: Company): Html {
  const [first = "", ...rest] = wordsIn(locale, text).split(companyPlace);
  return html`${first}${rest.map((part) => html`<bdi>${company.name}</bdi>${part}`)}`;
}

/** The same where no markup can stand, such as the title: U+2068…U+2069 isolate the name (Unicode UAX #9). */
export const plainWords = (locale: Locale, text: Localized | undefined, company: Company): string =>
  wordsIn(locale, text).replaceAll(companyPlace, () => `\u2068${company.name}\u2069`);

/** Who asks, and about what. */
export function sender(view: {
  locale: Locale;
  company: Company;
  survey?: SurveyDocument;
  about?: string | undefined;
}): Html {
  const title = view.about ? html`<bdi>${view.about}</bdi>` : titleBeside(view);
  return html`<span><bdi>${view.company.name}</bdi>${title && html` · ${title}`}</span>`;
}

/** A title that names the company already would only say it twice. */
function titleBeside({ locale, company, survey }: Parameters<typeof sender>[0]): Html | null {
  const title = survey && wordsIn(locale, survey.title);
  return title && !title.includes(companyPlace) ? words(locale, survey.title, company) : null;
}
