import { classProbabilities } from "../src/modules/understand/text/sentiment.ts";

export interface Judged {
  inputs: number[];
  /** 0 negative, 1 neutral, 2 positive. */
  label: number;
  importance: number;
}

/** Multinomial logistic regression by gradient descent: for each class what every input adds to its log-odds. */
export function fitSoftmax(rows: Judged[], steps = 400, rate = 2): number[][] {
  const width = rows[0]?.inputs.length ?? 0;
  const weights = [0, 1, 2].map(() => new Array<number>(width).fill(0));
  const whole = rows.reduce((sum, { importance }) => sum + importance, 0);
  for (let step = 0; step < steps; step++) {
    const gradient = weights.map((row) => row.map(() => 0));
    for (const { inputs, label, importance } of rows) {
      for (const [i, probability] of classProbabilities(inputs, weights).entries()) {
        const error = importance * (probability - (label === i ? 1 : 0));
        const ofClass = gradient[i] as number[];
        for (let k = 0; k < width; k++) (ofClass[k] as number) += error * (inputs[k] as number);
      }
    }
    for (const [i, ofClass] of gradient.entries())
      for (const [k, value] of ofClass.entries())
        ((weights[i] as number[])[k] as number) -= (rate * value) / whole;
  }
  return weights;
}
