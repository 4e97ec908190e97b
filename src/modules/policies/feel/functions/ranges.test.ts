import { test } from "node:test";
import { assertAnswers } from "./answers.ts";

test("points and ranges lie before and after each other", () => {
  assertAnswers({
    "before(1, 10)": "true",
    "before(10, 1)": "false",
    "before(1, [1..10])": "false",
    "before(1, (1..10])": "true",
    "before([1..10], 10)": "false",
    "before([1..10), 10)": "true",
    "before([1..10], [10..20])": "false",
    "before([1..10), [10..20])": "true",
    "before([1..10], (10..20])": "true",
    "after([5..9], 4)": "true",
    "after(12, [2..5])": "true",
    "after((11..20], 11)": "true",
    "after([11..20], [1..11))": "true",
    'before(1, "a")': "null",
    "before(null, 1)": "null",
    "before(1)": "null",
    'before(@"2020-01-01", [@"2020-01-02"..@"2020-02-02"])': "true",
  });
});

test("ranges meet and overlap", () => {
  assertAnswers({
    "meets([1..5], [5..10])": "true",
    "meets([1..5), [5..10])": "false",
    "met by([5..10], [1..5])": "true",
    "met by([5..10], [1..5))": "false",
    "meets(5, [5..10])": "null",
    "overlaps([1..5], [3..8])": "true",
    "overlaps([1..5], (5..8])": "false",
    "overlaps([1..5], [5..8])": "true",
    "overlaps([3..8], [1..5])": "true",
    "overlaps before([1..5], [3..8])": "true",
    "overlaps before([1..5], [6..8])": "false",
    "overlaps before([1..5], (1..5])": "true",
    "overlaps before([1..5], [1..5])": "false",
    "overlaps before([1..5), [1..5])": "false",
    "overlaps after([3..8], [1..5])": "true",
    "overlaps after((1..5], [1..5))": "true",
    "overlaps after([4..8], [1..5])": "true",
    "overlaps after([6..8], [1..5])": "false",
  });
});

test("ranges begin, end and hold each other", () => {
  assertAnswers({
    "finishes(10, [1..10])": "true",
    "finishes(10, [1..10))": "false",
    "finishes([5..10], [1..10])": "true",
    "finishes([1..10), [1..10])": "false",
    "finishes((1..10], [1..10])": "true",
    "finished by([1..10], 10)": "true",
    "finished by([1..10], [5..10])": "true",
    "includes([1..10], 5)": "true",
    "includes([1..10), 10)": "false",
    "includes([1..10], [1..10))": "true",
    "includes((1..10], [1..5])": "false",
    "during(5, [1..10])": "true",
    "during([4..6], [1..10))": "true",
    "during([1..10], (1..10))": "false",
    "starts(1, [1..10])": "true",
    "starts(1, (1..10])": "false",
    "starts([1..5], [1..10])": "true",
    "starts((1..5], [1..10])": "false",
    "started by([1..10], 1)": "true",
    "started by([1..10], [1..10])": "true",
    "coincides(5, 5)": "true",
    "coincides(3, 4)": "false",
    "coincides([1..5], [1..5])": "true",
    "coincides([1..5), [1..5])": "false",
    "coincides(5, [5..5])": "null",
  });
});
