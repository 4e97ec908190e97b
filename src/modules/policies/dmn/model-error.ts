import type { Locale } from "#kernel/locale";
import type { MessageValues } from "#kernel/messages";
import { sayProblem } from "./messages.ts";

export type ModelErrorCode = "cycle" | "same-id" | "no-such-decision" | "no-such-service";

/** A model that cannot be decided with at all. What is wrong in places is told by `ModelProblem`s. */
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
    return sayProblem(locale, this);
  }
}
