import { locales } from "#kernel/locale";
import type { Say } from "#kernel/messages";

/**
 * What a schema's own rule says when it is broken, in every language: for `refine`, or spread into an issue of
 * `superRefine`. Whoever answers the caller picks the words of their language.
 */
export function inWords<Key extends string>(say: Say<Key>, key: Key) {
  const words = Object.fromEntries(locales.map((locale) => [locale, say(locale, key)]));
  return { message: say("en", key), params: { words } };
}
