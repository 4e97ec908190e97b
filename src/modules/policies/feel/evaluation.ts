import { BudgetSpent, type Evaluation, type FeelFault } from "./values.ts";

const defaultSteps = 1_000_000;
/** Levels of calls within calls: well below what the stack of Node or a browser holds. */
const deepest = 1_500;
const mostFaults = 100;

/**
 * One evaluation with `steps` of work to spend (a million: about a tenth of a second), as of `now` in the workspace's
 * `zone`. Beyond a hundred faults no more are kept.
 */
export function newEvaluation({
  steps = defaultSteps,
  now = new Date(),
  zone = "UTC",
}: {
  steps?: number;
  now?: Date;
  zone?: string;
} = {}): Evaluation {
  return new BoundedEvaluation(steps, now, zone);
}

class BoundedEvaluation implements Evaluation {
  readonly faults: FeelFault[] = [];
  readonly now: Date;
  readonly zone: string;
  #steps: number;
  #depth = 0;

  constructor(steps: number, now: Date, zone: string) {
    this.#steps = steps;
    this.now = now;
    this.zone = zone;
  }

  spend(steps: number): void {
    this.#steps -= steps;
    if (!(this.#steps >= 0)) throw new BudgetSpent();
  }

  fault(fault: FeelFault): null {
    if (this.faults.length < mostFaults) this.faults.push(fault);
    return null;
  }

  enter(levels: number): void {
    this.#depth += levels;
    if (this.#depth > deepest) throw new BudgetSpent("depth");
  }

  leave(levels: number): void {
    this.#depth -= levels;
  }
}
