import assert from "node:assert/strict";
import { test } from "node:test";
import { CorpusReader } from "./corpus.ts";
import { findThemes } from "./find-themes.ts";
import type { FoundThemes } from "./found-theme.ts";
import { type MadeUpComment, makeUpComments } from "./made-up-comments.ts";

const find = (comments: readonly MadeUpComment[], weekOf = (at: number) => at % 6): FoundThemes => {
  const reader = new CorpusReader();
  for (const [at, { text, theme }] of comments.entries())
    reader.add({
      id: String(at),
      text,
      week: weekOf(at),
      sentiment: theme ? -0.7 : 0.3,
      touchpoint: theme === "address" ? "delivery" : null,
      topics: [],
    });
  return findThemes(reader, 6);
};

test("planted themes are found, each by itself, and what belongs to none is left out", () => {
  const comments = makeUpComments(1_000);
  const { themes, themed } = find(comments);
  for (const planted of ["code", "address", "broken", "print", "size"]) {
    const found = themes.map(
      ({ members }) => members.filter(({ id }) => comments[Number(id)]?.theme === planted).length,
    );
    const most = Math.max(...found);
    const home = themes[found.indexOf(most)];
    assert.ok(most >= 60, `${planted}: ${most} of 100 in one theme`);
    assert.ok(most / (home?.size ?? 1) >= 0.9, `${planted}: ${most} of the ${home?.size} are its own`);
  }
  assert.ok(themed <= 550, `${themed} comments are in themes`);
});

test("a theme is named in people's own words, with half-spaces and without numbers", () => {
  const { themes } = find(makeUpComments(1_000));
  const names = themes.map(({ name }) => name);
  assert.ok(
    names.some((name) => /کد تخفیف.*(اعمال|کار)/.test(name)),
    names.join("، "),
  );
  assert.ok(
    names.some((name) => /لیوان.*شکسته/.test(name)),
    names.join("، "),
  );
});

test("what is said in the last week alone is new, and what is said as ever is steady", () => {
  const old = makeUpComments(1_200, 1, ["code", "size", "address"]);
  const late = makeUpComments(360, 2, ["broken", "code", "size"]);
  const { themes, recentWeeks } = find([...old, ...late], (at) => (at < old.length ? 1 + (at % 5) : 0));
  assert.equal(recentWeeks, 1);
  const stateOf = (word: RegExp) => themes.find(({ name }) => word.test(name))?.state;
  assert.equal(stateOf(/لیوان|شکسته/), "new");
  assert.equal(stateOf(/تخفیف/), "steady");
});

test("the same comments give the same themes, and no comment breaks the search", () => {
  const comments = makeUpComments(300);
  assert.deepEqual(find(comments), find(comments));
  const odd = ["", "\ud800", "‮‫", "ا".repeat(5_000), "😀😀", "1 2 3", "\u200c\u200c", "a b ".repeat(2_000)];
  assert.deepEqual(find(odd.map((text) => ({ text, theme: null }))).themes, []);
  assert.deepEqual(find([]).themes, []);
});

test("typical voices differ, lie in the theme, and their spans point into the text", () => {
  const comments = makeUpComments(1_000);
  for (const { typical, members } of find(comments).themes) {
    const ids = new Set(members.map(({ id }) => id));
    assert.equal(new Set(typical.map(({ id }) => comments[Number(id)]?.text)).size, typical.length);
    for (const { id, start, end } of typical) {
      assert.ok(ids.has(id));
      assert.ok(start >= 0 && start < end && end <= (comments[Number(id)]?.text.length ?? 0));
    }
  }
});
