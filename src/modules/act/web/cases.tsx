import {
  Digits,
  Emphasised,
  EmptyState,
  ErrorState,
  More,
  Page,
  Skeleton,
  Tabs,
  useChoices,
  useGet,
  usePages,
  useSay,
  useTimeZone,
} from "#ui";
import { say } from "../messages.ts";
import { type CaseCounts, type CaseRow, caseStates } from "../model.ts";
import "./act.css";
import { CaseFilters, type Chosen, noFilters, queryOf } from "./case-filters.tsx";
import { CaseLine } from "./case-line.tsx";
import { useRowKeys } from "./row-keys.ts";

export default function Cases() {
  const t = useSay(say);
  const [chosen, choose] = useChoices({ state: "open", ...noFilters });
  const all = useGet<CaseCounts>("cases", "/api/cases/counts").data;
  const counts = useGet<CaseCounts>("cases", "/api/cases/counts", queryOf(chosen, useTimeZone())).data;
  return (
    <Page
      title={t("cases.title")}
      finding={all && <Emphasised>{t("cases.finding", { open: all.open, overdue: all.overdue })}</Emphasised>}
      sub={t("cases.sub")}
      tools={<CaseFilters chosen={chosen} choose={choose} />}
    >
      <Tabs
        label={t("cases.tabs")}
        chosen={chosen.state}
        onChoose={(state) => choose({ state })}
        tabs={caseStates.map((state) => ({
          id: state,
          label: <TabLabel words={t(`tab.${state}`)} count={counts?.[state]} />,
          content: <CaseList state={state} chosen={chosen} />,
        }))}
      />
    </Page>
  );
}

function TabLabel({ words, count }: { words: string; count: number | undefined }) {
  return (
    <>
      {words} <span className="tab-count figures">{count !== undefined && <Digits value={count} />}</span>
    </>
  );
}

function CaseList({ state, chosen }: { state: (typeof caseStates)[number]; chosen: Chosen }) {
  const t = useSay(say);
  const cases = usePages<CaseRow>("cases", "/api/cases", { ...queryOf(chosen, useTimeZone()), state });
  const rows = useRowKeys();
  const isFiltered = Object.entries(noFilters).some(
    ([name, value]) => name !== "sort" && chosen[name as keyof Chosen] !== value,
  );
  if (cases.isPending) return <Skeleton lines={8} />;
  if (cases.error) return <ErrorState error={cases.error} onRetry={() => void cases.refetch()} />;
  if (cases.items.length === 0) {
    const empty = isFiltered ? "filtered" : state;
    return <EmptyState title={t(`cases.empty.${empty}`)}>{t(`cases.empty.${empty}-detail`)}</EmptyState>;
  }
  return (
    <>
      <ul className="case-list" aria-label={t("cases.list")} ref={rows}>
        {cases.items.map((one) => (
          <CaseLine key={one.id} one={one} />
        ))}
      </ul>
      <More
        count={cases.items.length}
        hasMore={cases.hasMore}
        isLoading={cases.isLoadingMore}
        onMore={cases.more}
      />
    </>
  );
}
