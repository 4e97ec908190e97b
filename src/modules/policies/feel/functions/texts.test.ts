import { test } from "node:test";
import { assertAnswers } from "./answers.ts";

test("parts of texts are counted in characters, whatever their size", () => {
  assertAnswers({
    'substring("foobar", 3)': '"obar"',
    'substring("foobar", 3, 3)': '"oba"',
    'substring("foobar", -2, 1)': '"a"',
    'substring("\\U01F40Eab", 2)': '"ab"',
    'substring("foobar", 3, 30)': '"obar"',
    'substring("foobar", 3.8)': '"obar"',
    'substring("سلام‌دنیا", 6, 4)': '"دنیا"',
    'substring(start position: 2, string: "abc")': '"bc"',
    'substring(string: "abc", start position: 2, length: 1)': '"b"',
    'substring(["abc"], 2)': '"bc"',
    'substring("foobar", 0)': "null",
    'substring("foobar", 7)': "null",
    'substring("foobar", -7)': "null",
    'substring("foobar", 1, 0)': "null",
    'substring("foobar", 1, -1)': "null",
    'substring("foobar", "1")': "null",
    'substring("foobar", null)': "null",
    "substring(null, 1)": "null",
    'substring("foobar")': "null",
    'substring("foobar", 1, 2, 3)': "null",
    'string length("foo")': "3",
    'string length("\\U01F40Eab")': "3",
    'string length("نیم‌فاصله")': "9",
    'string length("")': "0",
    "string length(null)": "null",
    "string length(1)": "null",
  });
});

test("texts are searched and cut", () => {
  assertAnswers({
    'upper case("aBc4")': '"ABC4"',
    'lower case("aBc4")': '"abc4"',
    'substring before("foobar", "bar")': '"foo"',
    'substring before("foobar", "xyz")': '""',
    'substring before("foobar", "")': '""',
    'substring after("foobar", "ob")': '"ar"',
    'substring after("", "a")': '""',
    'substring after("foo", "")': '"foo"',
    'substring before(string: "کد: ۱۲", match: ":")': '"کد"',
    'contains("foobar", "of")': "false",
    'contains("foobar", "")': "true",
    'contains("می‌خواهم", "خواه")': "true",
    'starts with("foobar", "fo")': "true",
    'ends with("foobar", "r")': "true",
    'contains("foobar", null)': "null",
    'starts with(1, "1")': "null",
    'ends with("a")': "null",
    "upper case(1)": "null",
  });
});

test("texts are joined, nulls passed over", () => {
  assertAnswers({
    'string join(["a", "b", "c"], "_and_")': '"a_and_b_and_c"',
    'string join(["a", "b", "c"], "")': '"abc"',
    'string join(["a", "b", "c"], null)': '"abc"',
    'string join(["a"], "X")': '"a"',
    'string join(["a", null, "c"], "X")': '"aXc"',
    'string join([], "X")': '""',
    'string join(["a", "b"])': '"ab"',
    'string join("a", "X")': '"a"',
    'string join(list: ["سیب", "انار"], delimiter: "، ")': '"سیب، انار"',
    'string join([1, 2], "X")': "null",
    'string join(null, "X")': "null",
    'string join(["a"], 1)': "null",
  });
});

test("patterns are those of XPath", () => {
  assertAnswers({
    'matches("foobar", "^fo*b")': "true",
    'matches("foobar", "^Fo*bar", "i")': "true",
    'matches(input: "foobar", pattern: "^fo*bar$")': "true",
    'matches("foobar", null)': "null",
    'matches("foobar", "a", "z")': "null",
    'matches("foobar", "[")': "null",
    'matches("abracadabra", "(?=a)")': "null",
    'replace("banana", "a", "o")': '"bonono"',
    'replace("abcd", "(ab)|(a)", "[1=$1][2=$2]")': '"[1=ab][2=]cd"',
    'replace("abracadabra", "a.*?a", "*")': '"*c*bra"',
    'replace("abracadabra", ".*?", "$1")': "null",
    'replace("darted", "^(.*?)d(.*)$", "$1c$2")': '"carted"',
    'replace("reluctant", "r.*?t", "X")': '"Xant"',
    'replace("a.b", ".", "-", "q")': '"a-b"',
    'replace("abc", "b", "\\\\$")': '"a$c"',
    'replace("abc", "b", "$")': "null",
    'replace("abc", "b", "\\\\")': "null",
    'replace("۰۹۱۲", "\\\\d", "#")': '"####"',
    'replace("abc", "B", "x", "i")': '"axc"',
    'split("John Doe", "\\\\s")': '["John", "Doe"]',
    'split("a;b;c;;", ";")': '["a", "b", "c", "", ""]',
    'split("سیب، انار", "، ?")': '["سیب", "انار"]',
    'split("", ";")': '[""]',
    'split("abc", "")': '["a", "b", "c"]',
    'split("a1b", "x*")': '["a", "1", "b"]',
    'split("axxb", "x*")': '["a", "b"]',
    'split("abc", null)': "null",
  });
});
