import type { CauseKind, ClosureOutcome } from "#act/model";
import { dayStart, localDay } from "#kernel/calendar";
import { causes, notes, outcomes, reached, reopenings, unreached } from "./case-words.ts";
import { companyTimeZone, departments, touchpoints } from "./company.ts";
import type { Memory } from "./memory.ts";
import type { Random } from "./random.ts";
import type { DemoResponse } from "./responses.ts";

/** How the customer was left. */
export type CaseFeeling = keyof typeof outcomes;
type Step = { at: Date; by: string };
/** One thing a member did to a case; members are named by their keys. */
export type CaseStep =
  | (Step & { kind: "assigned"; to: string })
  | (Step & { kind: "noted"; text: string })
  | (Step & { kind: "reopened"; text: string })
  | (Step & { kind: "caused"; cause: CauseKind; text: string })
  | (Step & { kind: "contacted"; channel: "call" | "sms" | "email"; reached: boolean; text: string })
  | (Step & { kind: "closed"; feeling: CaseFeeling; outcome: ClosureOutcome; text: string });

/** How the case that a response opened was put right, as far as it has come by now. */
export type CaseStory = { response: string; steps: CaseStep[] };

const minute = 60_000;
const hour = 60 * minute;

/** What the company did about an unhappy answer; the person's memory keeps how it ended. */
export function caseOf(random: Random, response: DemoResponse, memory: Memory, now: Date): CaseStory {
  const lead = leadOf(response);
  const owner = random.pick(agents);
  const opened = response.at.getTime();
  const pace = paceOf(random, response, now);
  if (pace === "forgotten") return { response: response.id, steps: [] };
  const clock = { ms: opened };
  const after = (least: number, most: number) => {
    clock.ms += Math.round((least + (most - least) * random.next()) * pace * hour);
    clock.ms = atWork(clock.ms);
    return new Date(clock.ms);
  };
  const steps: CaseStep[] = [{ kind: "assigned", at: after(0.2, 3), by: lead, to: owner }];
  if (random.chance(0.45))
    steps.push({ kind: "noted", at: after(0.1, 2), by: owner, text: random.pick(notes) });
  steps.push(...contacts(random, owner, after));
  const [cause, text] = random.pick(causes[response.touchpoint ?? "whole"]);
  steps.push({ kind: "caused", at: after(0.1, 3), by: owner, cause, text });
  const ended = close(random, owner, after, steps);
  feel(memory, ended, clock.ms, opened);
  return { response: response.id, steps: steps.filter(({ at }) => at <= now) };
}

const agents = ["shirin", "kaveh", "parisa", "laleh", "sina", "yasaman"];

function leadOf({ touchpoint }: DemoResponse): string {
  const department = touchpoints.find(({ key }) => key === touchpoint)?.department ?? "experience";
  return departments.find(({ key }) => key === department)?.lead ?? "maryam";
}

/** A few of the newest are forgotten, some take days, most are done within the day. */
function paceOf(random: Random, { score, at }: DemoResponse, now: Date): number | "forgotten" {
  if (now.getTime() - at.getTime() < 45 * 24 * hour && random.chance(0.018)) return "forgotten";
  if (random.chance(0.12)) return 4 + 5 * random.next();
  return (score <= 2 ? 0.7 : 1.1) * (0.6 + random.next());
}

/** Nobody calls a customer at night: what falls between nine in the evening and eight waits for the morning. */
function atWork(ms: number): number {
  const day = localDay(new Date(ms), companyTimeZone);
  const midnight = dayStart(day, companyTimeZone).getTime();
  const spread = ms % hour;
  if (ms < midnight + 8 * hour) return midnight + 8 * hour + spread;
  return ms < midnight + 21 * hour ? ms : midnight + 32 * hour + spread;
}

type Later = (leastHours: number, mostHours: number) => Date;

function contacts(random: Random, by: string, after: Later): CaseStep[] {
  const steps: CaseStep[] = [];
  for (let missed = 0; missed < 2 && random.chance(0.28); missed++) {
    const text = random.pick(unreached);
    steps.push({ kind: "contacted", at: after(0.3, 3), by, channel: "call", reached: false, text });
  }
  const channel = random.weighted([
    ["call", 80],
    ["sms", 12],
    ["email", 8],
  ] as const);
  steps.push({
    kind: "contacted",
    at: after(0.3, 4),
    by,
    channel,
    reached: true,
    text: random.pick(reached),
  });
  return steps;
}

function close(random: Random, by: string, after: Later, steps: CaseStep[]): CaseFeeling {
  const first = feelingOf(random);
  steps.push(closed(random, after(0.5, 8), by, first));
  if (!random.chance(0.06)) return first;
  steps.push({ kind: "reopened", at: after(12, 60), by, text: random.pick(reopenings) });
  const second = feelingOf(random);
  steps.push(closed(random, after(2, 20), by, second));
  return second;
}

function closed(random: Random, at: Date, by: string, feeling: CaseFeeling): CaseStep {
  const [outcome, text] = random.pick(outcomes[feeling]);
  return { kind: "closed", at, by, feeling, outcome, text };
}

const feelingOf = (random: Random): CaseFeeling =>
  random.weighted([
    ["recovered", 62],
    ["partly", 22],
    ["lost", 16],
  ] as const);

/** Being heard and helped outweighs the mistake; being left alone with it does not pass so soon. */
function feel(memory: Memory, feeling: CaseFeeling, closedAt: number, openedAt: number): void {
  memory.moods.push({ from: openedAt, points: -0.7 });
  const points = { recovered: 1.9, partly: 0.6, lost: -0.9 }[feeling];
  memory.moods.push({ from: closedAt, points });
  if (feeling === "recovered") memory.recoveredAt = closedAt;
}
