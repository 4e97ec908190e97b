import type { Locale } from "#kernel/locale";
import type { Letter } from "#kernel/mail";
import { say } from "../messages.ts";
import { letterWithLink, oneLine } from "./letter.ts";

/** The letter with the link to a new password, in the company's language. `name`: the company's. */
export function resetLetter({
  locale,
  name,
  url,
}: {
  locale: Locale;
  name: string;
  url: string;
}): Omit<Letter, "to"> {
  const company = oneLine(name);
  return letterWithLink(locale, url, {
    subject: say(locale, "reset-letter.subject"),
    greeting: say(locale, "reset-letter.greeting"),
    intro: say(locale, "reset-letter.intro", { company }),
    go: say(locale, "reset-letter.go"),
    until: say(locale, "reset-letter.until"),
  });
}
