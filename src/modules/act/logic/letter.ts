import { direction, formatDate, formatNumber, isolated, type Locale } from "#kernel/locale";
import type { Letter } from "#kernel/mail";
import { say } from "../messages.ts";
import { html, oneLine } from "./letter-text.ts";

export const letterKinds = ["opened", "assigned", "near-due", "overdue", "reopened"] as const;
export type LetterKind = (typeof letterKinds)[number];

/** A case as a letter tells of it. */
export type LetterCase = {
  id: string;
  code: string;
  person: string | null;
  touchpoint: string | null;
  dueAt: Date;
  /** 0–10; null where nothing was measured. */
  score: number | null;
  voice: string | null;
  /** What it is about, as far as that was read; null where nothing was. */
  topic: string | null;
  isUrgent: boolean;
};

export type Written = {
  locale: Locale;
  timeZone: string;
  /** Where Hamdel answers, without a slash at its end. */
  address: string;
  /** Whom the letter is to. */
  name: string;
};

/** More than these are counted, not told. */
const mostTold = 20;

/** A letter to a member about what befell cases of theirs, in plain text and in HTML. */
export function composeLetter(kind: LetterKind, written: Written, cases: LetterCase[]): Omit<Letter, "to"> {
  const { locale, name } = written;
  const told = cases.slice(0, mostTold).map((one) => tell(written, one));
  const greeting = say(locale, "letter.greeting", { name: isolated(oneLine(name)) });
  const intro = say(locale, `letter.${kind}.intro`, { count: cases.length });
  const more = cases.length - told.length;
  const rest = more > 0 ? say(locale, "letter.more", { count: more }) : null;
  return {
    subject: subjectOf(kind, locale, cases),
    text: [greeting, intro, ...told.map(asText), rest, say(locale, "letter.foot")]
      .filter(Boolean)
      .join("\n\n"),
    html: page(locale, greeting, intro, told, rest),
  };
}

function subjectOf(kind: LetterKind, locale: Locale, cases: LetterCase[]): string {
  const [first] = cases;
  if (!first || cases.length > 1) return say(locale, `letter.${kind}.subjects`, { count: cases.length });
  const person = first.person ? isolated(oneLine(first.person)) : say(locale, "person.unnamed");
  return say(locale, `letter.${kind}.subject`, { code: isolated(first.code, "ltr"), person });
}

type Told = { heading: string; facts: string[]; voice: string | null; link: string; linkWords: string };

function tell({ locale, timeZone, address }: Written, one: LetterCase): Told {
  const person = one.person ? isolated(oneLine(one.person)) : say(locale, "person.unnamed");
  const deadline = formatDate(locale, one.dueAt, { ...deadlineParts, timeZone });
  const score =
    one.score === null ? null : say(locale, "letter.score", { score: formatNumber(locale, one.score) });
  const touchpoint =
    one.touchpoint && say(locale, "letter.touchpoint", { name: isolated(oneLine(one.touchpoint)) });
  const topic = one.topic && say(locale, "letter.topic", { name: isolated(oneLine(one.topic)) });
  const urgent = one.isUrgent ? say(locale, "letter.urgent") : null;
  return {
    heading: `${isolated(one.code, "ltr")} · ${person}`,
    facts: [urgent, topic, score, touchpoint, say(locale, "letter.deadline", { deadline })].filter(
      (fact) => fact !== null,
    ),
    voice: one.voice,
    link: `${address}/cases/${one.id}`,
    linkWords: say(locale, "letter.link"),
  };
}

const deadlineParts = {
  weekday: "long",
  day: "numeric",
  month: "long",
  hour: "numeric",
  minute: "2-digit",
} as const;

const asText = ({ heading, facts, voice, linkWords, link }: Told): string =>
  [heading, voice && isolated(voice.trim()).replace(/^/gm, "> "), facts.join(" · "), `${linkWords}: ${link}`]
    .filter(Boolean)
    .join("\n");

/** One column and few styles, all inline: mail programs keep little else. */
function page(locale: Locale, greeting: string, intro: string, told: Told[], rest: string | null): string {
  const dir = direction[locale];
  return html`<!doctype html>
<html lang="${locale}" dir="${dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>
<body dir="${dir}" style="margin:0;padding:24px;background:#fbfaf7;color:#1f2328;font:16px/1.8 Vazirmatn,Tahoma,'Segoe UI',sans-serif">
<div style="max-width:560px;margin:0 auto">
<p>${greeting}</p><p>${intro}</p>
${told.map(asHtml)}
${rest === null ? [] : [html`<p>${rest}</p>`]}
<p style="color:#5c636b;font-size:13px">${say(locale, "letter.foot")}</p>
</div></body></html>`.markup;
}

const asHtml = ({ heading, facts, voice, link, linkWords }: Told) => html`
<div style="margin:24px 0;padding:16px 0;border-top:1px solid #e4e1da">
<p style="margin:0;font-weight:700">${heading}</p>
${voice === null ? [] : [html`<blockquote dir="auto" style="margin:12px 0;font-size:18px;white-space:pre-line">${voice}</blockquote>`]}
<p style="margin:0 0 12px;color:#5c636b">${facts.join(" · ")}</p>
<p style="margin:0"><a href="${link}" style="color:#0b6e6e">${linkWords}</a></p>
</div>`;
