import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { compileExpression } from "./compile.ts";
import { newEvaluation } from "./evaluation.ts";
import fa from "./messages/fa.json" with { type: "json" };
import { sayFault, saySyntaxError } from "./messages.ts";
import { readExpression } from "./reader.ts";
import { FeelSyntaxError } from "./syntax.ts";

const none: ReadonlySet<string> = new Set();
const plain = (text: string) => text.replace(/[\u2066-\u2069]/g, "");

function wordsOf(text: string, locale: "fa" | "en"): string {
  try {
    readExpression(text, none);
  } catch (error) {
    if (error instanceof FeelSyntaxError) return plain(saySyntaxError(locale, error));
    throw error;
  }
  throw new Error(`${text} is right`);
}

test("a mistake is told with what would be right", () => {
  assert.equal(wordsOf("(1 + 2", "en"), "The expression is not finished: ) is missing at its end.");
  assert.equal(
    wordsOf("1 +", "en"),
    "The expression is not finished: a value or an expression is missing at its end.",
  );
  assert.equal(wordsOf("«دیر رسید»", "fa"), 'به‌جای « بنویسید "');
  assert.equal(wordsOf("[1، 2]", "fa"), "به‌جای ، بنویسید ,");
  assert.equal(wordsOf("۱۲", "fa"), "به‌جای ۱۲ بنویسید 12");
  assert.equal(wordsOf("if a then 1", "fa"), "عبارت ناتمام است: در پایانش else کم است.");
});

test("a fault is told in the reader's language, with kinds in words", () => {
  const evaluation = newEvaluation();
  assert.equal(compileExpression('1 + "a"', none)(new Map(), evaluation), null);
  const [fault] = evaluation.faults;
  assert.ok(fault);
  assert.deepEqual([fault.start, fault.end], [0, 7]);
  assert.equal(plain(sayFault("en", fault)), "+ has no meaning between a number and a text.");
  assert.equal(plain(sayFault("fa", fault)), "عملگر + میان عدد و متن معنا ندارد.");
  assert.match(sayFault("en", { code: "never-heard-of", values: {} }), /never-heard-of/);
});

test("every fault and every mistake that FEEL reports has words", () => {
  const reported = new Set<string>();
  for (const file of readdirSync(import.meta.dirname, { recursive: true, encoding: "utf8" })) {
    if (!file.endsWith(".ts") || file.endsWith(".test.ts")) continue;
    const source = readFileSync(path.join(import.meta.dirname, file), "utf8");
    for (const [, code] of source.matchAll(/\bcode: "([a-z-]+)"/g)) reported.add(`fault.${code}`);
    for (const [, code] of source.matchAll(/faultAt\([^"[]*"([a-z-]+)"/g)) reported.add(`fault.${code}`);
    for (const [, code] of source.matchAll(/FeelSyntaxError\(\s*"([a-z-]+)"/g))
      reported.add(`syntax.${code}`);
  }
  assert.ok(reported.size > 25, "the codes were found");
  assert.deepEqual(
    [...reported].filter((key) => !Object.hasOwn(fa, key)),
    [],
  );
});
