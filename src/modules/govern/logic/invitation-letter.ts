import { direction, formatDate, type Locale } from "#kernel/locale";
import type { Letter } from "#kernel/mail";
import { say } from "../messages.ts";

export type Inviting = {
  /** The company's. */
  name: string;
  locale: Locale;
  timeZone: string;
  /** The company invites where no member did. */
  inviter: string | null;
  url: string;
  expiresAt: Date;
};

/** The letter with the link by which somebody joins, in the company's language, in plain text and in HTML. */
export function invitationLetter(given: Inviting): Omit<Letter, "to"> {
  const { locale, timeZone, url } = given;
  const company = oneLine(given.name);
  const inviter = oneLine(given.inviter ?? given.name);
  const until = [{ weekday: "long" } as const, { day: "numeric", month: "long" } as const]
    .map((part) => formatDate(locale, given.expiresAt, { ...part, timeZone }))
    .join(" ");
  const words = {
    greeting: say(locale, "invitation-letter.greeting"),
    intro: say(locale, "invitation-letter.intro", { company, inviter }),
    go: say(locale, "invitation-letter.go", { company }),
    until: say(locale, "invitation-letter.until", { until }),
  };
  return {
    subject: say(locale, "invitation-letter.subject", { company }),
    text: [words.greeting, words.intro, url, words.until].join("\n\n"),
    html: page(locale, url, words),
  };
}

// Styles stand on the elements, since mail programs drop style sheets.
const page = (locale: Locale, url: string, words: Record<"greeting" | "intro" | "go" | "until", string>) =>
  `<!doctype html>
<html lang="${locale}" dir="${direction[locale]}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body style="margin:0;padding:24px;background:#fbfaf6;color:#1a222b;font:16px/1.8 Vazirmatn,Tahoma,sans-serif">
<div style="max-width:32rem;margin:auto">
<p>${escaped(words.greeting)}</p>
<p>${escaped(words.intro)}</p>
<p style="margin:28px 0"><a href="${escaped(url)}" style="background:#1a222b;color:#fff;padding:12px 22px;border-radius:10px;text-decoration:none">${escaped(words.go)}</a></p>
<p style="color:#5a6470;font-size:14px">${escaped(words.until)}</p>
<p style="color:#5a6470;font-size:14px" dir="ltr">${escaped(url)}</p>
</div></body></html>`;

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** A name must not break a letter's subject or pretend to be a second line of it. */
const oneLine = (text: string): string => text.replace(/\s+/g, " ");
