import { isolated, type Locale, locales } from "#kernel/locale";
import { type Html, html } from "#kernel/pages/html";
import { languageNames } from "#kernel/pages/language-names";
import { makePage, type Page } from "#kernel/pages/page";
import { say } from "../messages.ts";
import { helpLook } from "./look.ts";

/** What stands round every page of help: whose it is, and the way to the other language. */
export type Frame = { locale: Locale; company: string };

export const framed = (
  { locale, company }: Frame,
  { title, body, status = 200 }: { title: string; body: Html; status?: number },
): Page =>
  makePage({
    status,
    locale,
    title: company ? `${title} · ${isolated(company)}` : title,
    style: helpLook,
    body: html`${company && html`<p class="from"><bdi>${company}</bdi></p>`}
${body}
<div class="languages">${locales
      .filter((language) => language !== locale)
      .map(
        (language) => html`<a href="?lang=${language}" lang="${language}">${languageNames[language]}</a>`,
      )}</div>`,
  });

const statuses = { unknown: 404, closed: 410, expired: 410, trouble: 500, busy: 429 } as const;
export type HelpNotice = keyof typeof statuses;

export const helpNotice = (frame: Frame, notice: HelpNotice, status: number = statuses[notice]): Page =>
  framed(frame, {
    status,
    title: say(frame.locale, `notice.${notice}-title`),
    body: html`<h1>${say(frame.locale, `notice.${notice}-title`)}</h1><p>${say(frame.locale, `notice.${notice}`)}</p>`,
  });

/** What is wrong with a form, first on the page, for whoever cannot see it. */
export const faultBox = (title: string, body: Html | false): Html =>
  html`<div class="faults" role="alert" tabindex="-1" autofocus><h2>${title}</h2>${body}</div>`;
