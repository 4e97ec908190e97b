import type { Branch, Touchpoint } from "#company/model";
import { addDays, dayStart, localDay, rangeEnding } from "#kernel/calendar";
import { categories } from "#listen/model";
import {
  Checkbox,
  type Chip,
  DateRangePicker,
  FilterBar,
  type Option,
  type Query,
  SearchField,
  Select,
  useFormat,
  useGet,
  useNow,
  useSay,
  useTimeZone,
} from "#ui";
import { say } from "../messages.ts";
import { caseSorts, type Name } from "../model.ts";
import { useChannels } from "./words.tsx";

export const noFilters = {
  text: "",
  owner: "",
  touchpoint: "",
  branch: "",
  channel: "",
  category: "",
  urgent: "",
  from: "",
  to: "",
  sort: "due",
};
export type Chosen = typeof noFilters & { state: string };
type Choosing = { chosen: Chosen; choose: (changed: Partial<Chosen>) => void };

const all = "all";

/** What the page asks the server for; days become the instants at which they begin and end in the workspace. */
export function queryOf({ state: _state, from, to, ...rest }: Chosen, timeZone: string): Query {
  const instant = (day: string) => (day ? dayStart(day, timeZone).toISOString() : "");
  return { ...rest, from: instant(from), to: to ? instant(addDays(to, 1)) : "" };
}

/** What narrows the list of cases. */
export function CaseFilters({ chosen, choose }: Choosing) {
  const t = useSay(say);
  const { range, presets } = usePeriod(chosen);
  const filters = useFilterOptions();
  return (
    <FilterBar chips={usePeriodChip({ chosen, choose })} onClear={() => choose(noFilters)}>
      <SearchField label={t("filter.search")} value={chosen.text} onSearch={(text) => choose({ text })} />
      {filters.map(({ name, everything, options }) => (
        <Select
          key={name}
          label={t(`filter.${name}`)}
          hidesLabel
          value={chosen[name] || all}
          onChange={(id) => choose({ [name]: id === all ? "" : id })}
          options={[{ id: all, label: everything }, ...options]}
        />
      ))}
      <DateRangePicker
        label={t("filter.period")}
        hidesLabel
        value={range}
        presets={presets}
        onChange={({ start, end }) => choose({ from: start, to: end })}
      />
      <Checkbox
        isSelected={chosen.urgent === "true"}
        onChange={(isSelected) => choose({ urgent: isSelected ? "true" : "" })}
      >
        {t("filter.urgent")}
      </Checkbox>
      <Select
        label={t("filter.sort")}
        hidesLabel
        value={chosen.sort}
        onChange={(sort) => choose({ sort })}
        options={caseSorts.map((id) => ({ id, label: t(`sort.${id}`) }))}
      />
    </FilterBar>
  );
}

type Filter = {
  name: "owner" | "touchpoint" | "branch" | "channel" | "category";
  everything: string;
  options: Option[];
};

function useFilterOptions(): Filter[] {
  const t = useSay(say);
  const company = useGet<{ touchpoints: Touchpoint[]; branches: Branch[] }>("company", "/api/company").data;
  const members = useGet<{ items: Name[] }>("members", "/api/cases/assignees").data?.items ?? [];
  const channels = useChannels();
  const named = (things: Name[] = []) => things.map(({ id, name }) => ({ id, label: name }));
  const whose = [
    { id: "me", label: t("filter.mine") },
    { id: "none", label: t("filter.no-owner") },
  ];
  return [
    { name: "owner", everything: t("filter.all-owners"), options: [...whose, ...named(members)] },
    { name: "touchpoint", everything: t("filter.all-touchpoints"), options: named(company?.touchpoints) },
    { name: "branch", everything: t("filter.all-branches"), options: named(company?.branches) },
    { name: "channel", everything: t("filter.all-channels"), options: channels.options },
    {
      name: "category",
      everything: t("filter.all-categories"),
      options: [...categories].reverse().map((id) => ({ id, label: t(id) })),
    },
  ];
}

function usePeriod({ from, to }: Chosen) {
  const t = useSay(say);
  const today = localDay(useNow(), useTimeZone());
  const presets = [7, 30, 90].map((days) => ({
    id: String(days),
    label: t("preset.days", { days }),
    range: rangeEnding(today, days),
  }));
  return { range: from && to ? { start: from, end: to } : null, presets };
}

function usePeriodChip({ chosen: { from, to }, choose }: Choosing): Chip[] {
  const { date } = useFormat();
  if (!from || !to) return [];
  const label = `${date(`${from}T12:00:00Z`)} – ${date(`${to}T12:00:00Z`)}`;
  return [{ id: "period", label, onRemove: () => choose({ from: "", to: "" }) }];
}
