import { addDays, localDay } from "#kernel/calendar";
import type { Kernel } from "#kernel/kernel";
import { newPassword } from "#kernel/secrets";
import { companyTimeZone, members } from "./company.ts";
import { makePeople } from "./people.ts";
import { writeCases } from "./write-cases.ts";
import { writePlaces, writeWorkspace } from "./write-company.ts";
import { writeMembers } from "./write-members.ts";
import { writePolicies } from "./write-policies.ts";
import { writePeople, writeYear } from "./write-year.ts";
import { type DemoDay, liveYear } from "./year.ts";

export type DemoStage = "people" | "year" | "cases" | "reactions";
export type DemoOptions = {
  /** The year ends here. */
  now: Date;
  /** 1 is 22,000 customers; 0.01 is enough for a test. */
  scale?: number;
  seed?: string;
  /** Of every member of the company; made up where it is left out. */
  password?: string;
  /** Resolves once the reactions have heard everything written so far. */
  drain(): Promise<void>;
  progress?(stage: DemoStage, done: number, total: number): void;
};
export type Demo = {
  workspace: string;
  people: number;
  responses: number;
  cases: number;
  /** The owner's; the other members have the same password. Null where they had accounts before, and keep theirs. */
  signIn: { email: string; password: string | null };
};

const fullSize = 22_000;

/** Makes the company and its year in a workspace of its own; the same seed and instant tell the same story. */
export async function makeDemo(
  kernel: Pick<Kernel, "records" | "facts" | "live" | "now" | "signIn">,
  { now, scale = 1, seed = "nikkala", password = newPassword(), drain, progress = () => {} }: DemoOptions,
): Promise<Demo> {
  const founded = new Date(now.getTime() - 380 * 86_400_000);
  const natures = [...makePeople(seed, Math.max(100, Math.round(fullSize * scale)), now)];
  const days = [...liveYear(seed, natures, now)];
  const responses = days.reduce((sum, day) => sum + day.responses.length, 0);
  const cases = days.flatMap((day) => day.cases);

  const workspace = await writeWorkspace(kernel, founded);
  const { ids: memberIds, areNewUsers } = await writeMembers(kernel, workspace, password, founded);
  const places = await writePlaces(kernel, workspace, memberIds, founded);
  const people = await writePeople(
    kernel,
    workspace,
    natures,
    founded,
    counter(progress, "people", natures.length),
  );
  const wrote = counter(progress, "year", responses);
  const worked = counter(progress, "cases", cases.length);
  for (const part of pastAndRecent(days, now)) {
    await writeYear(kernel, places, people, part, wrote);
    await drain();
    const stories = part.flatMap((day) => day.cases);
    await writeCases(kernel, workspace, memberIds, stories, worked);
  }
  await writePolicies(kernel, workspace, memberIds, { seed, now });
  await reacted(drain, progress);
  const signIn = { email: members[0]?.email ?? "", password: areNewUsers ? password : null };
  return { workspace, people: people.size, responses, cases: cases.length, signIn };
}

/** What is long past goes first: reactions open cases for the newest answers, and these shall have the last numbers. */
function pastAndRecent(days: DemoDay[], now: Date): DemoDay[][] {
  const eighthDay = addDays(localDay(now, companyTimeZone), -8);
  const recent = days.findIndex(({ day }) => day >= eighthDay);
  return [days.slice(0, recent), days.slice(recent)];
}

type Progress = NonNullable<DemoOptions["progress"]>;

async function reacted(drain: DemoOptions["drain"], progress: Progress): Promise<void> {
  progress("reactions", 0, 1);
  await drain();
  progress("reactions", 1, 1);
}

function counter(progress: Progress, stage: DemoStage, total: number) {
  let done = 0;
  return (rows: number) => {
    done += rows;
    progress(stage, done, total);
  };
}
