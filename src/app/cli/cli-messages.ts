import { isLocale, type Locale } from "#kernel/locale";
import { defineMessages } from "#kernel/messages";
import en from "./messages/en.json" with { type: "json" };
import fa from "./messages/fa.json" with { type: "json" };

export const sayCli = defineMessages({ fa, en });

/** The language asked for, else the terminal's (`LC_ALL`, `LANG`), else English. */
export function cliLanguage(asked: string | undefined, env: Record<string, string | undefined>): Locale {
  const named = (asked ?? env.LC_ALL ?? env.LC_MESSAGES ?? env.LANG ?? "").slice(0, 2).toLowerCase();
  return isLocale(named) ? named : "en";
}
