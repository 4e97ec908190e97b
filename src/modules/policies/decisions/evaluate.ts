import { setImmediate as breathe } from "node:timers/promises";
import type { CompiledModel } from "../dmn/compiled-model.ts";
import { decide } from "../dmn/decide.ts";
import { readInputs } from "../dmn/inputs.ts";
import type { FeelFault } from "../feel/values.ts";
import { jsonOf } from "../remedies/json-of.ts";
import { type Offers, offersOf } from "../remedies/offer.ts";
import type { Decided, RuleBook } from "../remedies/rule-book.ts";
import { problem } from "./messages.ts";
import type { DecisionFault, FiredRule } from "./model.ts";

/** What is to be decided: the facts of one customer, and whom they are about. */
export type Ask = {
  inputs: Record<string, unknown>;
  person: string | null;
  case?: string | null;
  /** The voice after which it is decided. */
  score?: string | null;
  /** When it was decided, of one that is brought from elsewhere; else now. */
  at?: Date;
};

/** What a version decided, before limits and the company's systems have their say. */
export type Evaluated = Offers & {
  ask: Ask;
  results: Record<string, unknown>;
  fired: FiredRule[];
};

/** A version made ready, and what of it is asked for: every decision, where nothing is named. */
export type Deciding = {
  compiled: CompiledModel;
  book: RuleBook;
  asked?: { decision?: string; service?: string };
  now: Date;
  zone: string;
};

/** Of one decision, and of all that are decided together: what is more would fill the memory. In characters of JSON. */
const largestResult = 2_000_000;
const largestAnswer = 128_000_000;
/** Others are served in between after so long. */
const turnMs = 20;
const longestMs = 20_000;

/**
 * Decides upon all of these, giving way to others in between. What would have to change is found out only where it is
 * asked of one. Problem: `too-much-work` (422) where all of them take longer than twenty seconds or come to too much.
 */
export async function evaluateAll(
  deciding: Deciding,
  asks: readonly Ask[],
  { withMissed = asks.length === 1 } = {},
): Promise<Evaluated[]> {
  const begin = performance.now();
  let turn = begin;
  let size = 0;
  const evaluated: Evaluated[] = [];
  for (const ask of asks) {
    if (performance.now() - turn > turnMs) {
      await breathe();
      turn = performance.now();
      if (turn - begin > longestMs)
        throw problem("too-much-work", 422, { done: evaluated.length, of: asks.length });
    }
    const one = evaluate(deciding, ask, { withMissed });
    size += JSON.stringify([one.results, one.offers]).length;
    if (size > largestAnswer)
      throw problem("too-much-work", 422, { done: evaluated.length, of: asks.length });
    evaluated.push(one);
  }
  return evaluated;
}

/** Decides upon one. It takes a tenth of a second at most. */
function evaluate(deciding: Deciding, ask: Ask, { withMissed }: { withMissed: boolean }): Evaluated {
  const { compiled, book, asked = {}, now, zone } = deciding;
  const inputs = readInputs(compiled, ask.inputs);
  // A service has inputs of its own.
  const given = asked.service === undefined ? inputs : ask.inputs;
  const made = decide(compiled, { ...asked, inputs: given, now, zone });
  const decided: Decided = { inputs, results: made.results, fired: made.fired };
  const faults = [...made.faults].flatMap(([name, some]) => some.map((fault) => faultOf(name, fault)));
  const results = resultsOf(made.results, faults);
  const offers = offersOf(book, decided, { isPerson: ask.person !== null, withMissed });
  return {
    ask,
    results,
    fired: firedRules(book, made.fired),
    offers: offers.offers,
    missed: offers.missed,
    faults: [...faults, ...offers.faults],
  };
}

function resultsOf(results: Decided["results"], faults: DecisionFault[]): Record<string, unknown> {
  const read: Record<string, unknown> = {};
  let left = largestResult;
  for (const [name, value] of results) {
    const json = jsonOf(value);
    left -= typeof value === "object" || typeof value === "string" ? JSON.stringify(json ?? null).length : 10;
    if (json === undefined || left < 0) faults.push({ decision: name, code: "too-large", values: {} });
    read[name] = left < 0 ? null : (json ?? null);
  }
  return read;
}

const faultOf = (decision: string, { code, values }: FeelFault): DecisionFault => ({
  decision,
  code,
  values,
});

const firedRules = ({ rules }: RuleBook, fired: Decided["fired"]): FiredRule[] =>
  [...fired].flatMap(([decision, ids]) =>
    ids.map((rule) => ({ decision, rule, place: rules.get(decision)?.get(rule)?.place ?? 0 })),
  );
