import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { listPersons } from "#people";
import { fillInputs, type Situation, situationsOf } from "../decisions/situation.ts";
import { listDecisions } from "../decisions/store.ts";
import { listTrialCases, type TrialToRun } from "./store.ts";

/** One case of the past: what is known of it. */
export type Subject = {
  person: string | null;
  label: string | null;
  inputs: Record<string, unknown>;
};

/** A case as the module that has them tells of it. */
export type PastCase = {
  id: string;
  code: string;
  openedAt: Date;
  person: string | null;
  score: string | null;
  /** What is known of the case itself, by source. */
  sources: Situation;
};
export type PastCases = {
  count(tx: Tx, workspace: string, since: Date): Promise<number>;
  /** In the order of their ids, after the one of id `after`. */
  list(
    tx: Tx,
    workspace: string,
    since: Date,
    page: { after: string | null; limit: number },
  ): Promise<PastCase[]>;
};

const together = 200;
type Reading = Pick<Kernel, "records" | "facts" | "now">;

/** All cases of a trial's source, some at a time, never more of them in memory. */
export async function* subjectsOf(
  kernel: Reading,
  trial: TrialToRun,
  pastCases: PastCases,
): AsyncGenerator<Subject[]> {
  let after: string | null = null;
  for (;;) {
    const page: Page = await pageOf(kernel, trial, pastCases, after);
    if (page.subjects.length > 0) yield page.subjects;
    if (page.next === null) return;
    after = page.next;
  }
}

type Page = { subjects: Subject[]; next: string | null };

function pageOf(
  kernel: Reading,
  trial: TrialToRun,
  pastCases: PastCases,
  after: string | null,
): Promise<Page> {
  return kernel.records.within(trial.workspace, (tx) => {
    if (trial.source === "file") return filePage(tx, trial, after);
    if (trial.source === "decisions") return decisionPage(tx, trial, after);
    return situationPage(kernel, tx, trial, pastCases, after);
  });
}

async function filePage(tx: Tx, trial: TrialToRun, after: string | null): Promise<Page> {
  const rows = await listTrialCases(tx, trial.id, { after: Number(after ?? 0), limit: together });
  const subjects = rows.map(({ label, inputs }) => ({ person: null, label, inputs }));
  return { subjects, next: nextOf(rows, ({ place }) => String(place)) };
}

async function decisionPage(
  tx: Tx,
  { workspace, policy, since }: TrialToRun,
  after: string | null,
): Promise<Page> {
  const filter = { policy, ...(since && { from: since.toISOString() }) };
  const rows = await listDecisions(tx, workspace, filter, { ...(after && { after }), limit: together });
  const subjects = rows.map(({ person, inputs }) => ({ person, label: null, inputs }));
  return { subjects, next: nextOf(rows, ({ id }) => id) };
}

async function situationPage(
  kernel: Reading,
  tx: Tx,
  trial: TrialToRun,
  pastCases: PastCases,
  after: string | null,
): Promise<Page> {
  const { workspace, since, document } = trial;
  const page = { after, limit: together };
  const found =
    trial.source === "cases"
      ? await pastCases.list(tx, workspace, since ?? new Date(0), page)
      : await customers(tx, workspace, page);
  const situations = await situationsOf(
    kernel,
    tx,
    workspace,
    found.map(({ person, score, sources }) => ({ person, score, given: sources })),
  );
  const subjects = found.map(({ person, code }, at) => ({
    person,
    label: code,
    inputs: fillInputs(document, situations[at] ?? new Map()),
  }));
  return { subjects, next: nextOf(found, ({ id }) => id) };
}

async function customers(
  tx: Tx,
  workspace: string,
  { after, limit }: { after: string | null; limit: number },
): Promise<(Omit<PastCase, "code" | "openedAt"> & { code: string | null })[]> {
  const persons = await listPersons(tx, workspace, { kind: "customer" }, { ...(after && { after }), limit });
  return persons.map(({ id, name }) => ({
    id,
    code: name,
    person: id,
    score: null,
    sources: new Map(),
  }));
}

const nextOf = <Row>(rows: readonly Row[], idOf: (row: Row) => string): string | null => {
  const last = rows.at(-1);
  return rows.length === together && last !== undefined ? idOf(last) : null;
};
