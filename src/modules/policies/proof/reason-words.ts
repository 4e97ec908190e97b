import type { Locale } from "#kernel/locale";
import { isProblemCode, sayProblem } from "../dmn/messages.ts";
import { say } from "./messages.ts";
import type { Finding } from "./model.ts";

/** Why a finding is unproven or invalid, in words; empty where it needs no reason. */
export function reasonWords({ reason }: Finding, locale: Locale): string {
  if (!reason) return "";
  const { code, values } = reason;
  if (isProblemCode(code)) return sayProblem(locale, { code, values });
  return say(locale, `reason.${code}` as Parameters<typeof say>[1], values);
}
