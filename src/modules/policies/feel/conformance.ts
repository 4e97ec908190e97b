import { kindOf } from "./compare-kinds.ts";
import { typeConforms } from "./type-conformance.ts";
import { type FeelType, type FunctionType, showType } from "./types.ts";
import {
  type Evaluation,
  type FeelContext,
  FeelDate,
  FeelDateTime,
  FeelFunction,
  FeelRange,
  FeelTime,
  type FeelValue,
} from "./values.ts";

/** Whether a value is of a type (DMN 1.5, 10.3.2.9.2); null is of every type. */
export function conforms(value: FeelValue, type: FeelType, evaluation: Evaluation): boolean {
  if (value === null || type.kind === "any") return true;
  switch (type.kind) {
    case "list":
      return Array.isArray(value) && value.every((item) => partConforms(item, type.of, evaluation));
    case "range":
      return value instanceof FeelRange && endsConform(value, type.of, evaluation);
    case "context":
      return value instanceof Map && entriesConform(value, type.entries, evaluation);
    case "function":
      return value instanceof FeelFunction && functionConforms(value, type);
    case "narrowed":
      return conforms(value, type.base, evaluation) && type.allows(value, evaluation);
    default:
      return kindOf(value) === type.kind;
  }
}

/** `value instance of type`: null is of the type Null alone. */
export function isInstance(value: FeelValue, type: FeelType, evaluation: Evaluation): boolean {
  return value === null ? type.kind === "null" : conforms(value, type, evaluation);
}

/**
 * Makes a value fit a type (DMN 1.5, 10.3.2.9.4): a value where a list is due becomes a list of it, a list of one where no
 * list is due becomes that one, a date becomes its midnight in UTC. Null, with a fault, where it cannot fit.
 */
export function coerce(value: FeelValue, type: FeelType, evaluation: Evaluation): FeelValue {
  if (value === null || conforms(value, type, evaluation)) return value;
  const fitted = fit(value, type);
  if (fitted !== undefined && conforms(fitted, type, evaluation)) return fitted;
  return evaluation.fault({ code: "not-of-type", values: { kind: kindOf(value), type: showType(type) } });
}

function fit(value: FeelValue, type: FeelType): FeelValue | undefined {
  if (type.kind === "narrowed") return fit(value, type.base);
  if (type.kind === "list") return Array.isArray(value) ? undefined : [fit(value, type.of) ?? value];
  // A list in a list of one is not taken out of both.
  if (Array.isArray(value) && value.length === 1)
    return Array.isArray(value[0]) ? undefined : (fit(value[0], type) ?? value[0]);
  if (type.kind === "date and time" && value instanceof FeelDate)
    return new FeelDateTime(value, new FeelTime(0, 0, 0, { offset: 0 }));
  return undefined;
}

function partConforms(value: FeelValue, type: FeelType, evaluation: Evaluation): boolean {
  evaluation.spend(1);
  return conforms(value, type, evaluation);
}

function endsConform(range: FeelRange, type: FeelType, evaluation: Evaluation): boolean {
  return [range.start, range.end].every((end) => end === undefined || conforms(end, type, evaluation));
}

function entriesConform(
  context: FeelContext,
  entries: ReadonlyMap<string, FeelType>,
  evaluation: Evaluation,
): boolean {
  for (const [name, type] of entries) {
    const value = context.get(name);
    if (value === undefined || !partConforms(value, type, evaluation)) return false;
  }
  return true;
}

function functionConforms(value: FeelFunction, { parameters, result }: FunctionType): boolean {
  const { signature, required, isVariadic } = value;
  const takesAll = isVariadic || parameters.length <= value.parameters.length;
  return (
    takesAll &&
    parameters.length >= required &&
    parameters.every((given, at) => typeConforms(given, signature.parameters?.[at])) &&
    typeConforms(signature.result, result)
  );
}
