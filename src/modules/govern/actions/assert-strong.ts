import type { Locale } from "#kernel/locale";
import { weaknessOf } from "../logic/password.ts";
import { problem, say } from "../messages.ts";

/** Throws `weak-password` (422) with the reason beside the field at `pointer`. `about`: the own name and e-mail. */
export function assertStrong(
  password: string,
  { locale, pointer, about }: { locale: Locale; pointer: string; about: string[] },
): void {
  const words = about.flatMap((text) => [text, ...text.split(/[\s@]+/)]);
  const weakness = weaknessOf(password, words);
  if (weakness) throw problem("weak-password", 422, {}, [{ pointer, detail: say(locale, weakness) }]);
}
