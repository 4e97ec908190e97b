import { strict as assert } from "node:assert";
import { test } from "node:test";
import fc from "fast-check";
import { assertAnswers } from "./functions/answers.ts";
import { show } from "./show.ts";
import { dayNumber, dayOfNumber, daysInMonth, weekdayOf } from "./temporal-calendar.ts";
import { parseTemporal } from "./temporal-reading.ts";
import { dateTimeAt, pointOf } from "./temporal-timeline.ts";
import { DaysDuration, FeelDate, FeelDateTime, FeelTime, MonthsDuration, type Zone } from "./values.ts";

const dates = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 1, max: 12 }), fc.nat(30))
  .map(([year, month, day]) => new FeelDate(year, month, (day % daysInMonth(year, month)) + 1));
const zones: fc.Arbitrary<Zone> = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -50_400, max: 50_400 }).map((offset) => ({ offset })),
  fc.constantFrom("Asia/Tehran", "Europe/Paris", "America/Los_Angeles", "Etc/UTC").map((name) => ({ name })),
);
const times = fc
  .tuple(fc.nat(23), fc.nat(59), fc.nat(59), fc.nat(999_999_999), zones)
  .map(
    ([hour, minute, second, part, zone]) =>
      new FeelTime(hour, minute, Number(`${second}.${String(part).padStart(9, "0")}`), zone),
  );

test("the calendar agrees with Date wherever that reaches", () => {
  fc.assert(
    fc.property(fc.integer({ min: -100_000_000, max: 100_000_000 }), (number) => {
      const date = new Date(number * 86_400_000);
      const { year, month, day } = dayOfNumber(number);
      assert.deepEqual(
        [year, month, day],
        [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()],
      );
      assert.equal(weekdayOf(number) % 7, date.getUTCDay());
      assert.equal(dayNumber(year, month, day), number);
    }),
    { numRuns: 2000 },
  );
});

test("the calendar's days can be counted and found again in a billion years", () => {
  for (const year of [-400, 0, 1600, 2000, 2400]) {
    assert.deepEqual(dayOfNumber(dayNumber(year, 2, 29)), { year, month: 2, day: 29 });
  }
  fc.assert(
    fc.property(dates, ({ year, month, day }) => {
      assert.deepEqual(dayOfNumber(dayNumber(year, month, day)), { year, month, day });
    }),
    { numRuns: 2000 },
  );
});

test("what is printed is read back as the same", () => {
  const dateTimes = fc.tuple(dates, times).map(([date, time]) => new FeelDateTime(date, time));
  const days = fc.maxSafeInteger().map((milliseconds) => new DaysDuration(milliseconds / 1000));
  const months = fc.integer().map((count) => new MonthsDuration(count));
  fc.assert(
    fc.property(fc.oneof(dates, times, dateTimes, days, months), (value) => {
      assert.deepEqual(parseTemporal(show(value)), value);
    }),
    { numRuns: 3000 },
  );
});

test("a point of time is found again on the clock of its zone", () => {
  const within = fc.integer({ min: -3_000_000_000, max: 4_000_000_000 });
  fc.assert(
    fc.property(within, zones, (second, zone) => {
      const at = { day: Math.floor(second / 86_400), second: second - Math.floor(second / 86_400) * 86_400 };
      const shown = dateTimeAt(at, zone);
      assert.ok(shown);
      const again = pointOf(shown);
      const apart = (again.day - at.day) * 86_400 + again.second - at.second;
      // An hour that comes twice is its first.
      assert.ok(apart === 0 || (zone !== null && "name" in zone && apart < 0 && apart >= -7200));
    }),
    { numRuns: 500 },
  );
});

test("zones have their history", () => {
  assertAnswers({
    '@"1900-01-01T00:00:00@Asia/Tehran".time offset': '@"PT3H25M44S"',
    '@"2022-07-01T00:00:00@Asia/Tehran".time offset': '@"PT4H30M"',
    '@"2023-07-01T00:00:00@Asia/Tehran".time offset': '@"PT3H30M"',
    '@"2021-03-28T02:30:00@Europe/Paris".time offset': '@"PT1H"',
    '@"2021-10-31T02:30:00@Europe/Paris".time offset': '@"PT2H"',
    '@"10:00:00@Europe/London".time offset': '@"PT0S"',
    '@"2021-10-31T02:30:00@Nowhere"': "null",
    '@"2021-10-31T02:30:00@+02:00"': "null",
  });
});

test("dates, times and durations have properties", () => {
  assertAnswers({
    '@"2020-03-15".year': "2020",
    '@"2020-03-15".weekday': "7",
    '@"1970-01-02".value': "86400",
    '@"2020-03-15T10:20:30.5+03:30".second': "30.5",
    '@"2020-03-15T10:20:30+03:30".time offset': '@"PT3H30M"',
    '@"2020-03-15T10:20:30@Asia/Tehran".timezone': '"Asia/Tehran"',
    '@"2020-03-15T10:20:30".time offset': "null",
    '@"2020-03-15T10:20:30".timezone': "null",
    '@"10:20:30".hour': "10",
    '@"01:00:00+01:00".value': "0",
    '@"1970-01-01T00:00:01Z".value': "1",
    '@"P1Y14M".years': "2",
    '@"P1Y14M".months': "2",
    '@"-P1Y2M".years': "-1",
    '@"-P1Y2M".months': "-2",
    '@"P1DT25H61M61.5S".days': "2",
    '@"P1DT2H".hours': "2",
    '@"PT1H2M".minutes': "2",
    '@"-PT1.5S".seconds': "-1.5",
    '@"PT1M".value': "60",
    '@"P1Y".value': "12",
    '@"P1Y".days': "null",
    '@"2020-03-15".hour': "null",
    "[1..3).start": "1",
    "[1..3).end included": "false",
  });
});
