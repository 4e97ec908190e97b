import type { PolicyDocument } from "../documents/model.ts";
import type { TrialSummary, Turn } from "./model.ts";

/** What a version offers in one case: remedies in order, and the cost of the first; null where an input is missing. */
export type Outcome = { remedies: readonly string[]; cost: number } | null;
export type Tried = {
  inputs: Readonly<Record<string, unknown>>;
  missing: readonly string[];
  now: Outcome;
  before: Outcome;
};

/** An input with more values than this is no way to group people. */
const mostValues = 12;

/** Adds up what was tried, case by case, in memory that does not grow with them. */
export class Summary {
  #summary: Omit<TrialSummary, "remedies" | "missing" | "groups">;
  #remedies = new Map<
    string,
    { offered: number; first: number; offeredBefore: number; firstBefore: number }
  >();
  #missing = new Map<string, number>();
  #groups = new Map<string, Map<string, { count: number; gains: number; loses: number }>>();
  #isCompared: boolean;
  #document: PolicyDocument;

  constructor(document: PolicyDocument, { isCompared }: { isCompared: boolean }) {
    this.#document = document;
    this.#isCompared = isCompared;
    this.#summary = {
      decided: 0,
      undecided: 0,
      withoutRemedy: 0,
      withoutRemedyBefore: isCompared ? 0 : null,
      cost: 0,
      costBefore: isCompared ? 0 : null,
      turns: isCompared ? { gains: 0, loses: 0, differs: 0, same: 0 } : null,
    };
  }

  /** Takes one case; answers how its remedies turned, null where that cannot be said. */
  add({ inputs, missing, now, before }: Tried): Turn | null {
    for (const input of missing) this.#missing.set(input, (this.#missing.get(input) ?? 0) + 1);
    const summary = this.#summary;
    if (now === null) {
      summary.undecided += 1;
      return null;
    }
    summary.decided += 1;
    summary.cost += now.cost;
    if (now.remedies.length === 0) summary.withoutRemedy += 1;
    this.#count(now.remedies, "offered", "first");
    if (!this.#isCompared || before === null) return null;
    summary.costBefore = (summary.costBefore ?? 0) + before.cost;
    if (before.remedies.length === 0) summary.withoutRemedyBefore = (summary.withoutRemedyBefore ?? 0) + 1;
    this.#count(before.remedies, "offeredBefore", "firstBefore");
    const turn = turnOf(now.remedies, before.remedies);
    if (summary.turns) summary.turns[turn] += 1;
    this.#group(inputs, turn);
    return turn;
  }

  result(): TrialSummary {
    const names = new Map(this.#document.remedies.map(({ key, name }) => [key, name]));
    const remedies = [...this.#remedies].map(([remedy, counts]) => ({
      remedy,
      name: names.get(remedy) ?? {},
      offered: counts.offered,
      first: counts.first,
      offeredBefore: this.#isCompared ? counts.offeredBefore : null,
      firstBefore: this.#isCompared ? counts.firstBefore : null,
    }));
    return {
      ...this.#summary,
      remedies: remedies.sort((a, b) => b.offered - a.offered || a.remedy.localeCompare(b.remedy)),
      missing: [...this.#missing]
        .map(([input, count]) => ({ input, count }))
        .sort((a, b) => b.count - a.count),
      groups: this.#shownGroups(),
    };
  }

  #count(remedies: readonly string[], all: "offered" | "offeredBefore", one: "first" | "firstBefore"): void {
    for (const [place, remedy] of remedies.entries()) {
      const counts = this.#remedies.get(remedy) ?? { offered: 0, first: 0, offeredBefore: 0, firstBefore: 0 };
      counts[all] += 1;
      if (place === 0) counts[one] += 1;
      this.#remedies.set(remedy, counts);
    }
  }

  #group(inputs: Tried["inputs"], turn: Turn): void {
    for (const [input, value] of Object.entries(inputs)) {
      if (typeof value !== "string" && typeof value !== "boolean") continue;
      const values = this.#groups.get(input) ?? new Map();
      this.#groups.set(input, values);
      const key = JSON.stringify(value);
      // One more than are shown tells that there are too many.
      if (!values.has(key) && values.size > mostValues) continue;
      const counts = values.get(key) ?? { count: 0, gains: 0, loses: 0 };
      counts.count += 1;
      if (turn === "gains" || turn === "loses") counts[turn] += 1;
      values.set(key, counts);
    }
  }

  #shownGroups(): TrialSummary["groups"] {
    return [...this.#groups]
      .filter(([, values]) => values.size > 1 && values.size <= mostValues)
      .flatMap(([input, values]) =>
        [...values].map(([value, counts]) => ({ input, value: JSON.parse(value) as unknown, ...counts })),
      );
  }
}

/** More remedies than before are a gain, fewer a loss; where some came and some went, it differs. */
export function turnOf(now: readonly string[], before: readonly string[]): Turn {
  const came = now.some((remedy) => !before.includes(remedy));
  const went = before.some((remedy) => !now.includes(remedy));
  if (came && went) return "differs";
  if (came) return "gains";
  return went ? "loses" : "same";
}
