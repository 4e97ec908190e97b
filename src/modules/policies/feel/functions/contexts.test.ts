import { test } from "node:test";
import { assertAnswers } from "./answers.ts";

test("entries are read by their names", () => {
  assertAnswers({
    'get value({key1: "value1"}, "key1")': '"value1"',
    'get value({key1: "value1"}, "none")': "null",
    'get value({a: {b: 2}}, ["a", "b"])': "2",
    'get value({a: 1}, ["a", "b"])': "null",
    'get value(null, "a")': "null",
    "get value({a: 1}, null)": "null",
    'get entries({a: 1, "b c": 2})': '[{key: "a", value: 1}, {key: "b c", value: 2}]',
    "get entries({})": "[]",
    "get entries(null)": "null",
    "get entries(1)": "null",
  });
});

test("contexts are made, changed and merged", () => {
  assertAnswers({
    'context([{key: "a", value: 1}, {key: "b", value: null}])': "{a: 1, b: null}",
    'context({key: "a", value: 1})': "{a: 1}",
    "context([])": "{}",
    'context([{key: "a", value: 1}, {key: "a", value: 2}])': "null",
    'context([{key: "a"}])': "null",
    "context([{key: 1, value: 1}])": "null",
    "context(null)": "null",
    'context put({x: 1}, "y", 2)': "{x: 1, y: 2}",
    'context put({x: 1, y: 0}, "x", 2)': "{x: 2, y: 0}",
    'context put({x: 1, y: {a: 0}}, ["y", "a"], 2)': "{x: 1, y: {a: 2}}",
    'context put({x: 1}, ["y"], 2)': "{x: 1, y: 2}",
    "context put({x: 1}, [], 2)": "null",
    'context put({x: 1}, ["x", "y"], 2)': "null",
    'context put({x: 1}, ["x", 1], 2)': "null",
    'context put(null, "x", 2)': "null",
    "context put({x: 1}, null, 2)": "null",
    'context put(context: {}, key: "x", value: null)': "{x: null}",
    'context put(context: {}, keys: ["x"], value: 1)': "{x: 1}",
    "context merge([{x: 1}, {y: 2}])": "{x: 1, y: 2}",
    "context merge([{x: 1, y: 0}, {y: 2}])": "{x: 1, y: 2}",
    "context merge({x: 1})": "{x: 1}",
    "context merge([])": "{}",
    "context merge([{x: 1}, null])": "null",
    "context merge(null)": "null",
  });
});
