import { direction, type Locale } from "#kernel/locale";
import type { Letter } from "#kernel/mail";

/** What a letter says around its one link. */
export type LetterWords = Record<"subject" | "greeting" | "intro" | "go" | "until", string>;

/** A letter with one thing to do, in plain text and in HTML. */
export const letterWithLink = (locale: Locale, url: string, words: LetterWords): Omit<Letter, "to"> => ({
  subject: words.subject,
  text: [words.greeting, words.intro, url, words.until].join("\n\n"),
  html: page(locale, url, words),
});

/** A name must not break a letter's subject or pretend to be a second line of it. */
export const oneLine = (text: string): string => text.replace(/\s+/g, " ");

// Styles stand on the elements, since mail programs drop style sheets.
const page = (locale: Locale, url: string, words: LetterWords) =>
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
