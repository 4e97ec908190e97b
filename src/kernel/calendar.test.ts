import assert from "node:assert/strict";
import { test } from "node:test";
import * as calendar from "./calendar.ts";

const { addDays, bucketLabel, bucketOf, bucketsOf, dayStart, jalali, jalaliDay, localDay } = calendar;
const tehran = "Asia/Tehran";

test("the Jalali date agrees with Intl on every day from 1990 to 2100", () => {
  const intl = new Intl.DateTimeFormat("en-u-ca-persian-nu-latn", {
    timeZone: "UTC",
    year: "numeric",
    month: "numeric",
    day: "numeric",
  });
  for (let day = "1990-01-01"; day < "2101-01-01"; day = addDays(day, 1)) {
    const [month, ofMonth, year] = intl.format(new Date(day)).split(/[/ ]/).map(Number);
    const ours = jalali(day);
    if (ours.year !== year || ours.month !== month || ours.day !== ofMonth)
      assert.deepEqual(ours, { year, month, day: ofMonth }, day);
  }
});

test("Nowruz 1404 is 21 March 2025, and 1403 and 1408 are leap years", () => {
  assert.equal(jalaliDay(1404, 1, 1), "2025-03-21");
  assert.deepEqual(jalali("2025-03-20"), { year: 1403, month: 12, day: 30 });
  const length = (year: number) => calendar.daysBetween(jalaliDay(year, 1, 1), jalaliDay(year + 1, 1, 1));
  assert.deepEqual([1402, 1403, 1404, 1407, 1408].map(length), [365, 366, 365, 365, 366]);
});

test("an instant falls on the day its time zone has, summer time of Tehran included", () => {
  const day = (at: string, zone = tehran) => localDay(new Date(at), zone);
  assert.equal(day("2026-11-21T20:29:59Z"), "2026-11-21");
  assert.equal(day("2026-11-21T20:30:00Z"), "2026-11-22");
  assert.equal(day("2022-07-01T19:29:59Z"), "2022-07-01");
  assert.equal(day("2022-07-01T19:30:00Z"), "2022-07-02");
  assert.equal(day("2022-03-21T20:29:59Z"), "2022-03-21");
  assert.equal(day("2022-09-21T19:29:59Z"), "2022-09-21");
  assert.equal(day("2026-11-21T04:59:59Z", "America/New_York"), "2026-11-20");
  assert.equal(day("1969-12-31T23:59:59.999Z", "UTC"), "1969-12-31");
  assert.throws(() => day("2026-11-21T00:00:00Z", "Nowhere/Atall"), RangeError);
});

test("the day of an instant is what Intl says, hour by hour through years of clock changes", () => {
  for (const zone of [tehran, "Europe/London", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu"]) {
    const intl = new Intl.DateTimeFormat("sv-SE", { timeZone: zone });
    for (let at = Date.UTC(2021, 0); at < Date.UTC(2023, 0); at += 3_600_000 * 1.5)
      if (localDay(new Date(at), zone) !== intl.format(at))
        assert.equal(localDay(new Date(at), zone), intl.format(at), zone);
  }
});

test("a day starts at its first instant, also where clocks jump over midnight", () => {
  assert.equal(dayStart("2026-11-22", tehran).toISOString(), "2026-11-21T20:30:00.000Z");
  assert.equal(dayStart("2022-07-02", tehran).toISOString(), "2022-07-01T19:30:00.000Z");
  for (let day = "2022-03-15"; day < "2022-10-01"; day = addDays(day, 1)) {
    const start = dayStart(day, tehran);
    assert.equal(localDay(start, tehran), day);
    assert.equal(localDay(new Date(start.getTime() - 1), tehran), addDays(day, -1));
  }
});

test("a week starts on Saturday in Persian and on Monday in English", () => {
  assert.deepEqual(bucketOf("2026-11-20", "week", "fa"), { start: "2026-11-14", end: "2026-11-20" });
  assert.deepEqual(bucketOf("2026-11-21", "week", "fa"), { start: "2026-11-21", end: "2026-11-27" });
  assert.deepEqual(bucketOf("2026-11-22", "week", "en"), { start: "2026-11-16", end: "2026-11-22" });
  assert.deepEqual(bucketOf("1969-12-31", "week", "en"), { start: "1969-12-29", end: "1970-01-04" });
});

test("a month is Jalali in Persian and Gregorian in English", () => {
  assert.deepEqual(bucketOf("2026-11-21", "month", "fa"), { start: "2026-10-23", end: "2026-11-21" });
  assert.deepEqual(bucketOf("2026-11-21", "month", "en"), { start: "2026-11-01", end: "2026-11-30" });
  assert.deepEqual(bucketOf("2025-03-20", "month", "fa"), { start: "2025-02-19", end: "2025-03-20" });
});

test("buckets follow one another without gap or overlap and cover the range", () => {
  const range = { start: "2025-11-22", end: "2026-11-21" };
  for (const locale of ["fa", "en"] as const)
    for (const unit of calendar.dayUnits) {
      const buckets = bucketsOf(range, unit, locale);
      const first = buckets[0];
      assert.ok(first && first.start <= range.start);
      assert.ok((buckets.at(-1)?.end ?? "") >= range.end);
      for (const [i, bucket] of buckets.slice(1).entries())
        assert.equal(addDays(buckets[i]?.end ?? "", 1), bucket.start);
    }
  assert.deepEqual(bucketsOf({ start: "2026-11-21", end: "2026-11-20" }, "day", "fa"), []);
});

test("buckets are named as their readers would", () => {
  const label = (day: string, unit: calendar.DayUnit, locale: "fa" | "en") =>
    bucketLabel(bucketOf(day, unit, locale), unit, locale);
  assert.equal(label("2026-11-21", "month", "fa"), "آبان ۱۴۰۵");
  assert.equal(label("2026-11-21", "month", "en"), "Nov 2026");
  assert.equal(label("2026-11-21", "day", "fa"), "۳۰ آبان");
  assert.equal(label("2026-11-21", "day", "en"), "21 Nov");
  assert.equal(label("2026-11-19", "week", "fa"), "۲۳ تا ۲۹ آبان");
  assert.equal(label("2026-11-21", "week", "fa"), "۳۰ آبان تا ۶ آذر");
  assert.equal(label("2026-11-19", "week", "en").replaceAll(/\s/gu, " "), "16 – 22 Nov");
  assert.equal(calendar.dayLabel("2026-11-21", "fa"), "۳۰ آبان ۱۴۰۵");
  assert.equal(calendar.dayLabel("2026-11-21", "en"), "21 November 2026");
});

test("a period is compared with the equally long one before it", () => {
  const range = calendar.rangeEnding("2026-11-21", 30);
  assert.deepEqual(range, { start: "2026-10-23", end: "2026-11-21" });
  assert.deepEqual(calendar.previousRange(range), { start: "2026-09-23", end: "2026-10-22" });
  assert.equal(calendar.rangeLength(calendar.previousRange(range)), 30);
});

test("half a million instants find their day within a second", () => {
  const year = Date.UTC(2026, 0);
  const started = performance.now();
  for (let i = 0; i < 500_000; i++) localDay(new Date(year + ((i * 7_919_000) % 31_536_000_000)), tehran);
  assert.ok(performance.now() - started < 1_000);
});
