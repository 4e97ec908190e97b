import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";
import { formatDate, formatNumber, formatRelative, type Locale } from "#kernel/locale";
import { useLocale } from "./locale.tsx";

const TimeZoneContext = createContext("Asia/Tehran");

/** The workspace's time zone: every date inside is told in it, wherever the reader sits. */
export const TimeZoneProvider = ({ timeZone, children }: { timeZone: string; children: ReactNode }) => (
  <TimeZoneContext value={timeZone}>{children}</TimeZoneContext>
);

export const useTimeZone = (): string => useContext(TimeZoneContext);

/** Numbers and dates as the reader writes them, in the workspace's time zone. */
export function useFormat() {
  const locale = useLocale();
  const timeZone = useTimeZone();
  return formats(locale, timeZone);
}

export type Formats = ReturnType<typeof formats>;

/** The same outside React, for charts. Shares are 0…1; dates are `Date` or ISO 8601 text. */
export const formats = (locale: Locale, timeZone: string) => ({
  /** `1,234`; at most one digit after the point unless the options say otherwise. */
  number: (value: number, options: Intl.NumberFormatOptions = { maximumFractionDigits: 1 }) =>
    formatNumber(locale, value, options),
  /** 0.41 → `41%`. */
  percent: (share: number, digits = 0) =>
    formatNumber(locale, share, { style: "percent", maximumFractionDigits: digits }),
  /** `+7`, `−3`. */
  signed: (value: number) =>
    formatNumber(locale, value, { signDisplay: "exceptZero", maximumFractionDigits: 1 }),
  /** 12 March 2025. */
  date: (value: Date | string, options: Intl.DateTimeFormatOptions = { dateStyle: "medium" }) =>
    formatDate(locale, value, { ...options, timeZone }),
  /** 12 March, 14:30, with the year when it isn't this one. */
  moment: (value: Date | string) =>
    formatDate(locale, value, { dateStyle: "medium", timeStyle: "short", timeZone }),
  /** 14:30. */
  time: (value: Date | string) => formatDate(locale, value, { timeStyle: "short", timeZone }),
  relative: (value: Date | string, now: Date) =>
    formatRelative(locale, isAboutNow(value, now) ? now : value, now),
});

/** The page's clock stands still for half a minute: what was done meanwhile isn't in the future. */
const isAboutNow = (value: Date | string, now: Date): boolean => {
  const ahead = new Date(value).getTime() - now.getTime();
  return ahead > 0 && ahead < 60_000;
};

/** A number in running text: `<Digits value={1234} />`. */
export const Digits = ({ value, options }: { value: number; options?: Intl.NumberFormatOptions }) => {
  const { number } = useFormat();
  return <span className="figures">{number(value, options)}</span>;
};

/** «۴ دقیقه پیش», kept true while it is on view; the exact time on hover. */
export function RelativeTime({ at }: { at: Date | string }) {
  const format = useFormat();
  const now = useNow();
  return (
    <time dateTime={new Date(at).toISOString()} title={format.moment(at)}>
      {format.relative(at, now)}
    </time>
  );
}

/** An exact moment or day. */
export function When({ at, options }: { at: Date | string; options?: Intl.DateTimeFormatOptions }) {
  const format = useFormat();
  return (
    <time dateTime={new Date(at).toISOString()}>
      {options ? format.date(at, options) : format.moment(at)}
    </time>
  );
}

/** Order numbers, e-mail addresses, keys, URLs: left to right inside Persian too. */
export const Code = ({ children }: { children: ReactNode }) => (
  <bdi dir="ltr" className="code">
    {children}
  </bdi>
);

let now = new Date();

/** Now, to the half minute; one clock for the whole page. */
export const useNow = (): Date => useSyncExternalStore(tick, () => now);

function tick(listener: () => void): () => void {
  const timer = setInterval(() => {
    if (Date.now() - now.getTime() > 25_000) now = new Date();
    listener();
  }, 30_000);
  return () => clearInterval(timer);
}
