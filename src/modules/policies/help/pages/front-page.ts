import { type Html, html } from "#kernel/pages/html";
import type { Page } from "#kernel/pages/page";
import { say } from "../messages.ts";
import { type Frame, faultBox, framed } from "./frame.ts";

export type FrontView = Frame & {
  intro: string;
  /** The address below which the topics lie, without a slash at its end. */
  at: string;
  policies: readonly { slug: string; name: string; purpose: string }[];
  /** What is known of whoever came through a door of their own. */
  known: string | null;
  /** Whether an order can be looked for; what was looked for in vain. */
  order: { number: string; contact: string; isMissed: boolean } | null;
};

export function frontPage(view: FrontView): Page {
  const { locale, intro, order, known } = view;
  const title = say(locale, "front.title");
  return framed(view, {
    title,
    status: order?.isMissed ? 422 : 200,
    body: html`<h1>${title}</h1>
<p dir="auto">${intro || say(locale, "front.intro")}</p>
${known && html`<p class="known"><bdi>${known}</bdi></p>`}
${order && orderForm(view, order)}
${topics(view, order ? "front.without" : "front.topics")}`,
  });
}

function orderForm(
  { locale, at }: FrontView,
  { number, contact, isMissed }: NonNullable<FrontView["order"]>,
): Html {
  return html`<form method="post" action="${at}/order?lang=${locale}">
<h2>${say(locale, "front.order")}</h2>
${isMissed && faultBox(say(locale, "front.not-found"), false)}
<p class="field"><label for="number">${say(locale, "front.number")}</label>
<input type="text" id="number" name="number" dir="auto" required maxlength="100" autocomplete="off" value="${number}"></p>
<p class="field"><label for="contact">${say(locale, "front.contact")}</label>
<input type="text" id="contact" name="contact" dir="ltr" required maxlength="320" autocomplete="email" value="${contact}"></p>
<button class="send">${say(locale, "front.find")}</button>
</form>`;
}

function topics({ locale, at, policies }: FrontView, heading: "front.without" | "front.topics"): Html {
  if (policies.length === 0) return html`<p>${say(locale, "front.none")}</p>`;
  return html`<h2>${say(locale, heading)}</h2>
<ul class="topics">${policies.map(
    ({ slug, name, purpose }) =>
      html`<li><a href="${at}/${slug}?lang=${locale}"><strong dir="auto">${name}</strong><span dir="auto">${purpose}</span></a></li>`,
  )}</ul>`;
}
