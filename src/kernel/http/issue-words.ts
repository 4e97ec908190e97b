import { sayKernel } from "#kernel/kernel-problems";
import type { Locale } from "#kernel/locale";
import type { FieldProblem } from "#kernel/problems";

/** An issue of a schema, as the validator hands it on: what zod calls `code` is its `keyword`. */
export type SchemaIssue = {
  keyword: string;
  instancePath: string;
  message?: string;
  params?: Record<string, unknown>;
};

/** Where the input is wrong and what would be right, in the reader's language; `input` is what was validated. */
export function fieldProblemOf(issue: SchemaIssue, input: unknown, locale: Locale): FieldProblem {
  return {
    pointer: issue.instancePath || "/",
    detail: wordsFor(issue, valueAt(input, issue.instancePath), locale),
  };
}

function wordsFor({ keyword, message, params = {} }: SchemaIssue, given: unknown, locale: Locale): string {
  switch (keyword) {
    case "invalid_type":
      return given === undefined
        ? sayKernel(locale, "issue.missing", { type: String(params.expected) })
        : sayKernel(locale, "issue.type", { type: String(params.expected), given: kindOf(given) });
    case "too_small":
      return sayKernel(
        locale,
        sizeKey(params.origin, "short-text", "few-items", "small-number"),
        limitOf(params.minimum),
      );
    case "too_big":
      return sayKernel(
        locale,
        sizeKey(params.origin, "long-text", "many-items", "big-number"),
        limitOf(params.maximum),
      );
    case "invalid_value":
      return sayKernel(locale, "issue.value", { values: listed(params.values) });
    case "invalid_format":
      return sayKernel(locale, "issue.format", { format: String(params.format) });
    case "unrecognized_keys":
      return sayKernel(locale, "issue.unknown-keys", { keys: listed(params.keys) });
    default:
      // A rule of the schema's own has words of its own.
      return keyword === "custom" && message ? message : sayKernel(locale, "issue.other");
  }
}

function sizeKey<A extends string, B extends string, C extends string>(
  origin: unknown,
  text: A,
  items: B,
  number: C,
) {
  if (origin === "string") return `issue.${text}` as const;
  return origin === "array" || origin === "set" ? (`issue.${items}` as const) : (`issue.${number}` as const);
}

const limitOf = (limit: unknown) => ({ limit: Number(limit) });

const listed = (values: unknown): string => (Array.isArray(values) ? values.slice(0, 20).join(", ") : "");

function kindOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}

const valueAt = (input: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .filter(Boolean)
    .reduce<unknown>((at, key) => (at as Record<string, unknown> | null | undefined)?.[key], input);
