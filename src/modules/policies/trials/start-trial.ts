import type { Actor } from "#kernel/access";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import type { CurrentPolicy } from "../documents/policies-in-effect.ts";
import { policiesInEffect, policyInEffect } from "../documents/policies-in-effect.ts";
import type { TrialInput } from "./model.ts";
import { readCaseFile } from "./read-case-file.ts";
import { countCustomers, countDecisions, insertTrial, putTrialCases, type TrialToRun } from "./store.ts";
import type { PastCases } from "./subjects.ts";

const dayMs = 86_400_000;

/** Begins a trial over the past that Hamdel knows; answers what is to be run. Problems: those of finding the version. */
export async function startTrial(
  kernel: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Pick<Actor, "workspace" | "member">,
  pastCases: PastCases,
  { policy: key, source, version, days, assumed }: TrialInput & { policy: string },
): Promise<TrialToRun> {
  const madeAt = kernel.now();
  const since = new Date(madeAt.getTime() - days * dayMs);
  const tried = await policyInEffect(tx, key, madeAt, version);
  const total = await countSource(tx, { workspace, policy: tried.policy, source, since }, pastCases);
  const trial = { ...(await trialOf(tx, workspace, tried, madeAt)), source, assumed, since, total };
  await insertTrial(tx, { ...trial, madeBy: member, madeAt });
  return trial;
}

/** Begins a trial over the cases of a file. Problems: also those of reading it. */
export async function startFileTrial(
  kernel: Pick<Kernel, "now">,
  tx: Tx,
  { workspace, member }: Pick<Actor, "workspace" | "member">,
  { policy: key, version, text }: { policy: string; version: number | "draft"; text: string },
): Promise<TrialToRun> {
  const madeAt = kernel.now();
  const tried = await policyInEffect(tx, key, madeAt, version);
  const cases = readCaseFile(text, tried.document);
  const trial = {
    ...(await trialOf(tx, workspace, tried, madeAt)),
    source: "file" as const,
    assumed: {},
    since: null,
    total: cases.length,
  };
  await insertTrial(tx, { ...trial, madeBy: member, madeAt });
  const rows = cases.map(({ label, inputs }, at) => ({
    place: at + 1,
    person: null,
    label,
    inputs,
    offered: null,
    offeredBefore: null,
  }));
  for (let start = 0; start < rows.length; start += 2_000)
    await putTrialCases(tx, workspace, trial.id, rows.slice(start, start + 2_000));
  return trial;
}

/** What is tried, and the version in effect to compare it with, where that is another. */
async function trialOf(tx: Tx, workspace: string, tried: CurrentPolicy, at: Date) {
  const inEffect = (await policiesInEffect(tx, at)).find(({ policy }) => policy === tried.policy);
  return {
    id: newId(),
    workspace,
    policy: tried.policy,
    document: tried.document,
    version: tried.number,
    against: inEffect && inEffect.version !== tried.version ? inEffect.version : null,
  };
}

async function countSource(
  tx: Tx,
  {
    workspace,
    policy,
    source,
    since,
  }: { workspace: string; policy: string; source: TrialInput["source"]; since: Date },
  pastCases: PastCases,
): Promise<number> {
  if (source === "cases") return pastCases.count(tx, workspace, since);
  if (source === "decisions") return countDecisions(tx, policy, since);
  return countCustomers(tx, workspace);
}
