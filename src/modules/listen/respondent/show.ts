import { newId } from "#kernel/ids";
import { type Locale, locales, preferredLocale } from "#kernel/locale";
import type { Page } from "#kernel/pages/page";
import type { Asking } from "../actions/open-asking.ts";
import { noticePage } from "./notice-page.ts";
import { type SurveyView, surveyPage } from "./survey-page.ts";

export type Open = Extract<Asking, { state: "open" }>;

/** The page of an open survey; what is not said otherwise is what a first visit shows. */
export function questionsPage(asking: Open, locale: Locale, view: Partial<SurveyView> = {}): Page {
  const { asked, version, invitation } = asking;
  const about = invitation?.context.about;
  return surveyPage({
    survey: version.document,
    version: version.number,
    submission: submissionFor(asking),
    company: asked.company,
    locale,
    about: about === undefined ? undefined : String(about),
    ...view,
  });
}

/** An invitation is answered once, however often its page is opened. */
export const submissionFor = ({ invitation }: Pick<Open, "invitation">): string => invitation?.id ?? newId();

/** Why there is nothing to answer. */
export const noticeFor = (asking: Exclude<Asking, Open>, locale: Locale, unsent?: string | undefined): Page =>
  noticePage({
    notice: asking.state,
    locale,
    company: "asked" in asking ? asking.asked.company : undefined,
    unsent,
  });

/** The language that was chosen, else the browser's, else the survey's own first; always one the survey speaks. */
export function languageFor(asking: Asking, chosen: unknown, header: string | undefined): Locale {
  const spoken: readonly Locale[] = "version" in asking ? asking.version.document.languages : locales;
  const [first = "fa"] = spoken;
  const preferred = preferredLocale(header, first);
  return spoken.find((one) => one === chosen) ?? spoken.find((one) => one === preferred) ?? first;
}
