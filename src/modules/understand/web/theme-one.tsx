import { dayLabel } from "#kernel/calendar";
import { isolated } from "#kernel/locale";
import {
  Answered,
  Columns,
  ErrorState,
  Fact,
  Link,
  More,
  Notice,
  Page,
  PageSkeleton,
  Section,
  Skeleton,
  Table,
  TrendChart,
  useFormat,
  useGet,
  useLocale,
  usePages,
  useParameters,
  useSay,
  Voices,
} from "#ui";
import type { Theme, ThemeRun, ThemeVoice, WholeTheme } from "../model.ts";
import "./theme.css";
import { ThemeChangeWords, ThemeFacts, ThemeStateTag } from "./theme-facts.tsx";
import { sayThemes } from "./theme-messages.ts";
import { ThemeTopic } from "./theme-topic.tsx";
import { ShownThemeVoice } from "./theme-voice.tsx";

export default function OneTheme() {
  const { themeId } = useParameters<"themeId">();
  const theme = useGet<WholeTheme>("themes", `/api/themes/${themeId}`);
  const t = useSay(sayThemes);
  if (theme.error)
    return (
      <Page title={t("title")}>
        <ErrorState error={theme.error} onRetry={() => void theme.refetch()} />
      </Page>
    );
  return (
    <Answered query={theme} skeleton={<PageSkeleton />}>
      {(whole) => <ThemeSheet key={themeId} theme={whole} />}
    </Answered>
  );
}

function ThemeSheet({ theme }: { theme: WholeTheme }) {
  const t = useSay(sayThemes);
  const { percent } = useFormat();
  const locale = useLocale();
  return (
    <Page
      title={theme.name}
      finding={
        <span className="theme-title" dir="auto">
          {theme.name}
        </span>
      }
      sub={
        <>
          <Link href="/themes">{t("one.all")}</Link> · <ThemeStateTag state={theme.state} />{" "}
          {t("size", { count: theme.size })} · {t("size.share", { share: percent(theme.share, 1) })}
        </>
      }
      actions={<ThemeTopic theme={theme} />}
    >
      <NoLonger theme={theme} />
      <Columns wide>
        <Section framed title={<TrendTitle theme={theme} />}>
          <TrendChart
            finding={t("one.trend")}
            unit="week"
            height={14}
            points={theme.trend.map(({ start, end, n }) => ({ start, end, value: n, n }))}
          />
          <RecentChange theme={theme} />
        </Section>
        <Section framed title={t("one.about")}>
          <ThemeFacts theme={theme}>
            <Fact name={t("first-seen")}>{dayLabel(theme.firstSeen, locale)}</Fact>
            {theme.wordings.length > 1 && (
              <Fact name={t("one.wordings")}>
                <span dir="auto">
                  {theme.wordings
                    .slice(1)
                    .map((wording) => isolated(wording))
                    .join(" · ")}
                </span>
              </Fact>
            )}
          </ThemeFacts>
          {theme.history.length > 1 && <History history={theme.history} />}
        </Section>
      </Columns>
      <AllVoices theme={theme} />
    </Page>
  );
}

function TrendTitle({ theme: { trend } }: { theme: Theme }) {
  return useSay(sayThemes)("trend.title", { most: Math.max(0, ...trend.map(({ n }) => n)) });
}

/** A theme that the last search did not find keeps its page, as what was found before. */
function NoLonger({ theme: { history } }: { theme: WholeTheme }) {
  const t = useSay(sayThemes);
  const { date } = useFormat();
  const runs = useGet<{ items: ThemeRun[] }>("themes", "/api/themes/runs", { limit: 10 });
  const last = runs.data?.items.find(({ state }) => state === "done");
  const [found] = history;
  if (!last || !found || last.id === found.run) return null;
  return <Notice>{t("one.older", { when: date(found.at) })}</Notice>;
}

/** The weeks that count as of late are the run's; a theme of an older run has them of its own. */
function RecentChange({ theme }: { theme: WholeTheme }) {
  const [last] = theme.history;
  const run = useGet<ThemeRun>("themes", `/api/themes/runs/${last?.run}`, {}, Boolean(last));
  if (!run.data) return null;
  return <ThemeChangeWords change={theme.change} weeks={run.data.recentWeeks} />;
}

function History({ history }: { history: WholeTheme["history"] }) {
  const t = useSay(sayThemes);
  const { date, number, percent } = useFormat();
  return (
    <Table
      label={t("one.history")}
      rows={history}
      rowKey={({ run }) => run}
      columns={[
        { id: "at", header: t("one.history.when"), cell: ({ at }) => date(at) },
        { id: "state", header: t("state"), cell: ({ state }) => t(`state.${state}`) },
        { id: "size", header: t("one.history.size"), isNumeric: true, cell: ({ size }) => number(size) },
        {
          id: "share",
          header: t("one.history.share"),
          isNumeric: true,
          cell: ({ share }) => percent(share, 1),
        },
      ]}
    />
  );
}

function AllVoices({ theme }: { theme: Theme }) {
  const t = useSay(sayThemes);
  const voices = usePages<ThemeVoice>("themes", `/api/themes/${theme.id}/voices`);
  return (
    <Section title={t("one.voices")} sub={t("one.voices.sub")}>
      {voices.isPending && <Skeleton lines={6} />}
      {voices.error && <ErrorState error={voices.error} onRetry={() => void voices.refetch()} />}
      {voices.items.length > 0 && (
        <>
          <Voices>
            {voices.items.map((voice) => (
              <ShownThemeVoice key={voice.id} voice={voice} sentiment={theme.sentiment} />
            ))}
          </Voices>
          <More
            count={voices.items.length}
            hasMore={voices.hasMore}
            isLoading={voices.isLoadingMore}
            onMore={voices.more}
          />
        </>
      )}
    </Section>
  );
}
