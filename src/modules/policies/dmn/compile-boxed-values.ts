import type { Compiled } from "../feel/compile.ts";
import { coerce } from "../feel/conformance.ts";
import { BoundScope, ContextScope } from "../feel/scope.ts";
import type { FeelType } from "../feel/types.ts";
import { type Evaluation, FeelFunction, type FeelValue } from "../feel/values.ts";
import { failing } from "./compile-text.ts";
import { namesOfExpression, namesOfType } from "./known-names.ts";
import type { Expression } from "./model.ts";
import { fitting, type Surroundings } from "./surroundings.ts";

type Of<Kind extends Expression["kind"]> = Extract<Expression, { kind: Kind }>;

/** How many levels of the stack a call through a boxed function takes, at most. */
export const levelsOfCall = 24;

/** Entries see those before them; a function sees itself. The entry without a name is what comes out. */
export function compileBoxedContext(
  { entries }: Of<"context">,
  surroundings: Surroundings,
  pointer: string,
): Compiled {
  const twice = entries.find(
    ({ name }, at) => name !== undefined && entries.findIndex((one) => one.name === name) < at,
  );
  if (twice) {
    const values = { name: twice.name ?? "" };
    surroundings.problem({ pointer, code: "same-name", values });
    return failing("same-entry-twice", values);
  }
  const inner = { ...surroundings, names: new Set(surroundings.names) };
  const parts = entries.map(({ name, type, value }, at) => {
    const entryType = surroundings.types.of(type, `${pointer}/entries/${at}/type`);
    if (name !== undefined) inner.names.add(name);
    // Names are of the reader alone: that a later entry is not there yet is seen when it is looked up.
    const compiled = surroundings.compile(value, inner, `${pointer}/entries/${at}/value`);
    for (const within of [...namesOfType(entryType), ...namesOfExpression(value)]) inner.names.add(within);
    return { name, type: entryType, compiled };
  });
  return (scope, evaluation) => {
    const context = new Map<string, FeelValue>();
    const within = new ContextScope(context, scope);
    for (const { name, type, compiled } of parts) {
      evaluation.spend(1);
      const found = compiled(within, evaluation);
      const value = type ? coerce(found, type, evaluation) : found;
      if (name === undefined) return value;
      context.set(name, value);
    }
    return context;
  };
}

export function compileBoxedList(
  { items }: Of<"list">,
  surroundings: Surroundings,
  pointer: string,
): Compiled {
  const parts = items.map((item, at) => surroundings.compile(item, surroundings, `${pointer}/items/${at}`));
  return (scope, evaluation) => {
    evaluation.spend(parts.length);
    return parts.map((part) => part(scope, evaluation));
  };
}

/** A list of contexts, a column being an entry. */
export function compileRelation(
  { columns, rows }: Of<"relation">,
  surroundings: Surroundings,
  pointer: string,
): Compiled {
  const types = columns.map(({ type }, at) => surroundings.types.of(type, `${pointer}/columns/${at}/type`));
  const compiled = rows.map(({ cells }, row) =>
    cells.map((cell, at) => surroundings.compile(cell, surroundings, `${pointer}/rows/${row}/cells/${at}`)),
  );
  return (scope, evaluation) =>
    compiled.map((cells) => {
      evaluation.spend(cells.length);
      return new Map(
        columns.map(({ name }, at): [string, FeelValue] => {
          const value = cells[at]?.(scope, evaluation) ?? null;
          const type = types[at];
          return [name, type ? coerce(value, type, evaluation) : value];
        }),
      );
    });
}

/** A function; one of Java or PMML is known and gives null. */
export function compileBoxedFunction(
  definition: Of<"function">,
  surroundings: Surroundings,
  pointer: string,
  name = "",
): Compiled {
  const { parameters, body, functionKind } = definition;
  const result = resultOf(surroundings.types.of(definition.type, `${pointer}/type`));
  const names = parameters.map((one) => one.name);
  const types = parameters.map(({ type }, at) =>
    surroundings.types.of(type, `${pointer}/parameters/${at}/type`),
  );
  const fault = (code: string) => (_given: readonly FeelValue[], evaluation: Evaluation) =>
    evaluation.fault({ code, values: { name: name || surroundings.element } });
  const signature = { parameters: types, ...(result && { result }) };
  const failed = (code: string) => () => new FeelFunction(name, names, fault(code), { signature });
  if (functionKind !== "FEEL") return failed("external");
  if (!body) return failed("no-logic");
  const within = types.flatMap((type) => [...namesOfType(type)]);
  const inner = { ...surroundings, names: new Set([...surroundings.names, ...names, ...within]) };
  const compiled = fitting(surroundings.compile(body, inner, `${pointer}/body`), result);
  return (scope) => {
    const call = (given: readonly FeelValue[], evaluation: Evaluation) => {
      const fitted = fit(given, types, evaluation);
      if (!fitted) return null;
      let bound = scope;
      for (const [at, parameter] of names.entries())
        bound = new BoundScope(parameter, fitted[at] ?? null, bound);
      evaluation.enter(levelsOfCall);
      const value = compiled(bound, evaluation);
      evaluation.leave(levelsOfCall);
      return value;
    };
    return new FeelFunction(name, names, call, { signature });
  };
}

/** A table that is a function's whole logic may leave its parameters to its input expressions (10.2.1.7). */
export function withParameters(definition: Of<"function">): Of<"function"> {
  const { body, parameters } = definition;
  if (parameters.length > 0 || body?.kind !== "table") return definition;
  const implied = body.inputs.map(({ expression, type }) => ({
    name: expression.trim(),
    ...(type && { type }),
  }));
  return { ...definition, parameters: implied };
}

/** Older models write the type of what comes out where the type of the function is meant. */
export const resultOf = (type: FeelType | undefined): FeelType | undefined =>
  type?.kind === "function" ? type.result : type;

/** The values as the parameters' types ask for; undefined where one cannot be. */
export function fit(
  given: readonly FeelValue[],
  types: readonly (FeelType | undefined)[],
  evaluation: Evaluation,
): readonly FeelValue[] | undefined {
  const values = given.map((value, at) => {
    const type = types[at];
    return type ? coerce(value, type, evaluation) : value;
  });
  return values.some((value, at) => value === null && given[at] !== null) ? undefined : values;
}
