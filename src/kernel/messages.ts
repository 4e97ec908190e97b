import { IntlMessageFormat } from "intl-messageformat";
import { intlTag, type Locale } from "#kernel/locale";

export type MessageValues = Record<string, string | number | boolean | Date | null | undefined>;
/** Says the message `key` in the reader's language (ICU MessageFormat 1: plurals, selects, numbers). */
export type Say<Key extends string = string> = (locale: Locale, key: Key, values?: MessageValues) => string;

/**
 * A module's words in every language. The Persian file is the source of the keys; the others must hold the same ones,
 * which a test checks. An ICU syntax error is thrown when the message is first said, with its key.
 */
export function defineMessages<Messages extends Record<string, string>>(
  catalogues: Record<Locale, Messages>,
): Say<keyof Messages & string> {
  const compiled = new Map<string, IntlMessageFormat>();
  return (locale, key, values) => {
    const text = catalogues[locale][key];
    if (text === undefined) throw new Error(`There is no ${locale} message "${key}".`);
    if (!text.includes("{") && !text.includes("'")) return text;
    const id = `${locale} ${key}`;
    const format = compiled.get(id) ?? new IntlMessageFormat(text, intlTag(locale));
    compiled.set(id, format);
    return format.format(values) as string;
  };
}
