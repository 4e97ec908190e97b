import { Select, useSay } from "#ui";
import { say } from "./messages.ts";
import { knownChannels, usePlaces } from "./places.ts";

type Choices = { touchpoint: string; branch: string; channel: string };
type Props = {
  chosen: Choices;
  choose: (changed: Partial<Choices>) => void;
  /** Channels that occur, beside those that Hamdel knows. */
  channels?: readonly string[];
};

const all = "all";

/** Touchpoint, branch and channel: the three places every number can be narrowed to. */
export function PlaceFilters({ chosen, choose, channels = knownChannels }: Props) {
  const t = useSay(say);
  const places = usePlaces();
  const named = (items: readonly { id: string; name: string }[]) =>
    items.map(({ id, name }) => ({ id, label: name }));
  const shown = [...new Set([...channels, ...(chosen.channel ? [chosen.channel] : [])])];
  const filters = [
    {
      name: "touchpoint",
      everything: t("filter.all-touchpoints"),
      options: [...named(places.touchpoints), { id: "none", label: t("whole-experience") }],
    },
    {
      name: "branch",
      everything: t("filter.all-branches"),
      options: [...named(places.branches), { id: "none", label: t("no-branch") }],
    },
    {
      name: "channel",
      everything: t("filter.all-channels"),
      options: shown.map((id) => ({ id, label: places.channel(id) })),
    },
  ] as const;
  return filters.map(({ name, everything, options }) => (
    <Select
      key={name}
      label={t(`filter.${name}`)}
      hidesLabel
      value={chosen[name] || all}
      onChange={(id) => choose({ [name]: id === all ? "" : id })}
      options={[{ id: all, label: everything }, ...options]}
    />
  ));
}
