import type { ReactNode } from "react";
import type { Branch, Touchpoint } from "#company/model";
import { useGet, useLocale, useSay } from "#ui";
import { say } from "../messages.ts";

/** A sentence whose part between asterisks is the finding in it. */
export const Emphasised = ({ children }: { children: string }): ReactNode =>
  children.split("*").map((part, at) => (at % 2 === 1 ? <em key={part}>{part}</em> : part));

/** A name inside a sentence keeps its own direction, and the quotation marks round it theirs (U+2068 … U+2069). */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** What readers call touchpoints, branches and channels. */
export function usePlaces() {
  const t = useSay(say);
  const channel = useChannelName();
  const { data } = useGet<{ touchpoints: Touchpoint[]; branches: Branch[] }>("company", "/api/company");
  const [touchpoints, branches] = [data?.touchpoints ?? [], data?.branches ?? []];
  const nameIn = (places: { id: string; name: string }[], id: string | null, none: string) =>
    id === null || id === "none" ? none : (places.find((place) => place.id === id)?.name ?? "");
  return {
    touchpoints,
    branches,
    channel,
    touchpoint: (id: string | null) => nameIn(touchpoints, id, t("whole-experience")),
    branch: (id: string | null) => nameIn(branches, id, t("no-branch")),
  };
}

/** Channels that Hamdel knows; another one is shown as it was sent. */
export const knownChannels = [
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
  "telegram",
  "instagram",
  "twitter",
  "social",
  "review",
] as const;

export function useChannelName(): (channel: string) => string {
  const locale = useLocale();
  return (channel) => {
    const known = knownChannels.find((one) => one === channel);
    return known ? say(locale, `channel.${known}`) : channel;
  };
}
