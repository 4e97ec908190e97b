/** A row of inputs, the class it belongs to, and how much it counts. */
export interface Weighed {
  inputs: number[];
  label: number;
  importance: number;
}

/**
 * Multinomial logistic regression with a penalty on the size of the weights (Hoerl & Kennard 1970, "Ridge Regression"),
 * by gradient descent with momentum over inputs scaled to one spread; the first input, which is always 1, is free of
 * the penalty. For each of `classes` what every input adds to its log-odds.
 */
export function fitClasses(rows: Weighed[], classes: number, penalty: number, steps = 800): number[][] {
  const width = rows[0]?.inputs.length ?? 0;
  const spreads = spreadsOf(rows, width);
  const scaled = rows.map(({ inputs }) =>
    Float64Array.from(inputs, (value, i) => value / (spreads[i] as number)),
  );
  const weights = Array.from({ length: classes }, () => new Float64Array(width));
  const speed = Array.from({ length: classes }, () => new Float64Array(width));
  const whole = rows.reduce((sum, { importance }) => sum + importance, 0);
  for (let step = 0; step < steps; step++) {
    const gradient = gradientOf(rows, scaled, weights);
    for (let k = 0; k < classes; k++) {
      const [own, ownSpeed, ownGradient] = [weights[k], speed[k], gradient[k]] as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      for (let i = 0; i < width; i++) {
        const pull = i === alwaysOne ? 0 : penalty * (own[i] as number);
        ownSpeed[i] =
          momentum * (ownSpeed[i] as number) - (rate * ((ownGradient[i] as number) + pull)) / whole;
        (own[i] as number) += ownSpeed[i] as number;
      }
    }
  }
  return weights.map((own) => Array.from(own, (value, i) => value / (spreads[i] as number)));
}

/** The same for yes or no: what every input adds to the log-odds of yes. Labels are 0 and 1. */
export function fitSign(rows: Weighed[], penalty: number): number[] {
  const [no, yes] = fitClasses(rows, 2, penalty) as [number[], number[]];
  return yes.map((value, i) => value - (no[i] as number));
}

const momentum = 0.9;
const rate = 0.05;
const alwaysOne = 0;

function gradientOf(rows: Weighed[], scaled: Float64Array[], weights: Float64Array[]): Float64Array[] {
  const gradient = weights.map((own) => new Float64Array(own.length));
  const parts = new Float64Array(weights.length);
  for (const [r, inputs] of scaled.entries()) {
    const { label, importance } = rows[r] as Weighed;
    let highest = Number.NEGATIVE_INFINITY;
    for (const [k, own] of weights.entries()) {
      let odds = 0;
      for (let i = 0; i < inputs.length; i++) odds += (own[i] as number) * (inputs[i] as number);
      parts[k] = odds;
      highest = Math.max(highest, odds);
    }
    let whole = 0;
    for (const k of parts.keys()) whole += parts[k] = Math.exp((parts[k] as number) - highest);
    for (const [k, own] of gradient.entries()) {
      const error = importance * ((parts[k] as number) / whole - (k === label ? 1 : 0));
      for (let i = 0; i < inputs.length; i++) (own[i] as number) += error * (inputs[i] as number);
    }
  }
  return gradient;
}

/** Inputs that hardly ever change are kept small, so that two rows cannot make one of them weigh much. */
const leastSpread = 0.25;

/** The standard deviation of each input. */
function spreadsOf(rows: Weighed[], width: number): number[] {
  return Array.from({ length: width }, (_, i) => {
    const values = rows.map(({ inputs }) => inputs[i] as number);
    const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
    const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
    return Math.max(Math.sqrt(variance), leastSpread);
  });
}
