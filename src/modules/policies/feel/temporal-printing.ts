import type { DaysDuration, FeelDate, FeelDateTime, FeelTime, MonthsDuration, Zone } from "./values.ts";

/** Writes dates, times and durations as `temporal-reading.ts` reads them: the shortest form, the largest units first. */
export function showDate({ year, month, day }: FeelDate): string {
  return `${year < 0 ? "-" : ""}${padded(Math.abs(year), 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

export function showTime({ hour, minute, second, zone }: FeelTime): string {
  const whole = Math.floor(second);
  return `${padded(hour, 2)}:${padded(minute, 2)}:${padded(whole, 2)}${fraction(second - whole)}${showZone(zone)}`;
}

export function showDateTime({ date, time }: FeelDateTime): string {
  return `${showDate(date)}T${showTime(time)}`;
}

export function showMonthsDuration({ months }: MonthsDuration): string {
  const size = Math.abs(months);
  const years = Math.floor(size / 12);
  const rest = size % 12;
  const shown = `${years ? `${years}Y` : ""}${rest || !years ? `${rest}M` : ""}`;
  return `${months < 0 ? "-" : ""}P${shown}`;
}

export function showDaysDuration({ seconds }: DaysDuration): string {
  const parts = partsOf(Math.abs(seconds));
  const time = [
    parts.hours ? `${parts.hours}H` : "",
    parts.minutes ? `${parts.minutes}M` : "",
    parts.seconds ? `${Math.floor(parts.seconds)}${fraction(parts.seconds % 1)}S` : "",
  ].join("");
  if (!parts.days && !time) return "PT0S";
  return `${seconds < 0 ? "-" : ""}P${parts.days ? `${parts.days}D` : ""}${time ? `T${time}` : ""}`;
}

/** The units of a length of time that is not negative. */
export function partsOf(seconds: number) {
  const whole = Math.floor(seconds);
  return {
    days: Math.floor(whole / 86_400),
    hours: Math.floor((whole % 86_400) / 3600),
    minutes: Math.floor((whole % 3600) / 60),
    seconds: (whole % 60) + fractionOf(seconds),
  };
}

/** By its shortest decimal form: the difference to the whole would show what binary digits lack in long durations. */
function fractionOf(seconds: number): number {
  const [, digits, exponent] = /\.(\d+)(e.+)?$/.exec(String(seconds)) ?? [];
  if (digits === undefined || exponent !== undefined) return seconds < 1 ? seconds : 0;
  return Number(`0.${digits}`);
}

export function showZone(zone: Zone): string {
  if (zone === null) return "";
  if ("name" in zone) return `@${zone.name}`;
  return showOffset(zone.offset);
}

function showOffset(offset: number): string {
  if (offset === 0) return "Z";
  const size = Math.abs(offset);
  const seconds = size % 60 ? `:${padded(size % 60, 2)}` : "";
  const hours = padded(Math.floor(size / 3600), 2);
  return `${offset < 0 ? "-" : "+"}${hours}:${padded(Math.floor((size % 3600) / 60), 2)}${seconds}`;
}

function fraction(part: number): string {
  const digits = part.toFixed(9).slice(1).replace(/0+$/, "");
  return digits === "." ? "" : digits;
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, "0");
}
