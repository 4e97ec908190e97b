import { createHash } from "node:crypto";
import { direction, type Locale } from "#kernel/locale";
import { type Html, html, trusted } from "../logic/html.ts";

export type Page = { status: number; locale: Locale; markup: string; policy: string };

export type PageParts = {
  status: number;
  locale: Locale;
  title: string;
  style: string;
  body: Html;
  script?: string;
};

/**
 * A whole page in one response: style and script stand inside and are allowed by their hashes (CSP 3), nothing else may
 * run or be fetched but the optional font. The empty icon saves the browser a request of its own.
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
  return { status, locale, markup, policy: policyFor(style, script) };
}

function policyFor(style: string, script: string | undefined): string {
  const scripts = script === undefined ? "" : `script-src '${hashOf(script)}'; `;
  return `default-src 'none'; style-src '${hashOf(style)}'; ${scripts}font-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;
}

/** The same few style sheets go out again and again; survey-made ones are bounded by forgetting all at once. */
const hashes = new Map<string, string>();
function hashOf(source: string): string {
  const known = hashes.get(source);
  if (known) return known;
  if (hashes.size >= 200) hashes.clear();
  const hash = `sha256-${createHash("sha256").update(source).digest("base64")}`;
  hashes.set(source, hash);
  return hash;
}
