import { test } from "node:test";
import { assertAnswers } from "./answers.ts";

test("a date is made of a text, of a date and time, of its parts", () => {
  assertAnswers({
    'date("2012-12-25") - date("2012-12-24")': 'duration("P1D")',
    'string(date("2012-12-25"))': '"2012-12-25"',
    'date(date and time("2012-12-24T23:59:00Z"))': '@"2012-12-24"',
    'date(@"2012-12-24")': '@"2012-12-24"',
    "date(2017.9, 8, 30.5)": '@"2017-08-30"',
    "date(2017, 8, 30)": '@"2017-08-30"',
    "date(year: 2017, month: 8, day: 30)": '@"2017-08-30"',
    "date(day: 30, year: 2017, month: 8)": '@"2017-08-30"',
    'date(from: "2017-08-30")': '@"2017-08-30"',
    'string(date("999999999-12-31"))': '"999999999-12-31"',
    'string(date("-999999999-01-01"))': '"-999999999-01-01"',
    'string(date("-0044-03-15"))': '"-0044-03-15"',
    "string(date(44, 3, 15))": '"0044-03-15"',
    'date("2016-02-29")': "date(2016, 2, 29)",
  });
});

test("what names no day is no date", () => {
  assertAnswers({
    'date("2017-02-29")': "null",
    'date("2017-13-01")': "null",
    'date("2017-1-01")': "null",
    'date("17-01-01")': "null",
    'date("02017-01-01")': "null",
    'date("1000000000-01-01")': "null",
    'date("2017-01-01T00:00:00")': "null",
    'date("2017-01-01Z")': "null",
    'date("")': "null",
    "date(2017, 2, 29)": "null",
    "date(2017, 0, 1)": "null",
    "date(1000000000, 1, 1)": "null",
    'date("2017", 1, 1)': "null",
    "date(2017, 1)": "null",
    "date(null)": "null",
    "date(2017)": "null",
    "date()": "null",
  });
});

test("a time is made of a text, of a date and time, of its parts with or without an offset", () => {
  assertAnswers({
    'string(time("23:59:00z"))': '"23:59:00Z"',
    'string(time("11:45:30.5+02:00"))': '"11:45:30.5+02:00"',
    'string(time("11:45:30+00:00"))': '"11:45:30Z"',
    'string(time("00:01:00@Etc/UTC"))': '"00:01:00@Etc/UTC"',
    'string(time("11:45:30.123456789"))': '"11:45:30.123456789"',
    'time(date and time("2012-12-24T23:59:00Z"))': '@"23:59:00Z"',
    'time(@"2012-12-24")': '@"00:00:00Z"',
    'time(23, 59, 0, duration("PT0H"))': '@"23:59:00Z"',
    'time(23, 59, 0, duration("-PT3H30M"))': '@"23:59:00-03:30"',
    "time(23, 59, 1.5)": '@"23:59:01.5"',
    "time(23, 59, 1, null)": '@"23:59:01"',
    'time(hour: 11, minute: 59, second: 45, offset: duration("PT2H"))': '@"11:59:45+02:00"',
  });
});

test("what a clock never shows is no time", () => {
  assertAnswers({
    'time("24:00:00")': "null",
    'time("23:60:00")': "null",
    'time("23:59:60")': "null",
    'time("23:59")': "null",
    'time("7:00:00")': "null",
    'time("23:59:00+15:00")': "null",
    'time("23:59:00@Nowhere/City")': "null",
    'time("23:59:00+02:00@Europe/Paris")': "null",
    'time("2012-12-24T23:59:00")': "null",
    "time(24, 0, 0)": "null",
    "time(23, 60, 0)": "null",
    "time(23, 59, 60)": "null",
    "time(-1, 0, 0)": "null",
    'time(1, 0, 0, duration("PT15H"))': "null",
    'time(1, 0, 0, duration("P1Y"))': "null",
    "time(null)": "null",
  });
});

test("a date and time is made of a text, of a date and a time, for a zone", () => {
  assertAnswers({
    'string(date and time("2012-12-24T23:59:00"))': '"2012-12-24T23:59:00"',
    'date and time("2012-12-24")': '@"2012-12-24T00:00:00"',
    'date and time(date("2012-12-24"), time("23:59:00Z"))': '@"2012-12-24T23:59:00Z"',
    'date and time(date: @"2012-12-24", time: @"23:59:00")': '@"2012-12-24T23:59:00"',
    'date and time(@"2010-01-01T10:00:00+05:00", @"23:59:00")': '@"2010-01-01T23:59:00"',
    'string(date and time("2017-01-01T01:01:01@Asia/Tehran"))': '"2017-01-01T01:01:01@Asia/Tehran"',
    'date and time(@"2024-01-01T10:00:00", "Asia/Tehran")': '@"2024-01-01T10:00:00@Asia/Tehran"',
    'date and time(@"2024-01-01T10:00:00Z", "Asia/Tehran")': '@"2024-01-01T13:30:00@Asia/Tehran"',
    'date and time(@"2024-01-01", @"10:00:00", "+03:30")': '@"2024-01-01T10:00:00+03:30"',
    'date and time("2017-01-01T24:00:00")': "null",
    'date and time("2017-02-30T10:00:00")': "null",
    'date and time("2017-01-01 10:00:00")': "null",
    'date and time("2017-01-01T10:00:00@")': "null",
    'date and time(@"2017-01-01", null)': "null",
    'date and time("10:00:00")': "null",
    'date and time(@"2012-12-24")': "null",
  });
});

test("a duration is of days and time or of years and months, never of both", () => {
  assertAnswers({
    'string(duration("P18M"))': '"P1Y6M"',
    'string(duration("-P18M"))': '"-P1Y6M"',
    'string(duration("P0Y"))': '"P0M"',
    'string(duration("P1DT25H61M61.5S"))': '"P2DT2H2M1.5S"',
    'string(duration("-PT0.000000001S"))': '"-PT0.000000001S"',
    'string(duration("P0D"))': '"PT0S"',
    'string(duration("P20000DT3.1S"))': '"P20000DT3.1S"',
    'duration("P1Y2D")': "null",
    'duration("P")': "null",
    'duration("P1DT")': "null",
    'duration("P1W")': "null",
    'duration("1D")': "null",
    'duration("PT1.S")': "null",
    'duration("P-1D")': "null",
    "duration(null)": "null",
    "duration(1)": "null",
    'duration(@"P1D")': "null",
  });
});

test("years and months between two dates are whole", () => {
  assertAnswers({
    'years and months duration(date("2011-12-22"), date("2013-08-24"))': '@"P1Y8M"',
    'years and months duration(@"2013-08-24", @"2011-12-22")': '@"-P1Y8M"',
    'years and months duration(@"2015-01-31", @"2015-02-28")': '@"P0M"',
    'years and months duration(@"2015-02-28", @"2015-01-31")': '@"P0M"',
    'years and months duration(from: @"2016-01-30T10:00:00Z", to: @"2018-01-30")': '@"P2Y"',
    'years and months duration(@"2016-01-30", null)': "null",
    'years and months duration("2016-01-30", "2017-01-30")': "null",
  });
});

test("a number is read from a text with the separators that are named", () => {
  assertAnswers({
    'number("1 000,0", " ", ",")': "1000",
    'number("1,000.0", ",", ".")': "1000",
    'number("1.000.000,25", ".", ",")': "1000000.25",
    'number("1,000.5", ",", null)': "1000.5",
    'number("-12.5", null, null)': "-12.5",
    'number("12")': "12",
    'number("1.2e3")': "1200",
    'number(from: "1,5", grouping separator: null, decimal separator: ",")': "1.5",
    'number("1,000.0", ".", ".")': "null",
    'number("1,000.0", "x", ".")': "null",
    'number("1,000.0", ",", "x")': "null",
    'number("1 000")': "null",
    'number("abc", ",", ".")': "null",
    'number("")': "null",
    'number("1e999")': "null",
    'number("1", ",")': "null",
    "number(null, null, null)": "null",
  });
});

test("a range is read from a text", () => {
  assertAnswers({
    'range("[1..5)") = [1..5)': "true",
    'range("]1..5[") = (1..5)': "true",
    'range("(..5]").start': "null",
    'range("(..5]").end': "5",
    'range("[2020-01-01..2020-01-02]")': "null",
    'range("[5..1]")': "null",
    'range("[1..\\"a\\"]")': "null",
    'range("[..]")': "null",
    'range("")': "null",
    "range(null)": "null",
    'range("[date(\\"2020-01-01\\")..date(\\"2020-02-01\\")]") = [@"2020-01-01"..@"2020-02-01"]': "true",
    'range("[\\"a\\"..\\"k\\"]") = ["a".."k"]': "true",
  });
});

test("everything can be printed", () => {
  assertAnswers({
    "string(1.1)": '"1.1"',
    "string(1e25)": '"10000000000000000000000000"',
    "string(0.0000001)": '"0.0000001"',
    "string(true)": '"true"',
    'string("متنِ ساده")': '"متنِ ساده"',
    "string(null)": "null",
    'string([1, "a", null, [true], @"2020-01-01"])': '"[1, \\"a\\", null, [true], 2020-01-01]"',
    'string({a: 1, "b c": "x"})': '"{a: 1, \\"b c\\": \\"x\\"}"',
    'string({"{": "\\""})': '"{\\"{\\": \\"\\\\\\"\\"}"',
    "string([1..5))": '"[1..5)"',
    'string(("a".."b"])': '"(\\"a\\"..\\"b\\"]"',
    "string()": "null",
    "string(1, 2)": "null",
  });
});
