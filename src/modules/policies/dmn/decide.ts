import { invoke } from "../feel/compile-functions.ts";
import { newEvaluation } from "../feel/evaluation.ts";
import { BudgetSpent, type FeelFault, FeelFunction, type FeelValue } from "../feel/values.ts";
import type { CompiledModel, Expected } from "./compiled-model.ts";
import { fitInputs, readExpected } from "./inputs.ts";
import { ModelError } from "./model-error.ts";
import { type Element, Run } from "./run.ts";

/** What is asked: one decision, one service (or business knowledge model), or all decisions where neither is named. */
export type Asked = {
  /** The id or the name of a decision. */
  decision?: string | undefined;
  /** The id or the name of a decision service, or of a business knowledge model; `inputs` are then its own. */
  service?: string | undefined;
  /** By name: JSON, typed by what the inputs are declared to be, or values as they are. */
  inputs: Readonly<Record<string, unknown>> | ReadonlyMap<string, FeelValue>;
  /** What counts as now; the present where it isn't given. */
  now?: Date;
  /** The zone of `now()` and `today()`, as `Asia/Tehran`. */
  zone?: string;
  /** How much work may be done: a million is about a tenth of a second. */
  steps?: number;
};

export type Decided = {
  /** By name of decision; of a service, its outputs, and the whole by its own name. */
  results: Map<string, FeelValue>;
  /** Why something is null, by name of the element where it happened. */
  faults: Map<string, FeelFault[]>;
  /** Ids of the rules that fired, by id of the decision or function whose table they are of. */
  fired: Map<string, string[]>;
};

/**
 * Decides with a compiled model. Nothing is thrown for bad values: they are null with faults, and too much work ends in the fault
 * `too-much-work` with null results. Throws `ModelError` where what is asked for is not there.
 */
export function decide(compiled: CompiledModel, asked: Asked): Decided {
  const service = asked.service === undefined ? undefined : serviceOf(compiled, asked.service);
  const wanted = service ? [service] : decisionsOf(compiled, asked.decision);
  const results = new Map<string, FeelValue>(wanted.map(({ name }) => [name, null]));
  const run = newRun(asked);
  try {
    if (service) decideCallable(service, asked, run, results);
    else {
      const inner = run.inside(givenIn(asked, compiled.expected, run));
      for (const element of wanted) results.set(element.name, inner.valueOf(element));
    }
  } catch (error) {
    if (!(error instanceof BudgetSpent)) throw error;
    for (const name of results.keys()) results.set(name, null);
    run.at(wanted[0] as Element).fault({ code: "too-much-work", values: { reason: error.reason } });
  }
  return { results, ...toldBy(run) };
}

function newRun({ now, zone, steps }: Asked): Run {
  const evaluation = newEvaluation({ ...(now && { now }), ...(zone && { zone }), ...(steps && { steps }) });
  return new Run(evaluation, new Map());
}

function givenIn({ inputs }: Asked, expected: readonly Expected[], run: Run): Map<Element, FeelValue> {
  const values = inputs instanceof Map ? inputs : readExpected(expected, inputs as Json);
  return fitInputs(expected, values, run);
}

type Json = Readonly<Record<string, unknown>>;

const named = (elements: Iterable<Element>, name: string) => {
  const all = [...elements];
  return all.find(({ id }) => id === name) ?? all.find((one) => one.name === name);
};

function decisionsOf({ elements }: CompiledModel, name: string | undefined): Element[] {
  const decisions = [...elements.values()].filter(({ kind }) => kind === "decision");
  if (name === undefined) return decisions;
  const found = named(decisions, name);
  if (!found) throw new ModelError("no-such-decision", { name });
  return [found];
}

function serviceOf({ elements }: CompiledModel, name: string): Element {
  const callable = (wanted: Element["kind"]) => [...elements.values()].filter(({ kind }) => kind === wanted);
  const found = named(callable("service"), name) ?? named(callable("knowledge"), name);
  if (!found) throw new ModelError("no-such-service", { name });
  return found;
}

/** A service's outputs are told one by one, a function's result as a whole. */
function decideCallable(callable: Element, asked: Asked, run: Run, results: Map<string, FeelValue>): void {
  const expected = (callable.parameters ?? []).map((element) => ({ element, names: [element.name] }));
  const given = givenIn(asked, expected, run);
  const values = expected.map(({ element }) => given.get(element) ?? null);
  const made = run.valueOf(callable);
  const whole = made instanceof FeelFunction ? invoke(made, values, run.at(callable)) : null;
  results.set(callable.name, whole);
  const outputs = callable.outputs ?? [];
  for (const { name } of outputs)
    results.set(name, outputs.length > 1 && whole instanceof Map ? (whole.get(name) ?? null) : whole);
}

function toldBy({ traces }: Run): Pick<Decided, "faults" | "fired"> {
  const faults = new Map<string, FeelFault[]>();
  const fired = new Map<string, string[]>();
  for (const [key, trace] of traces) {
    if (trace.faults.length > 0) faults.set(trace.name, [...(faults.get(trace.name) ?? []), ...trace.faults]);
    if (trace.fired.length > 0) fired.set(key, trace.fired);
  }
  return { faults, fired };
}
