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

/** A name fit for a subject: one line, no control characters, not endless. */
export const oneLine = (words: string): string =>
  [...words.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim()].slice(0, 120).join("");
