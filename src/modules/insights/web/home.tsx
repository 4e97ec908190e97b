import {
  Answered,
  Columns,
  DateRangePicker,
  FilterBar,
  Page,
  PageSkeleton,
  Select,
  useChoices,
  useGet,
  useSay,
} from "#ui";
import { metrics } from "#understand/model";
import { PlaceFilters, usePeriod, voicesHref } from "#understand/web";
import { say } from "../messages.ts";
import type { HomeBoard } from "../model.ts";
import { FindingSentence, FindingSub } from "./finding.tsx";
import { FreshStart } from "./fresh-start.tsx";
import "./insights.css";
import { NearCases } from "./near-cases.tsx";
import { NewestVoices } from "./newest-voices.tsx";
import { PlaceTable } from "./place-table.tsx";
import { ScorePanel } from "./score-panel.tsx";

const nothing = { from: "", to: "", touchpoint: "", branch: "", channel: "", metric: "", unit: "" };

export default function Home() {
  const t = useSay(say);
  const [chosen, choose] = useChoices(nothing);
  const { range, presets } = usePeriod(chosen);
  const { touchpoint, branch, channel } = chosen;
  const query = { ...chosen, from: range.start, to: range.end };
  const board = useGet<HomeBoard>("board", "/api/boards/home", query);
  const isNarrowed = Boolean(touchpoint || branch || channel);
  const behind = (narrower: Record<string, string>): string =>
    voicesHref({
      from: query.from,
      to: query.to,
      touchpoint,
      branch,
      channel,
      metric: board.data?.metric,
      scored: "true",
      ...narrower,
    });
  const tools = (
    <FilterBar>
      <DateRangePicker
        label={t("filter.period")}
        hidesLabel
        value={range}
        presets={presets}
        onChange={({ start, end }) => choose({ from: start, to: end })}
      />
      <PlaceFilters
        chosen={chosen}
        choose={choose}
        channels={channel ? undefined : board.data?.channels.map(({ key }) => key)}
      />
      <Select
        label={t("metric.choose")}
        hidesLabel
        value={board.data?.metric ?? null}
        onChange={(metric) => choose({ metric })}
        options={metrics.map((id) => ({ id, label: t(`metric.${id}.short`) }))}
      />
    </FilterBar>
  );
  return (
    <Answered query={board} skeleton={<PageSkeleton />}>
      {(data) =>
        data.total.n === 0 && data.answered === null && !isNarrowed ? (
          <FreshStart />
        ) : (
          <Page
            title={t("home.title")}
            tools={tools}
            finding={<FindingSentence board={data} />}
            sub={<FindingSub board={data} isNarrowed={isNarrowed} onPeriod={choose} />}
          >
            <Columns wide>
              <ScorePanel board={data} behind={behind} onUnit={(unit) => choose({ unit })} />
              <div className="section section-framed home-side">
                {data.cases && <NearCases cases={data.cases} />}
                <NewestVoices voices={data.voices} all={voicesHref({ ...query, withText: "true" })} />
              </div>
            </Columns>
            <PlaceTable of="touchpoint" board={data} behind={behind} />
            <Columns>
              <PlaceTable of="branch" board={data} behind={behind} />
              <PlaceTable of="channel" board={data} behind={behind} />
            </Columns>
          </Page>
        )
      }
    </Answered>
  );
}
