import { type Locale, locales } from "#kernel/locale";
import { html } from "#kernel/pages/html";
import { languageNames } from "#kernel/pages/language-names";
import { makePage, type Page } from "#kernel/pages/page";
import { say } from "../messages.ts";
import { styleOf } from "./style.ts";
import { type Company, sender } from "./words.ts";

/** Why there is nothing to answer at an address, and the status that says it to programs. */
const statuses = {
  closed: 410,
  expired: 410,
  answered: 410,
  unpublished: 404,
  unknown: 404,
  trouble: 500,
} as const;
export type Notice = keyof typeof statuses;

export type NoticeView = {
  notice: Notice;
  locale: Locale;
  company?: Company | undefined;
  /** Where the trouble has a status of its own. */
  status?: number | undefined;
  /** What the person had written when it could no longer be taken: shown, so that they can keep it. */
  unsent?: string | undefined;
};

export function noticePage({ notice, locale, company, status, unsent }: NoticeView): Page {
  return makePage({
    status: status ?? statuses[notice],
    locale,
    title: say(locale, `notice.${notice}-title`),
    style: styleOf(),
    body: html`${company && html`<p class="from">${sender({ locale, company })}</p>`}
<h1>${say(locale, `notice.${notice}-title`)}</h1>
<p>${say(locale, `notice.${notice}`)}</p>
${unsent && html`<p>${say(locale, "notice.closed-kept")}</p><blockquote dir="auto">${unsent}</blockquote>`}
<div class="languages">${locales
      .filter((language) => language !== locale)
      .map(
        (language) => html`<a href="?lang=${language}" lang="${language}">${languageNames[language]}</a>`,
      )}</div>`,
  });
}
