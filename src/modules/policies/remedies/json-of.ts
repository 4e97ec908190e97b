import { toJson } from "../feel/json.ts";
import { BudgetSpent, type FeelValue } from "../feel/values.ts";

/** A value as JSON; undefined where it is too large to be told. */
export function jsonOf(value: FeelValue): unknown {
  try {
    return toJson(value);
  } catch (error) {
    if (error instanceof BudgetSpent) return undefined;
    throw error;
  }
}
