import { formatDate, formatNumber, isolated, type Locale } from "#kernel/locale";
import { show } from "../feel/show.ts";
import { FeelDate, FeelDateTime, type FeelValue } from "../feel/values.ts";
import { say } from "./messages.ts";
import type { Vocabulary } from "./vocabulary.ts";

/**
 * A value as people read it: labels for what has one, digits, calendar and units of the language. What is quoted or code keeps
 * its own direction (U+2068 … U+2069).
 */
export function valueWords(value: FeelValue, name: string, vocabulary: Vocabulary): string {
  const { locale } = vocabulary;
  if (value === null) return say(locale, "value.null");
  if (typeof value === "boolean") return say(locale, `value.${value}`);
  if (typeof value === "number") return numberWords(value, vocabulary.unit(name), locale);
  if (typeof value === "string") return vocabulary.valueLabel(name, JSON.stringify(value)) ?? value;
  if (value instanceof FeelDate) return dayWords(value, locale);
  if (value instanceof FeelDateTime && value.time.zone === null)
    return `${dayWords(value.date, locale)} ${formatNumber(locale, value.time.hour)}:${formatNumber(locale, value.time.minute, { minimumIntegerDigits: 2 })}`;
  return isolated(show(value));
}

/** Text values between quotation marks, all others bare. */
export function quotedWords(value: FeelValue, name: string, vocabulary: Vocabulary): string {
  const words = valueWords(value, name, vocabulary);
  return typeof value === "string"
    ? say(vocabulary.locale, "value.quoted", { text: isolated(words) })
    : words;
}

function numberWords(value: number, unit: string, locale: Locale): string {
  const count = formatNumber(locale, value, { maximumFractionDigits: 10 });
  if (unit === "days") return say(locale, "unit.days", { count: value });
  if (unit === "percent") return say(locale, "unit.percent", { count });
  return unit === "" || unit === "money" ? count : `${count} ${unit}`;
}

/** Years beyond what calendars know are told as they are written. */
function dayWords({ year, month, day }: FeelDate, locale: Locale): string {
  if (year < 1 || year > 9999) return isolated(`${year}-${month}-${day}`);
  return formatDate(locale, new Date(Date.UTC(year, month - 1, day)), {
    dateStyle: "medium",
    timeZone: "UTC",
  });
}
