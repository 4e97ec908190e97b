/**
 * What FEEL text says (DMN 1.5, chapter 10.3.1), as a tree. Every node knows where it stands in the text: `start` and `end`
 * are offsets, `end` being just after it.
 */
export type Syntax = Place &
  (
    | Literal
    | { kind: "list"; items: readonly Syntax[] }
    | { kind: "context"; entries: readonly NamedSyntax[] }
    | RangeSyntax
    | OperatorTest
    | { kind: "name"; name: string }
    /** The value that unary tests look at. */
    | { kind: "input" }
    | { kind: "path"; of: Syntax; name: string }
    | { kind: "filter"; of: Syntax; match: Syntax }
    | { kind: "call"; called: Syntax; given: readonly Syntax[] }
    | { kind: "namedCall"; called: Syntax; given: readonly NamedSyntax[] }
    | { kind: "negate"; value: Syntax }
    | { kind: "arithmetic"; operator: ArithmeticOperator; left: Syntax; right: Syntax }
    | { kind: "compare"; operator: CompareOperator; left: Syntax; right: Syntax }
    | { kind: "and" | "or"; left: Syntax; right: Syntax }
    | { kind: "between"; value: Syntax; low: Syntax; high: Syntax }
    /** Each test is an expression, a range or an operator with a value, as in unary tests; one of them has to hold. */
    | { kind: "in"; value: Syntax; tests: readonly Syntax[] }
    | { kind: "instanceOf"; value: Syntax; type: TypeSyntax }
    | { kind: "if"; condition: Syntax; whenTrue: Syntax; whenFalse: Syntax }
    | { kind: "for"; iterators: readonly Iterator[]; return: Syntax }
    | { kind: "some" | "every"; iterators: readonly Iterator[]; satisfies: Syntax }
    /** A body that is missing is external: it is known and never runs. */
    | { kind: "function"; parameters: readonly ParameterSyntax[]; body: Syntax | undefined }
    | UnaryTests
  );

/** What stands in a cell: `-` is no tests at all, and always holds; else one must hold, or none where `negated`. */
export type UnaryTests = { kind: "tests"; negated: boolean; tests: readonly Syntax[] | "any" };

export type Literal =
  | { kind: "null" }
  | { kind: "boolean"; value: boolean }
  | { kind: "number"; value: number }
  | { kind: "string"; value: string }
  /** `@"2026-01-31"`: a date, time or duration; the text between the quotes. */
  | { kind: "temporal"; text: string };

export type RangeSyntax = {
  kind: "range";
  low: Syntax;
  high: Syntax;
  lowIncluded: boolean;
  highIncluded: boolean;
};

/** `> 5`: as a test it compares what is looked at; as a value, `(> 5)`, it is a range. */
export type OperatorTest = { kind: "operatorTest"; operator: CompareOperator; value: Syntax };

export type ArithmeticOperator = "+" | "-" | "*" | "/" | "**";
export type CompareOperator = "=" | "!=" | "<" | "<=" | ">" | ">=";
const compareOperators: ReadonlySet<string> = new Set(["=", "!=", "<", "<=", ">", ">="]);
export const isCompareOperator = (text: string): text is CompareOperator => compareOperators.has(text);

export type Place = { start: number; end: number };
export type NamedSyntax = { name: string; value: Syntax };
/** `name in in`, or `name in in..to`. */
export type Iterator = { name: string; in: Syntax; to?: Syntax };
export type ParameterSyntax = { name: string; type: TypeSyntax | undefined };

/** A type as it is written; names are looked up when it is resolved (`types.ts`). */
export type TypeSyntax =
  | { kind: "named"; name: string }
  | { kind: "list" | "range"; of: TypeSyntax }
  | { kind: "context"; entries: readonly { name: string; type: TypeSyntax }[] }
  | { kind: "function"; parameters: readonly TypeSyntax[]; result: TypeSyntax };

/** The text is not FEEL. `code` has words in the messages, under `syntax.`; `values` fill them. */
export class FeelSyntaxError extends Error {
  readonly code: string;
  readonly values: Record<string, string | number>;
  readonly start: number;
  readonly end: number;
  constructor(code: string, values: Record<string, string | number>, { start, end }: Place) {
    super(`${code} at ${start}: ${JSON.stringify(values)}`);
    this.name = "FeelSyntaxError";
    this.code = code;
    this.values = values;
    this.start = start;
    this.end = end;
  }
}
