import { test } from "node:test";
import { assertAnswers } from "./answers.ts";

test("a day stands in its year, month and week", () => {
  assertAnswers({
    "day of year(date(2019, 9, 17))": "260",
    "day of week(date(2019, 9, 17))": '"Tuesday"',
    "month of year(date(2019, 9, 17))": '"September"',
    "week of year(date(2019, 9, 17))": "38",
    "week of year(date(2003, 12, 29))": "1",
    "week of year(date(2004, 1, 4))": "1",
    "week of year(date(2005, 1, 1))": "53",
    "week of year(date(2005, 1, 3))": "1",
    'day of week(date: @"2026-11-22T10:00:00Z")': '"Sunday"',
    "day of year(null)": "null",
    'day of week("2019-09-17")': "null",
  });
});

test("now and today are those of the evaluation, in its zone", () => {
  assertAnswers({
    "now()": '@"2026-11-22T08:00:00.25@Asia/Tehran"',
    "today()": '@"2026-11-22"',
    "today(1)": "null",
  });
});

test("the same is more than equal", () => {
  assertAnswers({
    'is(@"2012-12-25", @"23:00:50")': "false",
    'is(@"2012-12-25", @"2012-12-25")': "true",
    'is(@"23:00:50Z", @"23:00:50")': "false",
    'is(@"23:00:50z", @"23:00:50+00:00")': "true",
    'is(@"23:00:50+01:00", @"22:00:50Z")': "false",
    "is(1, 1.0)": "true",
    'is(1, "1")': "false",
    "is(null, null)": "true",
    "is(null, 1)": "false",
    "is(1)": "null",
  });
});
