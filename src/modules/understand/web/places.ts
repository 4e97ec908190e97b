import type { Branch, Touchpoint } from "#company/model";
import { useGet, useLocale, useSay } from "#ui";
import { say } from "./messages.ts";

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
