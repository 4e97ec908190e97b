import { sayKernel } from "#kernel/kernel-problems";
import type { Locale } from "#kernel/locale";
import type { FieldProblem } from "#kernel/problems";

/** An issue of a schema, as the validator hands it on: what zod calls `code` is its `keyword`. */
export type SchemaIssue = {
  keyword: string;
  instancePath: string;
  params?: Record<string, unknown>;
};

/** Where the input is wrong and what would be right, in the reader's language; `input` is what was validated. */
export function fieldProblemsOf(issue: SchemaIssue, input: unknown, locale: Locale): FieldProblem[] {
  const alternative = nearestAlternative(issue);
  if (alternative) return alternative.flatMap((inner) => fieldProblemsOf(inner, input, locale));
  const detail = wordsFor(issue, valueAt(input, issue.instancePath), locale);
  return [{ pointer: issue.instancePath || "/", detail }];
}

type InnerIssue = { code: string; path: PropertyKey[] };

/** Where any of several shapes would do, what is wrong with the one that was meant: the one that fits the deepest. */
function nearestAlternative({ keyword, instancePath, params }: SchemaIssue): SchemaIssue[] | undefined {
  if (keyword !== "invalid_union" || !Array.isArray(params?.errors)) return undefined;
  const alternatives = params.errors as InnerIssue[][];
  const depth = (issues: InnerIssue[]) => Math.min(...issues.map(({ path }) => path.length));
  const nearest = [...alternatives].sort((a, b) => depth(b) - depth(a))[0];
  return nearest?.map(({ code, path, ...inner }) => ({
    keyword: code,
    instancePath: [instancePath.replace(/\/$/, ""), ...path.map(String)].join("/"),
    params: inner,
  }));
}

function wordsFor({ keyword, params = {} }: SchemaIssue, given: unknown, locale: Locale): string {
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
      return keyword === "custom" ? ownWords(params, locale) : sayKernel(locale, "issue.other");
  }
}

/** A rule of the schema's own has words of its own (`inWords`). */
function ownWords(params: Record<string, unknown>, locale: Locale): string {
  const { words } = (params.params ?? {}) as { words?: Record<Locale, string> };
  return words?.[locale] ?? sayKernel(locale, "issue.other");
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
