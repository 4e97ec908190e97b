import type { Locale } from "#kernel/locale";
import { defineMessages } from "#kernel/messages";
import { saySyntaxError } from "../feel/messages.ts";
import en from "./messages/en.json" with { type: "json" };
import fa from "./messages/fa.json" with { type: "json" };
import type { ModelProblem } from "./model-problem.ts";

export const say = defineMessages({ fa, en });

/** What could not be understood in a model, in the reader's language. */
export function sayProblem(locale: Locale, { code, values, syntax }: ModelProblem): string {
  if (code === "unreadable") return syntax ? saySyntaxError(locale, syntax) : say(locale, "problem.unknown");
  return say(locale, `problem.${code}`, values);
}
