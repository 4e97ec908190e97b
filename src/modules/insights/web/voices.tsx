import { categories } from "#listen/model";
import {
  Checkbox,
  type Chip,
  DateRangePicker,
  Emphasised,
  EmptyState,
  ErrorState,
  FilterBar,
  More,
  Page,
  Select,
  Skeleton,
  useChoices,
  useFormat,
  usePages,
  useSay,
  Voices as VoiceList,
} from "#ui";
import { metrics } from "#understand/model";
import { noReadingFilters, PlaceFilters, ReadingFilters, usePeriod } from "#understand/web";
import { say } from "../messages.ts";
import type { Voice, VoicePage } from "../model.ts";
import "./insights.css";
import { SearchBox } from "./search-box.tsx";
import { ShownVoice } from "./shown-voice.tsx";

const nothing = {
  from: "",
  to: "",
  touchpoint: "",
  branch: "",
  channel: "",
  metric: "",
  category: "",
  score: "",
  scored: "",
  withText: "",
  search: "",
  ...noReadingFilters,
};
type Choices = typeof nothing;
type Choosing = { chosen: Choices; choose: (changed: Partial<Choices>) => void };

export default function VoicesPage() {
  const t = useSay(say);
  const [chosen, choose] = useChoices(nothing);
  const voices = usePages<Voice, VoicePage>("voices", "/api/voices", chosen);
  const count = voices.first?.total ?? undefined;
  const finding = chosen.scored ? "voices.finding.behind" : "voices.finding";
  return (
    <Page
      title={t("voices.title")}
      tools={<Filters chosen={chosen} choose={choose} named={nameOf(chosen.named, voices.items)} />}
      finding={count === undefined ? t("voices.title") : <Emphasised>{t(finding, { count })}</Emphasised>}
      sub={t("voices.sub")}
    >
      {voices.isPending && <Skeleton lines={8} />}
      {voices.error && <ErrorState error={voices.error} onRetry={() => void voices.refetch()} />}
      {count === 0 && <EmptyState title={t("voices.finding", { count })}>{t("voices.empty")}</EmptyState>}
      {voices.items.length > 0 && (
        <div className="voices-list">
          <VoiceList>
            {voices.items.map((voice) => (
              <ShownVoice key={voice.id} voice={voice} />
            ))}
          </VoiceList>
          <More
            count={voices.items.length}
            hasMore={voices.hasMore}
            isLoading={voices.isLoadingMore}
            onMore={voices.more}
          />
        </div>
      )}
    </Page>
  );
}

/** What the company calls the thing that all these voices name. */
const nameOf = (id: string, voices: readonly Voice[]): string | undefined =>
  voices[0]?.reading?.names.find((one) => one.id === id)?.name;

function Filters({ chosen, choose, named }: Choosing & { named: string | undefined }) {
  const t = useSay(say);
  const { range, presets } = usePeriod(chosen);
  const chips = useChips({ chosen, choose, named });
  const options = (all: string, ids: readonly { id: string; label: string }[]) => [
    { id: "all", label: all },
    ...ids,
  ];
  const choice = (name: "metric" | "category") => ({
    label: t(name === "metric" ? "metric.choose" : "filter.category"),
    hidesLabel: true,
    value: chosen[name] || "all",
    onChange: (id: string) => choose({ [name]: id === "all" ? "" : id }),
  });
  return (
    <FilterBar chips={chips} onClear={() => choose(nothing)}>
      <SearchBox
        key={chosen.search}
        label={t("filter.search")}
        value={chosen.search}
        onSearch={(search) => choose({ search })}
      />
      <DateRangePicker
        label={t("filter.period")}
        hidesLabel
        value={chosen.from && chosen.to ? range : null}
        presets={presets}
        onChange={({ start, end }) => choose({ from: start, to: end })}
      />
      <PlaceFilters chosen={chosen} choose={choose} />
      <ReadingFilters chosen={chosen} choose={choose} />
      <Select
        {...choice("category")}
        options={options(
          t("filter.all-categories"),
          categories.map((id) => ({ id, label: t(id) })),
        )}
      />
      <Select
        {...choice("metric")}
        options={options(
          t("filter.all-metrics"),
          metrics.map((id) => ({ id, label: t(`metric.${id}.short`) })),
        )}
      />
      <Checkbox
        isSelected={chosen.withText === "true"}
        onChange={(isSelected) => choose({ withText: isSelected ? "true" : "" })}
      >
        {t("filter.with-text")}
      </Checkbox>
    </FilterBar>
  );
}

/** What the controls don't show, or don't show well: it can be taken away one by one. */
function useChips({ chosen, choose, named }: Choosing & { named: string | undefined }): Chip[] {
  const t = useSay(say);
  const { date } = useFormat();
  const { from, to, score, scored, search } = chosen;
  const day = (value: string) => date(`${value}T12:00:00Z`);
  const chip = (id: string, label: string, without: Partial<Choices>): Chip => ({
    id,
    label,
    onRemove: () => choose(without),
  });
  return [
    ...(from && to ? [chip("period", `${day(from)} – ${day(to)}`, { from: "", to: "" })] : []),
    ...(score ? [chip("score", t("filter.score", { score: Number(score) }), { score: "" })] : []),
    ...(scored ? [chip("scored", t("filter.scored"), { scored: "" })] : []),
    ...(chosen.named ? [chip("named", named ?? t("filter.named"), { named: "" })] : []),
    ...(search ? [chip("search", `«${search}»`, { search: "" })] : []),
  ];
}
