import type { Locale } from "#kernel/locale";
import type { MessageValues } from "#kernel/messages";
import { say } from "./messages.ts";

export type ModelErrorCode = "cycle" | "same-id" | "no-such-decision" | "no-such-service";

/** A model that cannot be decided with at all. Lesser faults are `ModelProblem`s, and give null where they stand. */
export class ModelError extends Error {
  readonly code: ModelErrorCode;
  readonly values: MessageValues;
  constructor(code: ModelErrorCode, values: MessageValues) {
    super(`${code}: ${JSON.stringify(values)}`);
    this.name = "ModelError";
    this.code = code;
    this.values = values;
  }

  words(locale: Locale): string {
    return say(locale, `model.${this.code}`, this.values);
  }
}

export type ModelProblemCode =
  | "unreadable"
  | "unknown-type"
  | "type-of-itself"
  | "unknown-requirement"
  | "unknown-import"
  | "same-name"
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
