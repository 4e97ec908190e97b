import { randomBytes } from "node:crypto";
import type { Kernel } from "#kernel/kernel";
import { members } from "./company.ts";
import { makePeople } from "./people.ts";
import { writeCases } from "./write-cases.ts";
import { writePlaces, writeWorkspace } from "./write-company.ts";
import { writeMembers } from "./write-members.ts";
import { writePeople, writeYear } from "./write-year.ts";
import { liveYear } from "./year.ts";

export type DemoStage = "people" | "year" | "reactions" | "cases";
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
  /** Who may sign in, the owner first. Whoever had an account under this e-mail keeps their old password. */
  signIn: { email: string; password: string };
};

const fullSize = 22_000;

/** Makes the company and its year in a workspace of its own; the same seed and instant tell the same story. */
export async function makeDemo(
  kernel: Pick<Kernel, "records" | "facts" | "signIn">,
  { now, scale = 1, seed = "nikkala", password = newPassword(), drain, progress = () => {} }: DemoOptions,
): Promise<Demo> {
  const founded = new Date(now.getTime() - 380 * 86_400_000);
  const natures = [...makePeople(seed, Math.max(100, Math.round(fullSize * scale)), now)];
  const days = [...liveYear(seed, natures, now)];
  const responses = days.reduce((sum, day) => sum + day.responses.length, 0);
  const cases = days.flatMap((day) => day.cases);

  const workspace = await writeWorkspace(kernel, founded);
  const memberIds = await writeMembers(kernel, workspace, password, founded);
  const places = await writePlaces(kernel, workspace, memberIds, founded);
  const people = await writePeople(
    kernel,
    workspace,
    natures,
    founded,
    counter(progress, "people", natures.length),
  );
  await writeYear(kernel, places, people, days, counter(progress, "year", responses));
  await reacted(drain, progress);
  await writeCases(kernel, workspace, memberIds, cases, counter(progress, "cases", cases.length));
  await drain();
  const signIn = { email: members[0]?.email ?? "", password };
  return { workspace, people: people.size, responses, cases: cases.length, signIn };
}

/** Twelve letters without those that look alike; the company may stand on a public address. */
const newPassword = () => [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join("");
const letters = "abcdefghijkmnpqrstuvwxyz23456789";

type Progress = NonNullable<DemoOptions["progress"]>;

async function reacted(drain: DemoOptions["drain"], progress: Progress): Promise<void> {
  progress("reactions", 0, 1);
  await drain();
  progress("reactions", 1, 1);
}

function counter(progress: Progress, stage: DemoStage, total: number) {
  let done = 0;
  progress(stage, done, total);
  return (rows: number) => {
    done += rows;
    progress(stage, done, total);
  };
}
