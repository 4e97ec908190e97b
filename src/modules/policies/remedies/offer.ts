import type { DecisionFault, MissedRemedy, Offer } from "../decisions/model.ts";
import type { Compiled } from "../feel/compile.ts";
import { newEvaluation } from "../feel/evaluation.ts";
import { ContextScope } from "../feel/scope.ts";
import type { FeelValue } from "../feel/values.ts";
import type { Remedy } from "./model.ts";
import { nearestChanges } from "./nearest-changes.ts";
import { reasonOf } from "./reasons.ts";
import type { BookedRemedy, Decided, RuleBook } from "./rule-book.ts";
import { filledWords } from "./told-text.ts";

export type Offers = { offers: Offer[]; missed: MissedRemedy[]; faults: DecisionFault[] };

/**
 * The remedies that a decision gives, in its hit policy's order, each once; and those it does not, with what would have to
 * change. `isPerson`: somebody is named, so that limits for each person can be counted.
 */
export function offersOf(
  book: RuleBook,
  decided: Decided,
  { isPerson, withMissed = true }: { isPerson: boolean; withMissed?: boolean },
): Offers {
  const { offering, document, remedies } = book;
  const faults: DecisionFault[] = [];
  if (!offering) return { offers: [], missed: [], faults };
  const keys = keysIn(decided.results.get(offering.name) ?? null, document.offers?.output);
  const offers = keys.flatMap((key) => {
    const booked = remedies.get(key);
    if (booked) return [offerOf(book, decided, booked, { isPerson, faults })];
    faults.push({ decision: offering.id, code: "unknown-remedy", values: { remedy: key.slice(0, 100) } });
    return [];
  });
  const left = withMissed ? document.remedies.filter(({ key }) => !keys.includes(key)) : [];
  const missed = left.map((remedy) => missedOf(book, decided, remedy));
  return { offers, missed, faults };
}

/** No policy has more remedies; what a table puts out beyond is no remedy of it. */
const mostKeys = 200;

/** Keys of remedies in a result: texts, contexts that hold one under `output`, and lists of these, in their order. */
function keysIn(result: FeelValue, output: string | undefined): string[] {
  const keys = new Set<string>();
  const take = (value: FeelValue, depth: number): void => {
    if (keys.size >= mostKeys) return;
    if (typeof value === "string") keys.add(value);
    else if (Array.isArray(value) && depth < 10) for (const one of value) take(one, depth + 1);
    else if (value instanceof Map && depth < 10)
      take(output ? (value.get(output) ?? null) : (value.values().next().value ?? null), depth + 1);
  };
  take(result, 0);
  return [...keys];
}

type Offering = { isPerson: boolean; faults: DecisionFault[] };

function offerOf(book: RuleBook, decided: Decided, booked: BookedRemedy, offering: Offering): Offer {
  const { remedy } = booked;
  const cost = amountOf(booked.cost, decided, remedy, offering.faults);
  const worth = remedy.worth === "" ? null : amountOf(booked.worth, decided, remedy, offering.faults);
  const values = new Map([...decided.results, ...decided.inputs]).set("cost", cost).set("worth", worth);
  return {
    remedy: remedy.key,
    kind: remedy.kind,
    name: remedy.name,
    told: filledWords(book.document, remedy.told, values),
    cost,
    worth,
    worthUnit: remedy.worthUnit ?? null,
    reason: reasonOf(book, decided, remedy.key),
    needsApproval: needsApproval(remedy, cost),
    needsPerson: remedy.limits.length > 0 && !offering.isPerson,
    check: remedy.check ? "not-asked" : "none",
    slots: [],
    role: remedy.role ?? null,
  };
}

/** A cost that could not be worked out may be any. */
const needsApproval = ({ approvalAbove }: Remedy, cost: number | null): boolean =>
  approvalAbove !== null && (approvalAbove === 0 || cost === null || cost > approvalAbove);

function amountOf(
  compiled: Compiled | null,
  { inputs, results }: Decided,
  { key }: Remedy,
  faults: DecisionFault[],
): number | null {
  const amount = worked(compiled, inputs, results);
  if (typeof amount === "number" && Number.isFinite(amount)) return amount;
  faults.push({ decision: null, code: "no-amount", values: { remedy: key } });
  return null;
}

function worked(
  compiled: Compiled | null,
  inputs: Decided["inputs"],
  results: Decided["results"],
): FeelValue {
  try {
    return compiled?.(new ContextScope(inputs, results), newEvaluation({ steps: 20_000 })) ?? null;
  } catch {
    // It took more steps than an amount should.
    return null;
  }
}

const missedOf = (book: RuleBook, decided: Decided, { key, kind, name }: Remedy): MissedRemedy => ({
  remedy: key,
  kind,
  name,
  changes: nearestChanges(book, decided, key),
});
