/** The languages Hamdel speaks today; another one is another message file and one more entry here. */
export const locales = ["fa", "en"] as const;
export type Locale = (typeof locales)[number];

/** BCP 47 tags with the calendar and digits each language's readers expect. */
const tags: Record<Locale, string> = {
  fa: "fa-IR-u-ca-persian-nu-arabext",
  en: "en-GB-u-ca-gregory-nu-latn",
};

export const direction: Record<Locale, "rtl" | "ltr"> = { fa: "rtl", en: "ltr" };

export const isLocale = (value: unknown): value is Locale => locales.includes(value as Locale);

/** The tag for `Intl` constructors: Jalali dates and Persian digits in Persian, Gregorian and Latin in English. */
export const intlTag = (locale: Locale): string => tags[locale];

/**
 * Chooses a language from an `Accept-Language` header (RFC 9110 §12.5.4): the supported language of the highest
 * quality, the first named winning a tie; `fallback` where none is supported.
 */
export function preferredLocale(header: string | undefined, fallback: Locale = "fa"): Locale {
  const asked = (header ?? "").split(",").map((part) => {
    const [tag = "", ...parameters] = part.trim().toLowerCase().split(";");
    const quality = parameters.map((p) => p.trim()).find((p) => p.startsWith("q="));
    return { locale: tag.split("-")[0], quality: quality ? Number(quality.slice(2)) : 1 };
  });
  const best = asked
    .filter((one) => isLocale(one.locale) && one.quality > 0)
    .sort((a, b) => b.quality - a.quality)[0];
  return best ? (best.locale as Locale) : fallback;
}

/** A number as the language's readers write it: `1,234` or `۱٬۲۳۴`. */
export const formatNumber = (locale: Locale, value: number, options?: Intl.NumberFormatOptions): string =>
  cached(numberFormats, locale, options, () => new Intl.NumberFormat(tags[locale], options)).format(value);

/** A date (a `Date`, or ISO 8601 text) in the language's calendar; give `timeZone` in the options. */
export const formatDate = (
  locale: Locale,
  value: Date | string,
  options: Intl.DateTimeFormatOptions = { dateStyle: "medium" },
): string =>
  cached(dateFormats, locale, options, () => new Intl.DateTimeFormat(tags[locale], options)).format(
    new Date(value),
  );

const relativeUnits = [
  ["year", 31_536_000],
  ["month", 2_592_000],
  ["day", 86_400],
  ["hour", 3_600],
  ["minute", 60],
  ["second", 1],
] as const;

/** How far `value` is from `now` in the largest whole unit: «۴ دقیقه پیش», `in 3 hours`. */
export function formatRelative(locale: Locale, value: Date | string, now: Date): string {
  const seconds = Math.round((new Date(value).getTime() - now.getTime()) / 1000);
  const [unit, size] = relativeUnits.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
  const options: Intl.RelativeTimeFormatOptions = { numeric: "auto" };
  return cached(
    relativeFormats,
    locale,
    options,
    () => new Intl.RelativeTimeFormat(tags[locale], options),
  ).format(Math.trunc(seconds / size), unit);
}

/** Somebody's words inside a sentence of ours: they keep their own direction and cannot turn ours round (Unicode UAX #9). */
export const isolated = (words: string, way: "auto" | "ltr" = "auto"): string =>
  `${way === "ltr" ? "\u2066" : "\u2068"}${words.replace(/[\u202a-\u202e\u2066-\u2069]/g, "")}\u2069`;

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();
const relativeFormats = new Map<string, Intl.RelativeTimeFormat>();

/** Building an `Intl` formatter costs a hundred times more than using it, so each is built once. */
function cached<T>(formats: Map<string, T>, locale: Locale, options: object | undefined, make: () => T): T {
  const key = locale + JSON.stringify(options ?? {});
  const found = formats.get(key);
  if (found) return found;
  const made = make();
  formats.set(key, made);
  return made;
}
