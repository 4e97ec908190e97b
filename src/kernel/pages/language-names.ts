import type { Locale } from "#kernel/locale";

/** Each in its own language, for those who read no other. */
export const languageNames: Record<Locale, string> = { fa: "فارسی", en: "English" };
