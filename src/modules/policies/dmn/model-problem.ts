export type ModelProblemCode =
  | "unreadable"
  | "unknown-type"
  | "type-of-itself"
  | "unknown-requirement"
  | "unknown-import"
  | "same-name"
  | "unknown-name"
  | "other-language"
  | "no-logic";

/** Something in a model that cannot be understood: what stands there is null. */
export type ModelProblem = {
  /** Where it stands in the model: a JSON pointer (RFC 6901), as `/decisions/0/expression/rules/3/inputEntries/1`. */
  pointer: string;
  code: ModelProblemCode;
  values: Record<string, string | number>;
  /** What the reader of FEEL says of a text, with offsets in it; its words are FEEL's. */
  syntax?: { code: string; values: Record<string, string | number>; start: number; end: number };
};
