import { kindOf } from "../compare-kinds.ts";
import { type Evaluation, FeelFunction, type FeelValue } from "../values.ts";
import { LONGEST_LIST, LONGEST_TEXT } from "./limits.ts";
import type { Parameter } from "./parameters.ts";

/** One way to call a built-in function: what it takes, and what it does with it. */
export type Form = {
  parameters: readonly Parameter<unknown>[];
  run: (given: readonly unknown[], evaluation: Evaluation) => FeelValue;
};

type Given<P extends readonly Parameter<unknown>[]> = {
  [K in keyof P]: P[K] extends Parameter<infer T> ? T : never;
};

export function form<P extends readonly Parameter<unknown>[]>(
  parameters: [...P],
  run: (given: Given<P>, evaluation: Evaluation) => FeelValue,
): Form {
  // The parameters read what is given before it is run: by then it is what they promise.
  return { parameters, run: run as Form["run"] };
}

/**
 * A built-in function with one or more forms: the first that takes what is given is run. Where none does, the answer is
 * null with a fault that names the parameter.
 */
export function builtIn(name: string, ...forms: [Form, ...Form[]]): FeelFunction {
  const lists = forms.map(({ parameters }) => parameters.map((parameter) => parameter.name));
  const longest = lists.reduce((a, b) => (b.length > a.length ? b : a));
  return new FeelFunction(name, longest, call, {
    required: Math.min(...forms.map(requiredOf)),
    otherParameters: lists.filter((list) => list !== longest),
  });

  function call(given: readonly FeelValue[], evaluation: Evaluation): FeelValue {
    evaluation.spend(3);
    for (const { parameters, run } of forms) {
      const read = readAll(parameters, given);
      if (read) return run(read, evaluation);
    }
    return explain(name, forms, given, evaluation);
  }
}

/** A function of a list that may be given item by item: `sum([1, 2])` and `sum(1, 2)`. */
export function ofItems(
  name: string,
  run: (items: readonly FeelValue[], evaluation: Evaluation) => FeelValue,
): FeelFunction {
  return new FeelFunction(name, ["list"], call, { isVariadic: true });

  function call(given: readonly FeelValue[], evaluation: Evaluation): FeelValue {
    const [first] = given;
    if (first === undefined || (given.length === 1 && first === null)) {
      return wrongArgument(name, "list", "null", "list", evaluation);
    }
    const items = given.length === 1 && Array.isArray(first) ? first : given;
    evaluation.spend(3 + items.length);
    return run(items, evaluation);
  }
}

/** A text that a function made, if it is not too long to keep. */
export function boundedText(text: string, evaluation: Evaluation): FeelValue {
  evaluation.spend(text.length >> 4);
  if (text.length <= LONGEST_TEXT) return text;
  return evaluation.fault({ code: "too-long", values: { longest: LONGEST_TEXT } });
}

export function boundedList(list: readonly FeelValue[], evaluation: Evaluation): FeelValue {
  evaluation.spend(list.length >> 2);
  if (list.length <= LONGEST_LIST) return list;
  return evaluation.fault({ code: "too-long", values: { longest: LONGEST_LIST } });
}

/** A number that a function computed; what is too large or undefined is null. */
export function boundedNumber(value: number, evaluation: Evaluation): FeelValue {
  return Number.isFinite(value) ? value + 0 : evaluation.fault({ code: "no-number", values: {} });
}

/** What is given is of the right kind, but means nothing to the function, as the 13th month. */
export function outsideDomain(name: string, parameter: string, evaluation: Evaluation): null {
  return evaluation.fault({ code: "outside-domain", values: { function: name, parameter } });
}

export function wrongArgument(
  name: string,
  parameter: string,
  kind: string,
  expected: string,
  evaluation: Evaluation,
): null {
  return evaluation.fault({ code: "wrong-argument", values: { function: name, parameter, kind, expected } });
}

function requiredOf({ parameters }: Form): number {
  return parameters.filter((parameter) => !parameter.isOptional).length;
}

function readAll(parameters: Form["parameters"], given: readonly FeelValue[]): unknown[] | null {
  if (given.length > parameters.length) return null;
  const all: unknown[] = [];
  for (let i = 0; i < parameters.length; i++) {
    const parameter = parameters[i] as Parameter<unknown>;
    const value = given[i];
    if (parameter.isOptional && (value === undefined || value === null)) {
      all.push(undefined);
      continue;
    }
    const read = value === undefined ? undefined : parameter.read(value);
    if (read === undefined) return null;
    all.push(read);
  }
  return all;
}

function explain(
  name: string,
  forms: readonly Form[],
  given: readonly FeelValue[],
  evaluation: Evaluation,
): null {
  const fitting = forms.find(
    (one) => given.length <= one.parameters.length && given.length >= requiredOf(one),
  );
  const at = fitting?.parameters.findIndex((parameter, i) => isWrong(parameter, given[i])) ?? -1;
  const parameter = fitting?.parameters[at];
  if (!parameter) {
    return evaluation.fault({
      code: "wrong-number-of-arguments",
      values: { function: name, given: given.length },
    });
  }
  return wrongArgument(name, parameter.name, kindOf(given[at] ?? null), parameter.expected, evaluation);
}

function isWrong(parameter: Parameter<unknown>, value: FeelValue | undefined): boolean {
  if (value === undefined || (value === null && parameter.isOptional)) return false;
  return parameter.read(value) === undefined;
}
