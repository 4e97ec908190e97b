import type { Kernel } from "#kernel/kernel";
import { makePeople } from "./people.ts";
import { writePlaces, writeWorkspace } from "./write-company.ts";
import { writePeople, writeYear } from "./write-year.ts";
import { liveYear } from "./year.ts";

export type DemoStage = "people" | "year" | "reactions" | "cases";
export type DemoOptions = {
  /** The year ends here. */
  now: Date;
  /** 1 is 22,000 customers; 0.01 is enough for a test. */
  scale?: number;
  seed?: string;
  /** Resolves once the reactions have heard everything written so far. */
  drain(): Promise<void>;
  progress?(stage: DemoStage, done: number, total: number): void;
};
export type Demo = { workspace: string; people: number; responses: number };

const fullSize = 22_000;

/** Makes the company and its year in a workspace of its own; the same seed and instant make the same company. */
export async function makeDemo(
  kernel: Pick<Kernel, "records" | "facts">,
  { now, scale = 1, seed = "nikkala", drain, progress = () => {} }: DemoOptions,
): Promise<Demo> {
  const founded = new Date(now.getTime() - 380 * 86_400_000);
  const natures = [...makePeople(seed, Math.max(100, Math.round(fullSize * scale)), now)];
  const days = [...liveYear(seed, natures, now)];
  const responses = days.reduce((sum, day) => sum + day.responses.length, 0);
  const workspace = await writeWorkspace(kernel, founded);
  const places = await writePlaces(kernel, workspace, new Map(), founded);
  const people = await writePeople(
    kernel,
    workspace,
    natures,
    founded,
    counter(progress, "people", natures.length),
  );
  await writeYear(kernel, places, people, days, counter(progress, "year", responses));
  progress("reactions", 0, 1);
  await drain();
  progress("reactions", 1, 1);
  return { workspace, people: people.size, responses };
}

function counter(progress: NonNullable<DemoOptions["progress"]>, stage: DemoStage, total: number) {
  let done = 0;
  progress(stage, done, total);
  return (rows: number) => {
    done += rows;
    progress(stage, done, total);
  };
}
