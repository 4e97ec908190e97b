import type { ReactNode } from "react";
import {
  ButtonLink,
  Columns,
  DateRangePicker,
  EmptyState,
  ErrorState,
  FilterBar,
  Page,
  PageSkeleton,
  useChoices,
  useGet,
  useSay,
} from "#ui";
import type { HeatMap as Heat, Movers as Moved, TellingWords as Told } from "../model.ts";
import { FeelingOverTime } from "./feeling-over-time.tsx";
import { HeatMap } from "./heat-map.tsx";
import { say } from "./messages.ts";
import { Movers } from "./movers.tsx";
import { NamedThings } from "./named-things.tsx";
import { usePeriod } from "./period.ts";
import { PlaceFilters } from "./place-filters.tsx";
import { TellingWords } from "./telling-words.tsx";
import { Finding, useWorst } from "./understanding-finding.tsx";
import { voicesHref } from "./voices-href.ts";

const nothing = { from: "", to: "", touchpoint: "", branch: "", channel: "", topic: "" };

/** What a company's voices say in a period: of what, where, how, what moved, and in which words. */
export default function Understanding() {
  const t = useSay(say);
  const [chosen, choose] = useChoices(nothing);
  const { range, presets } = usePeriod(chosen);
  const { touchpoint, branch, channel } = chosen;
  const places = { touchpoint, branch, channel };
  const query = { from: range.start, to: range.end, ...places };
  const map = useGet<Heat>("readings", "/api/views/heat-map", query);
  const moved = useGet<Moved>("readings", "/api/views/movers", { to: range.end, ...places });
  const told = useGet<Told>("readings", "/api/views/words", query);
  const behind = (narrower: Record<string, string>): string =>
    voicesHref({ ...query, withText: "true", ...narrower });
  const worst = useWorst(map.data);
  const tools = (
    <FilterBar>
      <DateRangePicker
        label={t("filter.period")}
        hidesLabel
        value={range}
        presets={presets}
        onChange={({ start, end }) => choose({ from: start, to: end })}
      />
      <PlaceFilters chosen={chosen} choose={choose} />
    </FilterBar>
  );
  if (map.isPending) return <PageSkeleton />;
  if (map.error) return <ErrorState error={map.error} onRetry={() => void map.refetch()} />;
  if (map.data.total.n === 0) return <Silence tools={tools} />;
  return (
    <Page
      title={t("understanding.title")}
      tools={tools}
      finding={moved.data ? <Finding moved={moved.data} /> : t("understanding.title")}
      sub={worst}
    >
      <HeatMap map={map.data} behind={behind} />
      <Columns>
        <FeelingOverTime
          query={query}
          topic={chosen.topic}
          onTopic={(topic) => choose({ topic })}
          behind={behind}
        />
        {moved.data && <Movers moved={moved.data} behind={behind} />}
      </Columns>
      <NamedThings query={query} behind={behind} />
      {told.data && <TellingWords told={told.data} behind={behind} />}
    </Page>
  );
}

/** Nobody wrote anything in the period. */
function Silence({ tools }: { tools: ReactNode }) {
  const t = useSay(say);
  return (
    <Page title={t("understanding.title")} tools={tools} finding={t("understanding.empty")}>
      <EmptyState
        title={t("understanding.empty-title")}
        action={<ButtonLink href="/voices">{t("understanding.empty-voices")}</ButtonLink>}
      >
        {t("understanding.empty-detail")}
      </EmptyState>
    </Page>
  );
}
