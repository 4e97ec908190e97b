/** Markup in which everything that was put in is escaped, except other markup of this kind. */
export class Markup {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

export const html = (parts: TemplateStringsArray, ...values: (string | Markup[])[]): Markup =>
  new Markup(
    String.raw(
      { raw: parts },
      ...values.map((value) =>
        typeof value === "string" ? escaped(value) : value.map(({ markup }) => markup).join(""),
      ),
    ),
  );

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Somebody's words inside a sentence of ours: they keep their own direction and cannot turn ours round. */
export const isolated = (words: string, way: "auto" | "ltr" = "auto"): string =>
  `${way === "ltr" ? "\u2066" : "\u2068"}${words.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")}\u2069`;

/** A name fit for a subject: one line, no control characters, not endless. */
export const oneLine = (words: string): string =>
  [...words.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()].slice(0, 120).join("");
