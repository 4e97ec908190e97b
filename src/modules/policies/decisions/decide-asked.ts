import type { Actor } from "#kernel/access";
import type { Kernel } from "#kernel/kernel";
import type { Locale } from "#kernel/locale";
import type { Tx } from "#kernel/records";
import type { PersonReference } from "#listen/model";
import { ensurePersons } from "#people";
import { sayFault } from "../feel/messages.ts";
import { decideMany } from "./decide.ts";
import { say } from "./messages.ts";
import type { DecisionAsk, DecisionFault, MadeDecision } from "./model.ts";

type Running = Parameters<typeof decideMany>[0] & Pick<Kernel, "records">;

/** Decides what a program or a member asks of one policy, in the order of asking; asks of one kind are decided together. */
export async function decideAsked(
  kernel: Running,
  { workspace, member, locale }: Actor,
  policy: string,
  asks: readonly DecisionAsk[],
): Promise<MadeDecision[]> {
  const references = asks.map(({ person }) => person);
  const persons = await kernel.records.within(workspace, (tx) =>
    findPersons(tx, workspace, references, kernel.now()),
  );
  const placed = asks.map((ask, place) => ({ ask, place }));
  const kinds = Map.groupBy(placed, ({ ask: { version, decision, at, keep } }) =>
    JSON.stringify([version, decision, at, keep]),
  );
  const answers: MadeDecision[] = [];
  for (const some of kinds.values()) {
    const [{ ask }] = some as [(typeof some)[number]];
    const { version, decision, at, keep } = ask;
    const question = { workspace, policy, version, decision, at, keep, origin: "api", by: member } as const;
    const made = await decideMany(
      kernel,
      question,
      some.map(({ ask: { inputs }, place }) => ({ inputs, person: persons[place] ?? null })),
    );
    for (const [index, { place }] of some.entries()) answers[place] = made[index] as MadeDecision;
  }
  return answers.map((one) => ({
    ...one,
    faults: one.faults.map((fault) => ({ ...fault, words: faultWords(locale, fault) })),
  }));
}

/** The persons of references, in their order; those that programs name are made where they are new. */
async function findPersons(
  tx: Tx,
  workspace: string,
  references: readonly (PersonReference | undefined)[],
  at: Date,
): Promise<(string | null)[]> {
  const told = references.flatMap((one) => (one && !("id" in one) ? [one] : []));
  const made = await ensurePersons(tx, workspace, told, at);
  return references.map((one) => {
    if (!one) return null;
    return "id" in one ? one.id : (made.get(one.externalId) ?? null);
  });
}

function faultWords(locale: Locale, { code, values }: DecisionFault): string {
  if (code === "unknown-remedy" || code === "no-amount" || code === "too-large")
    return say(locale, `fault.${code}`, values);
  return sayFault(locale, { code, values });
}
