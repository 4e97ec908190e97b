import type { DmnModel, HitPolicy } from "../src/modules/policies/dmn/model.ts";
import {
  divided,
  type LargeRule,
  largeModel,
  type Random,
  randomOf,
  type Side,
  shuffled,
  whole,
} from "../src/modules/policies/proof/large-tables.ts";
import type { Proof } from "../src/modules/policies/proof/model.ts";
import { proveModel } from "../src/modules/policies/proof/prove-model.ts";
import { figure, percentile, say } from "./measure.ts";

const planted = 10;

/**
 * Verification from the text of the cells to the findings, in processor time of the one thread that does it. Tables of one
 * hit: divisions of the whole space without gap or overlap, the same with ten rules taken out and ten put over others, and
 * boxes thrown at random, most of which overlap; and these again where the first hit counts, to find those never heard.
 */
export async function benchVerification(): Promise<void> {
  const random = randomOf(4);
  for (const make of [divided, flawed, thrown]) compare(make.name, make, "U", random);
  compare("thrown, F", thrown, "F", random);
}

type Make = (rules: number, inputs: number, random: Random) => LargeRule[];

function compare(name: string, make: Make, hitPolicy: HitPolicy, random: Random): void {
  for (const inputs of [3, 5, 7]) {
    let before: number | undefined;
    for (const rules of [500, 1_000, 1_500]) {
      const { took, proof } = measured(largeModel(make(rules, inputs, random), inputs, hitPolicy));
      const growth = before === undefined ? "" : `, ${figure(took / before, 1)} × the line above`;
      const table = `${figure(rules).padStart(5)} rules × ${inputs} inputs`;
      say(`verification ${name.padEnd(9)} ${table} ${figure(took).padStart(5)} ms${growth}; ${found(proof)}`);
      before = took;
    }
  }
}

const found = ({ counts, tables: [table] }: Proof): string => {
  // Beyond a hundred, gaps are not looked for.
  const told = Object.entries(counts).map(
    ([kind, count]) => `${figure(count)}${kind === "gap" && count >= 100 ? " or more" : ""} ${kind}`,
  );
  return told.length > 0
    ? told.join(", ")
    : `complete: ${table?.isComplete}, consistent: ${table?.isConsistent}`;
};

/** The median of five proofs, in milliseconds of processor time, after one to warm up. */
function measured(model: DmnModel): { took: number; proof: Proof } {
  const proof = proveModel(model);
  const times = [1, 2, 3, 4, 5].map(() => {
    const began = process.threadCpuUsage();
    proveModel(model);
    const { user, system } = process.threadCpuUsage(began);
    return (user + system) / 1_000;
  });
  return { took: percentile(times, 0.5), proof };
}

/** Ten rules are missing, and ten lie over others. */
function flawed(rules: number, inputs: number, random: Random): LargeRule[] {
  const boxes = divided(rules, inputs, random).slice(planted);
  const over = boxes.slice(0, planted).map((box) => box.with(0, whole));
  return shuffled([...boxes, ...over], random);
}

function thrown(rules: number, inputs: number, random: Random): LargeRule[] {
  return Array.from({ length: rules }, () =>
    Array.from({ length: inputs }, (): Side => {
      const from = Math.floor(random() * 600);
      return [from, Math.min(1_000, from + 1 + Math.floor(random() * 600))];
    }),
  );
}
