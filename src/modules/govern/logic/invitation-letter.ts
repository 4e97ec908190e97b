import { formatDate, type Locale } from "#kernel/locale";
import type { Letter } from "#kernel/mail";
import { say } from "../messages.ts";
import { letterWithLink, oneLine } from "./letter.ts";

export type Inviting = {
  /** The company's. */
  name: string;
  locale: Locale;
  timeZone: string;
  /** The company invites where no member did. */
  inviter: string | null;
  url: string;
  expiresAt: Date;
};

/** The letter with the link by which somebody joins, in the company's language, in plain text and in HTML. */
export function invitationLetter(given: Inviting): Omit<Letter, "to"> {
  const { locale, timeZone, url } = given;
  const company = oneLine(given.name);
  const inviter = oneLine(given.inviter ?? given.name);
  const until = [{ weekday: "long" } as const, { day: "numeric", month: "long" } as const]
    .map((part) => formatDate(locale, given.expiresAt, { ...part, timeZone }))
    .join(" ");
  const words = {
    subject: say(locale, "invitation-letter.subject", { company }),
    greeting: say(locale, "invitation-letter.greeting"),
    intro: say(locale, "invitation-letter.intro", { company, inviter }),
    go: say(locale, "invitation-letter.go", { company }),
    until: say(locale, "invitation-letter.until", { until }),
  };
  return letterWithLink(locale, url, words);
}
