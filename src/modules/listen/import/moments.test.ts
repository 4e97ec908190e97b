import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readMoment } from "./moments.ts";
import { onTenScale, readNumber } from "./numbers.ts";

const read = (text: string, order?: "day-first" | "month-first") =>
  readMoment(text, "Asia/Tehran", order)?.toISOString();

test("the same instant is read however a spreadsheet writes it", () => {
  const ways = [
    "2024-03-21 14:30",
    "2024-03-21T14:30:00",
    "2024-03-21T11:00:00Z",
    "2024-03-21T14:30:00.000+03:30",
    "2024/3/21 14:30:00",
    "21/03/2024 14:30",
    "21.3.2024, 2:30 PM",
    "21 March 2024 2:30 pm",
    "Mar 21, 2024 14:30",
    "1403/01/02 14:30",
    "۱۴۰۳/۰۱/۰۲ - ۱۴:۳۰",
    "‏۱۴۰۳/۱/۲ ۲:۳۰ ب.ظ",
    "پنجشنبه ۲ فروردین ۱۴۰۳ ساعت ۱۴:۳۰",
    "٢ فروردين ١٤٠٣ ١٤:٣٠",
    "14030102 14:30",
    "1711018800",
    "1711018800000",
  ];
  for (const way of ways) assert.equal(read(way), "2024-03-21T11:00:00.000Z", way);
  assert.equal(read("03/21/2024 14:30", "month-first"), "2024-03-21T11:00:00.000Z");
});

test("the offset is the one that the zone had at that time", () => {
  assert.equal(read("2015-10-19 23:27:16"), "2015-10-19T19:57:16.000Z");
  assert.equal(read("2016-05-11 14:13:39"), "2016-05-11T09:43:39.000Z", "summer time");
  assert.equal(
    read("2021-03-22 00:30"),
    "2021-03-21T21:00:00.000Z",
    "a time that was left out when clocks jumped",
  );
  assert.equal(read("2021-09-21 23:30"), "2021-09-21T19:00:00.000Z", "the first of two such times");
});

test("what is no day of any calendar is not read", () => {
  for (const no of [
    "",
    "-",
    "yesterday",
    "2024-02-30",
    "1402/12/30",
    "1403/07/31",
    "32/01/2024",
    "12:30",
    "25:00",
  ])
    assert.equal(read(no), undefined, no);
  for (const no of [
    "2024-03-21 25:00",
    "2024-03-21 12:60",
    "0001-01-01",
    "5",
    "99999999999999",
    "1403 January 2",
  ])
    assert.equal(read(no), undefined, no);
});

test("any text is read or not read, and never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."0123456789۰۱۴/-.: TZ+آبانJan") }), (text) => {
      const moment = readMoment(text, "Asia/Tehran");
      return moment === undefined || !Number.isNaN(moment.getTime());
    }),
    { numRuns: 2_000 },
  );
});

test("numbers are read in every digits, and scales are brought to ten", () => {
  for (const [text, number] of [
    ["4", 4],
    ["۴٫۵", 4.5],
    ["٤", 4],
    ["4,5", 4.5],
    ["1,234", 1234],
    ["۱٬۲۳۴", 1234],
    [" -2 ", -2],
    ["\u200f۷", 7],
  ] as const)
    assert.equal(readNumber(text), number, text);
  for (const no of ["", "four", "4/5", "4 5", "1e9", "0x10", "Infinity", "--1"])
    assert.equal(readNumber(no), undefined, no);
  assert.deepEqual(
    [1, 3, 5].map((mark) => onTenScale(mark, { min: 1, max: 5 })),
    [0, 5, 10],
  );
  assert.equal(onTenScale(17, { min: 0, max: 20 }), 8.5);
});
