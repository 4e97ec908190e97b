import { readWorkspace } from "#company";
import type { Kernel } from "#kernel/kernel";
import { askedInputs } from "../decisions/asked-inputs.ts";
import { readyToDecide } from "../decisions/decide.ts";
import { type Ask, type Deciding, evaluateAll } from "../decisions/evaluate.ts";
import type { PolicyDocument } from "../documents/model.ts";
import { readDocument } from "../documents/store-versions.ts";
import {
  endTrial,
  forgetFound,
  putTrialCases,
  readTrialToRun,
  type TrialCaseRow,
  type TrialToRun,
  tellProgress,
} from "./store.ts";
import { type PastCases, type Subject, subjectsOf } from "./subjects.ts";
import { type Outcome, Summary, type Tried } from "./summarise.ts";

/** Of those that differ, so many are kept to be looked at. */
const mostKept = 10_000;

type Running = Pick<Kernel, "records" | "facts" | "live" | "now" | "log">;

/** A version made ready, and the inputs without which it says nothing: found once, not for each case. */
type Trying = Deciding & { needed: readonly string[] };

/** Decides upon all cases of a trial again, by both versions, and adds up what came out. Begins anew where it was broken off. */
export async function runTrial(
  kernel: Running,
  { workspace, id }: { workspace: string; id: string },
  pastCases: PastCases,
  isStopping: () => boolean,
): Promise<void> {
  const begun = await begin(kernel, workspace, id);
  if (!begun) return;
  const { trial, now, before } = begun;
  const summary = new Summary(trial.document, { isCompared: before !== null });
  let done = 0;
  let kept = 0;
  try {
    for await (const subjects of subjectsOf(kernel, trial, pastCases)) {
      if (isStopping()) return;
      const tried = await tryAll(trial, subjects, now, before);
      const rows = tried.map((one, at) => ({
        turn: summary.add(one),
        row: rowOf(one, subjects[at], done + at + 1),
      }));
      done += subjects.length;
      const shown = rows.filter(({ turn }) => trial.source === "file" || (turn !== null && turn !== "same"));
      const some = trial.source === "file" ? shown : shown.slice(0, Math.max(0, mostKept - kept));
      kept += some.length;
      await tell(
        kernel,
        trial,
        done,
        some.map(({ row }) => row),
      );
    }
  } catch (error) {
    kernel.log.error({ err: error, trial: id }, "a trial broke off");
    await finish(kernel, trial, { state: "failed", done, summary: null });
    return;
  }
  await finish(kernel, trial, { state: "done", done, summary: summary.result() });
}

async function begin(kernel: Running, workspace: string, id: string) {
  return kernel.records.within(workspace, async (tx) => {
    const trial = await readTrialToRun(tx, id);
    if (!trial) return undefined;
    if (trial.source !== "file") await forgetFound(tx, id);
    const zone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
    const against = trial.against === null ? undefined : await readDocument(tx, trial.against);
    const ready = (document: PolicyDocument, version: string | null): Trying => ({
      ...readyToDecide({
        policy: trial.policy,
        slug: "",
        version,
        number: null,
        document,
        mark: version ?? `trial ${id}`,
      }),
      now: kernel.now(),
      zone,
      needed: askedInputs(document, {}).map(({ input }) => input),
    });
    return {
      trial,
      now: ready(trial.document, null),
      before: against ? ready(against, trial.against) : null,
    };
  });
}

async function tryAll(
  trial: TrialToRun,
  subjects: readonly Subject[],
  now: Trying,
  before: Trying | null,
): Promise<Tried[]> {
  const asks = subjects.map(({ inputs, person }) => ({ inputs: { ...trial.assumed, ...inputs }, person }));
  const [after, earlier] = [await outcomesOf(now, asks), before ? await outcomesOf(before, asks) : []];
  return asks.map(({ inputs }, at) => ({
    inputs,
    missing: missingOf(now, inputs),
    now: after[at] ?? null,
    before: earlier[at] ?? null,
  }));
}

const missingOf = ({ needed }: Trying, inputs: Ask["inputs"]): string[] =>
  needed.filter((name) => inputs[name] === undefined || inputs[name] === null);

async function outcomesOf(version: Trying, asks: readonly Ask[]): Promise<Outcome[]> {
  const whole = asks.filter(({ inputs }) => missingOf(version, inputs).length === 0);
  const evaluated = await evaluateAll(version, whole);
  const byAsk = new Map(evaluated.map((one) => [one.ask, one]));
  return asks.map((ask) => {
    const made = byAsk.get(ask);
    return made
      ? { remedies: made.offers.map(({ remedy }) => remedy), cost: made.offers[0]?.cost ?? 0 }
      : null;
  });
}

const rowOf = (tried: Tried, subject: Subject | undefined, place: number): TrialCaseRow => ({
  place,
  person: subject?.person ?? null,
  label: subject?.label ?? null,
  inputs: tried.inputs,
  offered: tried.now && [...tried.now.remedies],
  offeredBefore: tried.before && [...tried.before.remedies],
});

async function tell(kernel: Running, trial: TrialToRun, done: number, rows: TrialCaseRow[]): Promise<void> {
  await kernel.records.within(trial.workspace, async (tx) => {
    if (rows.length > 0) await putTrialCases(tx, trial.workspace, trial.id, rows);
    await tellProgress(tx, trial.id, done);
    await kernel.live.changed(tx, trial.workspace, ["trials"]);
  });
}

async function finish(
  kernel: Running,
  trial: TrialToRun,
  end: Omit<Parameters<typeof endTrial>[2], "at">,
): Promise<void> {
  await kernel.records.within(trial.workspace, async (tx) => {
    await endTrial(tx, trial.id, { ...end, at: kernel.now() });
    await kernel.live.changed(tx, trial.workspace, ["trials"]);
  });
}
