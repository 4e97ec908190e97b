import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { weekday } from "#kernel/calendar";
import { category, change, type NpsCounts, nps } from "#understand";
import { branches, members, touchpoints } from "./company.ts";
import { makePeople, type Nature } from "./people.ts";
import type { DemoResponse } from "./responses.ts";
import { decliningBranch, storyEnding } from "./story.ts";
import { type DemoDay, liveYear } from "./year.ts";

const now = new Date("2026-11-21T09:00:00Z");
const people = [...makePeople("nikkala", 22_000, now)];
const days = [...liveYear("nikkala", people, now)];
const story = storyEnding("2026-11-21");
const responses = days.flatMap((day) => day.responses);
const comments = responses.flatMap(({ comment, locale }) => (comment ? [{ comment, locale }] : []));

test("the same seed makes the same company and another seed another one", () => {
  const digest = (seed: string) => {
    const some = [...makePeople(seed, 300, now)];
    return createHash("sha256")
      .update(JSON.stringify([some, ...liveYear(seed, some, now)]))
      .digest("hex");
  };
  assert.equal(digest("a"), digest("a"));
  assert.notEqual(digest("a"), digest("b"));
});

test("a year holds as much as a company of this size would hear", () => {
  const count = (of: (day: DemoDay) => unknown[]) => days.reduce((sum, day) => sum + of(day).length, 0);
  assert.ok(people.length >= 20_000);
  assert.equal(days.length, 365);
  assert.ok(responses.length >= 30_000, `${responses.length} responses`);
  assert.ok(count((day) => day.interactions) >= 200_000);
  assert.ok(count((day) => day.mentions) >= 1_000);
});

test("whatever is named exists, and nothing happens after now or before its person came", () => {
  const customers = new Map(people.map(({ person }) => [person.customerNumber, person]));
  const branchKeys = new Set<string | null>([null, ...branches.map(({ key }) => key)]);
  const touchpointKeys = new Set<string | null>([null, ...touchpoints.map(({ key }) => key)]);
  for (const day of days)
    for (const row of [...day.interactions, ...day.responses, ...day.mentions]) {
      assert.ok(row.at <= now && branchKeys.has(row.branch) && touchpointKeys.has(row.touchpoint));
      if (row.customer !== null) assert.ok((customers.get(row.customer)?.joinedAt ?? now) < row.at);
    }
  const ids = days.flatMap((day) =>
    [...day.interactions, ...day.responses, ...day.mentions].map(({ id }) => id),
  );
  assert.equal(new Set(ids).size, ids.length);
  assert.equal(new Set(people.map(({ person }) => person.phone)).size, people.length);
});

test("every unhappy answer has its case, told in order by members of the company", () => {
  const opened = new Map(responses.map((response) => [response.id, response]));
  const keys = new Set(members.map(({ key }) => key));
  const cases = days.flatMap((day) => day.cases);
  const unhappy = responses.filter(({ score }) => score <= 6);
  assert.deepEqual(new Set(cases.map(({ response }) => response)), new Set(unhappy.map(({ id }) => id)));
  for (const { response, steps } of cases) {
    const times = [opened.get(response)?.at ?? now, ...steps.map(({ at }) => at), now].map(Number);
    assert.deepEqual(
      times,
      times.toSorted((a, b) => a - b),
    );
    for (const step of steps) assert.ok(keys.has(step.by) && (step.kind !== "assigned" || keys.has(step.to)));
  }
});

test("some cases are still open, some of them overdue, and some were opened again", () => {
  const stories = days.flatMap((day) => day.cases);
  const at = new Map(responses.map((response) => [response.id, response.at]));
  const open = stories.filter(({ steps }) => steps.findLast(isEnd)?.kind !== "closed");
  const overdue = open.filter(({ response }) => now.getTime() - Number(at.get(response)) > 86_400_000);
  assert.ok(open.length > 30 && open.length < 300, `${open.length} open`);
  assert.ok(overdue.length > 10 && overdue.length < open.length, `${overdue.length} overdue`);
  assert.ok(stories.filter(({ steps }) => steps.some(({ kind }) => kind === "reopened")).length > 100);
});

test("delivery is the weakest touchpoint of the year and same-day delivery made it really better", () => {
  const values = touchpoints
    .map(({ key }) => ({ key, ...nps(countsOf(at(key))) }))
    .filter(({ n }) => n >= 100);
  const weakest = values.toSorted((a, b) => (a.value ?? 0) - (b.value ?? 0))[0];
  assert.equal(weakest?.key, "delivery");
  const since = at("delivery").filter((one) => dayOf(one) >= story.sameDayFrom);
  const before = at("delivery").filter((one) => dayOf(one) < story.sameDayFrom);
  const moved = change(countsOf(since), countsOf(before));
  assert.ok(moved?.significant && moved.difference > 15, JSON.stringify(moved));
});

test("one branch got worse, and no other did so much", () => {
  const moves = branches.map(({ key }) => {
    const here = responses.filter(({ branch }) => branch === key);
    const since = here.filter((one) => dayOf(one) >= story.declineFrom);
    const before = here.filter((one) => dayOf(one) < story.declineFrom);
    return { key, ...change(countsOf(since), countsOf(before)) };
  });
  const worst = moves.toSorted((a, b) => (a.difference ?? 0) - (b.difference ?? 0))[0];
  assert.equal(worst?.key, decliningBranch);
  assert.ok(worst.significant && (worst.difference ?? 0) < -20, JSON.stringify(worst));
});

test("the call centre was asked about seldom: its last month is too few to judge", () => {
  const lately = at("call").filter((one) => dayOf(one) > "2026-10-22");
  assert.ok(at("call").length >= 40);
  assert.equal(nps(countsOf(lately)).sample, "few");
});

test("Thursdays are busier than Saturdays, and the days before Nowruz than the days after", () => {
  const visits = (chosen: (day: string) => boolean) => {
    const some = days.filter(({ day }) => chosen(day));
    return some.reduce((sum, { interactions }) => sum + interactions.length, 0) / some.length;
  };
  assert.ok(visits((day) => weekday(day) === 4) > 1.2 * visits((day) => weekday(day) === 6));
  const before = visits((day) => day >= "2026-03-11" && day <= "2026-03-20");
  assert.ok(before > 1.8 * visits((day) => day >= "2026-03-21" && day <= "2026-04-02"));
  assert.ok(visits((day) => day === "2025-11-28") > 1.3 * visits((day) => day === "2025-12-05"));
});

test("who is unhappy writes more often, and who was helped comes back milder than who was left alone", () => {
  const writing = (some: DemoResponse[]) => some.filter(({ comment }) => comment).length / some.length;
  const isUnhappy = ({ score }: DemoResponse) => score <= 6;
  assert.ok(writing(responses.filter(isUnhappy)) > 1.3 * writing(responses.filter((one) => !isUnhappy(one))));
  const after = (outcome: string) =>
    laterScores(outcome).reduce((a, b) => a + b, 0) / laterScores(outcome).length;
  assert.ok(after("recovered") > after("lost") + 0.5);
});

test("comments come in thousands of wordings, in Persian and English, with every slot filled", () => {
  assert.ok(new Set(comments.map(({ comment }) => comment)).size > 8_000);
  assert.ok(comments.filter(({ locale }) => locale === "en").length > 300);
  for (const { comment } of comments) assert.doesNotMatch(comment, /[{}|()]|undefined| {2}|^\s|\s$/);
  const english = comments.filter(({ locale }) => locale === "en");
  for (const { comment } of english) assert.doesNotMatch(comment, /\p{Script=Arabic}/u);
});

const at = (key: string) => responses.filter(({ touchpoint }) => touchpoint === key);
const dayOf = (response: DemoResponse) => response.at.toISOString().slice(0, 10);
const isEnd = ({ kind }: { kind: string }) => kind === "closed" || kind === "reopened";

function countsOf(some: DemoResponse[]): NpsCounts {
  const counts = { promoters: 0, passives: 0, detractors: 0 };
  for (const { score } of some) counts[`${category(score)}s`]++;
  return counts;
}

/** The next score of those whose case ended so. */
function laterScores(outcome: string): number[] {
  const said = new Map(responses.map((response) => [response.id, response]));
  const byCustomer = Map.groupBy(responses, ({ customer }) => customer);
  return days
    .flatMap((day) => day.cases)
    .flatMap(({ response, steps }) => {
      const last = steps.findLast(isEnd);
      if (last?.kind !== "closed" || last.feeling !== outcome) return [];
      const customer: Nature["person"]["customerNumber"] = said.get(response)?.customer ?? "";
      const next = byCustomer.get(customer)?.find((one) => one.at > last.at);
      return next ? [next.score] : [];
    });
}
