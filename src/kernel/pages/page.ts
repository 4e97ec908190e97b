import { direction, type Locale } from "#kernel/locale";
import { type Html, html, trusted } from "./html.ts";

/** A page as it is sent; `style` and `script` stand in the markup and are what its policy has to allow. */
export type Page = {
  status: number;
  locale: Locale;
  markup: string;
  style: string;
  script: string | undefined;
};

export type PageParts = {
  status: number;
  locale: Locale;
  title: string;
  style: string;
  body: Html;
  script?: string;
};

/**
 * A whole page in one response: style and script stand inside. The empty icon saves the browser a request of its own.
 * Made of strings alone, so that the editor shows the very same page in the browser.
 */
export function makePage({ status, locale, title, style, body, script }: PageParts): Page {
  const markup = html`<!doctype html>
<html lang="${locale}" dir="${direction[locale]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="icon" href="data:,">
<style>${trusted(style)}</style>
</head>
<body>
<main>
${body}
</main>
${script !== undefined && html`<script>${trusted(script)}</script>`}
</body>
</html>
`.markup;
  return { status, locale, markup, style, script };
}
