import { addDays, type Day, daysBetween, jalali, weekday } from "#kernel/calendar";
import type { DemoBranch } from "./company.ts";
import { type Aspect, probabilityOf } from "./experience.ts";

/** What happened to the company in its year; the numbers must tell it back. */
export type Story = {
  start: Day;
  end: Day;
  /** The initiative: same-day delivery began here, and spread in three weeks. */
  sameDayFrom: Day;
  /** From here on one branch lost its people and its care. */
  declineFrom: Day;
};

export const decliningBranch = "karaj-gohardasht";

export const storyEnding = (end: Day): Story => ({
  start: addDays(end, -364),
  end,
  sameDayFrom: addDays(end, -110),
  declineFrom: addDays(end, -150),
});

/** How busy the day is; 1 is an ordinary one. Before the feasts everybody buys, on the first days of the year nobody. */
export function busyness(day: Day, story: Story): number {
  const growth = 0.92 + (0.16 * daysBetween(story.start, day)) / 365;
  return growth * (byWeekday[weekday(day)] ?? 1) * season(day) * blackFriday(day);
}

/** Sunday first; Thursday and Friday are when families go shopping. */
const byWeekday = [0.85, 0.88, 0.92, 1.02, 1.36, 1.22, 0.9];

function season(day: Day): number {
  const { month, day: ofMonth } = jalali(day);
  if (month === 12) return 1.15 + 0.02 * ofMonth;
  if (month === 1 && ofMonth <= 4) return 0.3;
  if (month === 1 && ofMonth <= 13) return 0.6;
  if (month === 9 && ofMonth >= 26) return 1.5;
  if (month === 6 && ofMonth >= 15) return 1.2;
  return 1;
}

/** The last Friday of November and the three days before it. */
function blackFriday(day: Day): number {
  const last = `${day.slice(0, 4)}-11-30`;
  const friday = addDays(last, -((weekday(last) + 2) % 7));
  const ahead = daysBetween(day, friday);
  if (ahead === 0) return 1.9;
  return ahead > 0 && ahead <= 3 ? 1.35 : 1;
}

/** The chance of meeting `aspect` on `day`, from 0 to 1, as the year's story has it. */
export function chanceOf(aspect: Aspect, day: Day, story: Story, branch: DemoBranch | null): number {
  const base = probabilityOf(aspect);
  if (aspect === "late") return Math.min(0.9, base * lateness(day, story, branch));
  if (aspect === "fast") return base * (1 + 0.9 * sameDayShare(day, story));
  if (branch?.key === decliningBranch) return Math.min(0.9, base * declined(aspect, day, story));
  return base;
}

function lateness(day: Day, story: Story, branch: DemoBranch | null): number {
  const crowded = busyness(day, story) > 1.45 ? 1.25 : 1;
  const far = branch ? cityLateness(branch) : 1.25;
  return far * crowded * (1 - 0.52 * sameDayShare(day, story));
}

const cityLateness = (branch: DemoBranch) => (branch.city.en === "Tehran" ? 0.85 : 1.05);

/** How much of the country has same-day delivery, 0 to 1. */
export const sameDayShare = (day: Day, { sameDayFrom }: Story): number =>
  Math.min(1, Math.max(0, daysBetween(sameDayFrom, day) / 21));

function declined(aspect: Aspect, day: Day, { declineFrom }: Story): number {
  const share = Math.min(1, Math.max(0, daysBetween(declineFrom, day) / 60));
  return 1 + ((declines[aspect] ?? 1) - 1) * share;
}

const declines: Partial<Record<Aspect, number>> = {
  ignored: 4.2,
  "rude-staff": 3.5,
  uninformed: 2.5,
  queue: 3.2,
  "price-tags": 2,
  helpful: 0.45,
  tidy: 0.55,
};
