import { show } from "../feel/show.ts";
import type { FeelContext, FeelValue } from "../feel/values.ts";
import { type AxisKind, keyOf, kindOf } from "../tables/keys.ts";
import { showKey } from "../tables/show-key.ts";

/** FEEL text of a constant in one form, so that equal constants have equal texts. */
export function constantText(value: FeelValue): string {
  if (Array.isArray(value)) return `[${value.map(constantText).join(", ")}]`;
  if (value instanceof Map) return contextText(value);
  const kind: AxisKind | null = kindOf(value);
  const key = kind === null ? undefined : keyOf(value, kind);
  return kind !== null && key !== undefined ? showKey(key, kind) : show(value);
}

const contextText = (context: FeelContext): string =>
  `{${[...context].map(([name, value]) => `${JSON.stringify(name)}: ${constantText(value)}`).join(", ")}}`;

/** What a value is in JSON: moments and durations as their ISO text. */
export const constantJson = (value: FeelValue): unknown =>
  value === null || ["string", "number", "boolean"].includes(typeof value) ? value : show(value);
