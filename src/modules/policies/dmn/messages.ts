import type { Locale } from "#kernel/locale";
import { defineMessages, type MessageValues } from "#kernel/messages";
import { saySyntaxError } from "../feel/messages.ts";
import en from "./messages/en.json" with { type: "json" };
import fa from "./messages/fa.json" with { type: "json" };
import type { ModelErrorCode } from "./model-error.ts";
import type { ModelProblem, ModelProblemCode } from "./model-problem.ts";

export const say = defineMessages({ fa, en });

type WrongModel = { code: ModelErrorCode | ModelProblemCode; values: MessageValues };

/** What could not be understood in a model, in the reader's language. */
export function sayProblem(
  locale: Locale,
  { code, values, syntax }: WrongModel & Pick<ModelProblem, "syntax">,
): string {
  if (code === "unreadable") return syntax ? saySyntaxError(locale, syntax) : say(locale, "problem.unknown");
  return say(locale, `problem.${code}`, values);
}

/** Whether a code is one of a model that is wrong. */
export const isProblemCode = (code: string): code is WrongModel["code"] =>
  Object.hasOwn(fa, `problem.${code}`);
