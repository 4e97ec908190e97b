import { readWorkspace } from "#company";
import { newId } from "#kernel/ids";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { decideAfter, policiesInEffect, readDecisions } from "#policies";
import { insertRemedies } from "../store-remedies.ts";
import { caseSources, scoreOfCase } from "./case-situation.ts";
import { readCaseFile } from "./read-case.ts";

/** Has policies that say so decide for fresh cases; what they offer is written into the case as proposed. */
export async function proposeRemedies(
  kernel: Kernel,
  tx: Tx,
  workspace: string,
  cases: readonly string[],
): Promise<void> {
  const policies = await policiesInEffect(tx, kernel.now());
  if (!policies.some(({ document }) => document.decidesAfter.includes("case"))) return;
  const locale = (await readWorkspace(tx, workspace))?.locale ?? "fa";
  for (const id of cases) {
    const now = kernel.now();
    const one = await readCaseFile(tx, { workspace, locale }, id, now);
    const given = await caseSources(tx, workspace, one, now);
    const happening = { person: one.person?.id ?? null, score: scoreOfCase(one), case: id, given };
    await decideAfter(kernel, tx, workspace, "case", [happening]);
    await writeProposed(tx, workspace, id);
  }
}

async function writeProposed(tx: Tx, workspace: string, id: string): Promise<void> {
  const { items } = await readDecisions(tx, workspace, { case: id, origin: "case" }, { limit: 20 });
  const proposing = items.filter(({ offers, by }) => offers.length > 0 && by === null);
  await insertRemedies(
    tx,
    workspace,
    proposing.map(({ id: decision, at, offers }) => ({
      id: newId(),
      case: id,
      at: new Date(at),
      by: null,
      step: "proposed",
      decision,
      choice: null,
      names: offers.map(({ name }) => name),
      text: null,
    })),
  );
}
