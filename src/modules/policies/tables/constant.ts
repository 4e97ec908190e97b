import type { Syntax } from "../feel/syntax.ts";
import {
  parseDate,
  parseDateTime,
  parseDuration,
  parseTemporal,
  parseTime,
} from "../feel/temporal-reading.ts";
import { FeelRange, type FeelValue } from "../feel/values.ts";

/** What an expression always is, as it says nothing of inputs or of now; undefined where that isn't so. */
export function constantOf(syntax: Syntax): FeelValue | undefined {
  switch (syntax.kind) {
    case "null":
      return null;
    case "boolean":
    case "number":
    case "string":
      return syntax.value;
    case "temporal":
      return parseTemporal(syntax.text);
    case "call":
      return constructed(syntax);
    case "range":
      return rangeOf(syntax);
    case "list":
      return listOf(syntax.items);
    default:
      return undefined;
  }
}

/** `date("2026-03-01")` and its like. */
function constructed({ called, given }: Extract<Syntax, { kind: "call" }>): FeelValue | undefined {
  const [text, more] = given;
  if (called.kind !== "name" || text?.kind !== "string" || more) return undefined;
  return constructors[called.name]?.(text.value);
}

const constructors: Record<string, (text: string) => FeelValue> = {
  date: parseDate,
  time: parseTime,
  "date and time": parseDateTime,
  duration: parseDuration,
};

function rangeOf({
  low,
  high,
  lowIncluded,
  highIncluded,
}: Extract<Syntax, { kind: "range" }>): FeelValue | undefined {
  const start = constantOf(low);
  const end = constantOf(high);
  return start === undefined || end === undefined
    ? undefined
    : new FeelRange(start, end, lowIncluded, highIncluded);
}

function listOf(items: readonly Syntax[]): FeelValue | undefined {
  const values = items.map(constantOf);
  return values.every((value) => value !== undefined) ? values : undefined;
}
