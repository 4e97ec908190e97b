import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { frontPage } from "./front-page.ts";
import { questionsPage } from "./questions-page.ts";
import { solutionsPage } from "./solutions-page.ts";

const hostile = fc.oneof(
  fc.constantFrom(`"><script>alert(1)</script>`, `</option><img src=x onerror=y>`, `'&<b>`, "\u202e<i>"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 40 }),
);

/** Every page of help with this word wherever somebody may have written one. */
function pagesWith(word: string): string[] {
  const frame = { locale: "fa", company: word } as const;
  const question = (kind: "choice" | "text" | "date") => ({
    input: word,
    kind,
    words: word,
    choices: [{ value: word, label: word }],
    unit: word,
  });
  const given = { "in:x": word, remedy: word, name: word, contact: word };
  const solution = {
    remedy: word,
    name: word,
    told: word,
    because: word,
    needsApproval: true,
    slots: [word],
  };
  const offered = { ...frame, policy: word, withheld: [{ name: word, because: "limit" as const }], given };
  return [
    frontPage({
      ...frame,
      intro: word,
      at: "/h/x",
      policies: [{ slug: "returns", name: word, purpose: word }],
      known: word,
      order: { number: word, contact: word, isMissed: true },
    }),
    questionsPage({
      ...frame,
      name: word,
      back: "/h/x",
      known: [word],
      questions: [question("choice"), question("text"), question("date")],
      given: { [`in:${word}`]: word },
      faults: [{ input: word, code: "missing" }],
    }),
    solutionsPage({ ...offered, solutions: [solution], chosen: null, asksContact: true, fault: "contact" }),
    solutionsPage({
      ...offered,
      solutions: [],
      chosen: { name: word, told: word, state: "waiting", slot: word },
      asksContact: false,
      fault: null,
    }),
  ].map(({ markup }) => markup);
}

const tagsOf = (markup: string): string[] =>
  [...markup.matchAll(/<\/?([a-z][a-z0-9]*)/gi)].map(([, tag]) => tag as string);

test("nothing that anybody wrote reaches a page of help as markup", () => {
  const plain = pagesWith("x").map(tagsOf);
  fc.assert(
    fc.property(hostile, (word) => {
      assert.deepEqual(pagesWith(word).map(tagsOf), plain);
    }),
  );
});
