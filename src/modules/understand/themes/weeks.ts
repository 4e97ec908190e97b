import { falseDiscovery } from "../logic/false-discovery.ts";
import { type Rates, rateChange } from "./change.ts";
import type { ThemeChange, ThemeState } from "./model.ts";

/** How many of the last weeks count as of late. */
export type Recent = { weeks: number; all: number; beforeAll: number };

const recentChoices = [1, 2, 4];
const enoughComments = 300;
const falseRate = 0.05;
/** What was said so much more seldom before is new rather than growing. */
const newBelow = 0.1;

/** The fewest last weeks with enough comments in them, and half of them all at most. `perWeek[0]` is the last week. */
export function chooseRecent(perWeek: readonly number[]): Recent {
  const all = sum(perWeek);
  const counted = (weeks: number) => sum(perWeek.slice(0, weeks));
  const possible = recentChoices.filter((weeks) => weeks * 2 <= Math.max(2, perWeek.length));
  const weeks = possible.find((choice) => counted(choice) >= enoughComments) ?? possible.at(-1) ?? 1;
  return { weeks, all: counted(weeks), beforeAll: all - counted(weeks) };
}

/** What became of each theme of late, told apart from chance over all themes together. */
export function judgeChanges(
  themes: readonly (readonly number[])[],
  recent: Recent,
): { change: ThemeChange; state: ThemeState }[] {
  const rates = themes.map((perWeek): Rates => {
    const lately = sum(perWeek.slice(0, recent.weeks));
    return {
      recent: lately,
      recentAll: recent.all,
      before: sum(perWeek) - lately,
      beforeAll: recent.beforeAll,
    };
  });
  const chances = rates.map(rateChange);
  const falseRates = falseDiscovery(chances);
  return rates.map((rate, at) => {
    const recentShare = rate.recent / Math.max(1, rate.recentAll);
    const beforeShare = rate.before / Math.max(1, rate.beforeAll);
    const change: ThemeChange = {
      recent: rate.recent,
      recentShare,
      before: rate.before,
      beforeShare,
      ratio: beforeShare > 0 ? recentShare / beforeShare : null,
      p: chances[at] as number,
      certain: (falseRates[at] as number) <= falseRate,
    };
    return { change, state: stateOf(change) };
  });
}

function stateOf({ recentShare, beforeShare, certain }: ThemeChange): ThemeState {
  if (!certain) return "steady";
  if (recentShare < beforeShare) return "fading";
  return beforeShare <= recentShare * newBelow ? "new" : "growing";
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
