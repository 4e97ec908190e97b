import { useLocale, useNow, useSay } from "#ui";
import { timeLeft } from "../logic/time-left.ts";
import { say } from "../messages.ts";
import type { CaseRow } from "../model.ts";

const knownChannels = [
  "web",
  "app",
  "sms",
  "email",
  "qr",
  "branch",
  "call",
  "chat",
  "kiosk",
  "messenger",
  "social",
  "review",
] as const;

/** Channels by their names; one that Hamdel doesn't know is shown as it was sent. */
export function useChannels() {
  const locale = useLocale();
  const nameOf = (channel: string): string => {
    const known = knownChannels.find((one) => one === channel);
    return known ? say(locale, `channel.${known}`) : channel;
  };
  return { nameOf, options: knownChannels.map((id) => ({ id, label: nameOf(id) })) };
}

/** Where a case stands in its time: the words and how much they press. */
export function useTimeWords() {
  const t = useSay(say);
  const now = useNow();
  return ({ dueAt, closedAt, outcome }: Pick<CaseRow, "dueAt" | "closedAt" | "outcome">) => {
    if (closedAt) {
      const words = outcome ? t(`close.${outcome}`) : t("time.closed");
      return { words, tone: outcome === "solved" ? ("good" as const) : ("plain" as const) };
    }
    const { side, unit, count, tone } = timeLeft(new Date(dueAt), now);
    return { words: t(`time.${side}.${unit}`, { count }), tone };
  };
}

/** The person's name, or that we don't know it. */
export function usePersonName(): (person: { name: string | null } | null) => string {
  const t = useSay(say);
  return (person) => person?.name ?? t("person.unnamed");
}
