import type { Locale } from "#kernel/locale";
import { say } from "./messages.ts";
import type { Finding } from "./model.ts";

/** Why a finding is unproven or invalid, in words; empty where it needs no reason. */
export function reasonWords({ reason }: Finding, locale: Locale): string {
  return reason ? say(locale, `reason.${reason.code}` as Parameters<typeof say>[1], reason.values) : "";
}
