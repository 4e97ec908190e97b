import type { FeelType } from "../feel/types.ts";
import type { Evaluation, FeelFault, FeelValue } from "../feel/values.ts";

/** What happened at one element while it was decided. */
export type Trace = { name: string; faults: FeelFault[]; fired: string[] };

/** An input, a decision, a function or a service of a compiled model, or of one that it imports. */
export type Element = {
  readonly kind: "input" | "decision" | "knowledge" | "service";
  readonly id: string;
  /** The id; with the namespace before it where it is imported. */
  readonly key: string;
  readonly name: string;
  /** Of its value; of what comes out, for one that is called. */
  readonly type: FeelType | undefined;
  /** Names of entries that its value may have within: FEEL's reader must know those that hold spaces. */
  readonly names: Set<string>;
  /** Of what can be called: what it is given, and for a service what comes out. */
  parameters?: readonly Element[];
  outputs?: readonly Element[];
  /** What must be known before it is worked out. */
  needs: readonly Element[];
  /** Worked out once in a run. Set when its logic is read, after all elements of a model are known. */
  find: (run: Run) => FeelValue;
};

/** One deciding: the values that are known already, the work that may still be done, and what happened. */
export class Run {
  readonly evaluation: Evaluation;
  readonly traces: Map<string, Trace>;
  private readonly values: Map<Element, FeelValue>;

  constructor(
    evaluation: Evaluation,
    given: ReadonlyMap<Element, FeelValue>,
    traces = new Map<string, Trace>(),
  ) {
    this.evaluation = evaluation;
    this.values = new Map(given);
    this.traces = traces;
  }

  /** The value of an element; what it needs is worked out first, without recursion, as chains may be long. */
  valueOf(wanted: Element): FeelValue {
    const path = this.values.has(wanted) ? [] : [{ element: wanted, next: 0 }];
    while (path.length > 0) {
      const here = path.at(-1) as { element: Element; next: number };
      const need = here.element.needs[here.next];
      here.next += 1;
      if (need === undefined) {
        this.values.set(here.element, here.element.find(this));
        path.pop();
      } else if (!this.values.has(need)) path.push({ element: need, next: 0 });
    }
    return this.values.get(wanted) ?? null;
  }

  /** A run within this one, of a service with inputs of its own. */
  inside(given: ReadonlyMap<Element, FeelValue>): Run {
    return new Run(this.evaluation, given, this.traces);
  }

  /** The evaluation of one element: it spends of the run's work, and its faults are told apart. */
  at(element: Element): ElementEvaluation {
    const trace = this.traces.get(element.key) ?? { name: element.name, faults: [], fired: [] };
    this.traces.set(element.key, trace);
    return new ElementEvaluation(this, trace);
  }
}

const mostFaults = 100;

export class ElementEvaluation implements Evaluation {
  readonly run: Run;
  readonly trace: Trace;
  readonly now: Date;
  readonly zone: string;

  constructor(run: Run, trace: Trace) {
    this.run = run;
    this.trace = trace;
    this.now = run.evaluation.now;
    this.zone = run.evaluation.zone;
  }

  get faults(): FeelFault[] {
    return this.trace.faults;
  }

  spend(steps: number): void {
    this.run.evaluation.spend(steps);
  }

  enter(levels: number): void {
    this.run.evaluation.enter(levels);
  }

  leave(levels: number): void {
    this.run.evaluation.leave(levels);
  }

  fault(fault: FeelFault): null {
    if (this.trace.faults.length < mostFaults) this.trace.faults.push(fault);
    return null;
  }
}

/** Keeps which rules of a table fired, where somebody is watching. */
export function noteFired(evaluation: Evaluation, rules: readonly string[]): void {
  if (evaluation instanceof ElementEvaluation) evaluation.trace.fired.push(...rules);
}
