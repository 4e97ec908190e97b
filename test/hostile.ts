import fc from "fast-check";

const hostileTexts = [
  "NUL\u0000here",
  "lone \ud800 surrogate",
  "\udfff",
  "\u202egnp.exe\u202c",
  "\u200f\u2067\u2069\u061c",
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "=cmd|' /C calc'!A0",
  "+1+1",
  "@SUM(A1)",
  "'; drop table users; --",
  "\\u0000",
  "%00",
  "../../../../etc/passwd",
  "{company}",
  "{{constructor}}",
  "#{7*7}",
  "__proto__",
  "constructor",
  "-1",
  "1e309",
  "99999999999999999999",
  "NaN",
  "0001-01-01T00:00:00Z",
  "+275760-09-13T00:00:00.000Z",
  "2026-02-30",
  "a".repeat(30_000),
  "ی".repeat(30_000),
  `${"a".repeat(50)}!`.repeat(400),
  "\u0301".repeat(5_000),
  "",
  " ",
  "\n",
  "🏳️‍🌈".repeat(500),
];
/** Texts that break what reads, writes or shows them. */
export const hostileText = fc.constantFrom(...hostileTexts);

/** Values that no schema of ours asks for, or only nearly. */
export const hostile: fc.Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    1.5,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    1e308,
    [],
    {},
    [[]],
    [null],
    JSON.parse('{"__proto__":{"polluted":true}}'),
    JSON.parse('{"constructor":{"prototype":{"polluted":true}}}'),
    { toString: "x", valueOf: 1, length: -1 },
    { "": "", "\u0000": 1, "\ud800": 2 },
    Array.from({ length: 1_001 }, () => null),
    Array.from({ length: 300 }, (_none, n) => ({ id: n })),
    Object.fromEntries(Array.from({ length: 2_000 }, (_none, n) => [`k${n}`, n])),
    nested(60),
    nested(500),
  ),
  fc.jsonValue({ maxDepth: 4 }),
);

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let n = 0; n < depth; n += 1) value = n % 2 ? [value] : { a: value };
  return value;
}

const megabyte = 1024 * 1024;
/** Whole bodies, heavy or broken; as text, so that making them costs the one who is measured nothing. */
export const heavyBodies = [
  `"${"a".repeat(10 * megabyte)}"`,
  `{"text":"${"ی".repeat(megabyte)}"}`,
  `[${"0,".repeat(megabyte)}0]`,
  `[${"{},".repeat(megabyte)}{}]`,
  `[${'{"text":"\\u0000"},'.repeat(90_000)}{}]`,
  `[${`{${Array.from({ length: 1_900 }, (_none, n) => `"k${n}":1`).join(",")}},`.repeat(50)}{}]`,
  `{${Array.from({ length: 99_000 }, (_none, n) => `"k${n}":1`).join(",")}}`,
  "[".repeat(megabyte),
  `${"[".repeat(100_000)}${"]".repeat(100_000)}`,
  `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`,
  `[${"1e400,".repeat(1_000)}1]`,
  '{"a":1,"a":2}',
  '{"__proto__":{"polluted":true}}',
  "{",
  "nul",
  "\u0000",
  "\ufeff{}",
  "'single'",
  "a=1&a=2&__proto__[polluted]=1",
];

/** Files that are no tables, or tables that nobody would want. */
export const hostileFiles: readonly Buffer[] = [
  "",
  "\u0000\u0000\u0000",
  "text",
  "text,text,text\n1,2,3\n",
  'text,rating\n"never closed,1\n',
  "text,rating\n=cmd|' /C calc'!A0,@SUM(1)\n",
  `text,rating\n${"\u202e<script>alert(1)</script>\u0000,99999999999999999999\n".repeat(2_000)}`,
  `${Array.from({ length: 5_000 }, (_none, n) => `c${n}`).join(",")}\n${"1,".repeat(4_999)}1\n`,
  `text\n${"a".repeat(5 * megabyte)}\n`,
  `text\n${"\n".repeat(megabyte)}`,
  `text\n${'"'.repeat(megabyte)}`,
  `text;rating|time\t${"x".repeat(1_000)}\n`,
].map((text) => Buffer.from(text));
