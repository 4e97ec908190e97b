import { listWorkspaces, readWorkspace } from "#company";
import { dayStart, localDay } from "#kernel/calendar";
import type { Config } from "#kernel/config";
import type { Kernel } from "#kernel/kernel";
import { readVoicesAgain } from "../actions/read-voices.ts";
import { readerOf } from "../actions/reader-of.ts";
import { readScores } from "../store.ts";
import { holdTree } from "../store-topics.ts";
import { masked } from "../text/personal-data.ts";
import { askElsewhere } from "./ask-elsewhere.ts";
import { countAsked, insertOpinions, type Opinion, type UnsureVoice, unsureVoices } from "./store.ts";

type Running = Pick<Kernel, "config" | "records" | "now" | "log">;
type Model = NonNullable<Config["secondModel"]>;

const atOnce = 4;
/** A round comes every minute. */
const mostInRound = 40;

/**
 * Has a model elsewhere judge the newest voices that our own is unsure of, personal data masked, as many a day as the
 * company allows. Does nothing where none was named. A model that doesn't answer is asked again at the next round.
 */
export async function seekSecondOpinions(kernel: Running): Promise<void> {
  const model = kernel.config.secondModel;
  if (!model) return;
  for (const { id } of await kernel.records.system(listWorkspaces)) await seekIn(kernel, model, id);
}

async function seekIn(kernel: Running, model: Model, workspace: string): Promise<void> {
  const unsure = await kernel.records.within(workspace, async (tx) => {
    const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
    const today = dayStart(localDay(kernel.now(), timeZone), timeZone);
    const left = model.budget - (await countAsked(tx, workspace, today));
    return left > 0 ? unsureVoices(tx, workspace, Math.min(left, mostInRound)) : [];
  });
  for (let from = 0; from < unsure.length; from += atOnce) {
    const opinions = await ask(kernel, model, unsure.slice(from, from + atOnce));
    await keep(kernel, workspace, opinions);
    // One that failed is not counted as asked; the others of this round would fail as well.
    if (opinions.length < Math.min(atOnce, unsure.length - from)) return;
  }
}

async function ask({ log, now }: Running, model: Model, unsure: UnsureVoice[]): Promise<Opinion[]> {
  const answers = unsure.map(async ({ voice, text, pii }): Promise<Opinion> => {
    const label = (await askElsewhere(model, masked(text, pii))) ?? null;
    return { voice, label, model: model.name, at: now() };
  });
  const settled = await Promise.allSettled(answers);
  for (const one of settled)
    if (one.status === "rejected") log.warn({ err: one.reason }, "no second opinion");
  return settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
}

async function keep({ records }: Running, workspace: string, opinions: Opinion[]): Promise<void> {
  if (opinions.length === 0) return;
  await records.within(workspace, async (tx) => {
    await readerOf(tx, workspace);
    await holdTree(tx, workspace);
    await insertOpinions(tx, workspace, opinions);
    const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
    const voices = await readScores(
      tx,
      opinions.map(({ voice }) => voice),
    );
    await readVoicesAgain(tx, { workspace, timeZone }, voices, { all: true });
  });
}
