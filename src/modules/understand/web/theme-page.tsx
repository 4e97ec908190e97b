import { useState } from "react";
import { dayLabel } from "#kernel/calendar";
import { isolated } from "#kernel/locale";
import {
  Answered,
  Emphasised,
  EmptyState,
  FilterBar,
  More,
  Page,
  PageSkeleton,
  Select,
  useChoices,
  useFormat,
  useGet,
  useLocale,
  useSay,
} from "#ui";
import { type Theme, type ThemeList, themeStates } from "../model.ts";
import { usePlaces } from "./places.ts";
import "./theme.css";
import { ThemeCard } from "./theme-card.tsx";
import { sayThemes } from "./theme-messages.ts";
import { FindThemes, LastFailure, RunUnderWay } from "./theme-run.tsx";

const nothing = { state: "", touchpoint: "", topic: "", sort: "change", weeks: "13" };
type Choices = typeof nothing;
type Choosing = { chosen: Choices; choose: (changed: Partial<Choices>) => void };

export default function Themes() {
  const t = useSay(sayThemes);
  const [chosen, choose] = useChoices(nothing);
  const { weeks, ...query } = chosen;
  const list = useGet<ThemeList>("themes", "/api/themes", query);
  const isNarrowed = Boolean(chosen.state || chosen.touchpoint || chosen.topic);
  return (
    <Answered query={list} skeleton={<PageSkeleton />}>
      {(found) => (
        <Page
          title={t("title")}
          finding={<Finding list={found} isNarrowed={isNarrowed} />}
          sub={<Sub list={found} />}
          actions={<FindThemes list={found} weeks={weeks} onWeeks={(weeks) => choose({ weeks })} />}
          tools={
            found.run && (found.items.length > 0 || isNarrowed) && <Filters chosen={chosen} choose={choose} />
          }
        >
          {found.underWay ? <RunUnderWay run={found.underWay} /> : <LastFailure />}
          {found.items.length > 0 ? (
            <Cards key={JSON.stringify(query)} list={found} />
          ) : (
            <NoThemes list={found} isNarrowed={isNarrowed} />
          )}
        </Page>
      )}
    </Answered>
  );
}

function Finding({ list: { run, underWay, items }, isNarrowed }: { list: ThemeList; isNarrowed: boolean }) {
  const t = useSay(sayThemes);
  const count = (state: Theme["state"]) => items.filter((one) => one.state === state).length;
  const counts = { fresh: count("new"), growing: count("growing"), count: items.length };
  const { fresh, growing } = counts;
  if (!run) return t(underWay ? "finding.looking" : "finding.never");
  if (items.length === 0) return t(isNarrowed ? "filtered" : "finding.nothing");
  if (fresh === 0 && growing === 0) return <Emphasised>{t("finding.steady", counts)}</Emphasised>;
  const [only] = items.filter(({ state }) => state === "new");
  if (only && fresh === 1) {
    // A star of its own would end the emphasis.
    const name = isolated(only.name.replaceAll("*", " "));
    return <Emphasised>{t("finding.named", { ...counts, name })}</Emphasised>;
  }
  if (fresh > 0 && growing > 0) return <Emphasised>{t("finding.both", counts)}</Emphasised>;
  return <Emphasised>{t(fresh > 0 ? "finding.new" : "finding.growing", counts)}</Emphasised>;
}

function Sub({ list: { run } }: { list: ThemeList }) {
  const t = useSay(sayThemes);
  const locale = useLocale();
  const { moment } = useFormat();
  if (!run) return t("sub.never");
  const [from, to] = [dayLabel(run.from, locale), dayLabel(run.to, locale)];
  return (
    <>
      {t("sub", { comments: run.comments ?? 0, themed: run.themed ?? 0, from, to })}{" "}
      <span className="theme-quiet">
        {t("looked", { when: moment(run.endedAt ?? run.createdAt), why: run.why })}
      </span>
    </>
  );
}

function Filters({ chosen, choose }: Choosing) {
  const t = useSay(sayThemes);
  const { touchpoints } = usePlaces();
  const select = (
    name: "state" | "touchpoint" | "topic",
    all: string,
    options: { id: string; label: string }[],
  ) => (
    <Select
      label={all}
      hidesLabel
      value={chosen[name] || everything}
      onChange={(id) => choose({ [name]: id === everything ? "" : id })}
      options={[{ id: everything, label: all }, ...options]}
    />
  );
  return (
    <FilterBar>
      {select(
        "state",
        t("state.all"),
        themeStates.map((id) => ({ id, label: t(`state.${id}`) })),
      )}
      {select(
        "touchpoint",
        t("touchpoint.all"),
        touchpoints.map(({ id, name }) => ({ id, label: name })),
      )}
      {select("topic", t("topic.any"), [
        { id: "none", label: t("topic.none") },
        { id: "made", label: t("topic.made") },
      ])}
      <Select
        label={t("sort")}
        hidesLabel
        value={chosen.sort}
        onChange={(sort) => choose({ sort })}
        options={(["change", "size"] as const).map((id) => ({ id, label: t(`sort.${id}`) }))}
      />
    </FilterBar>
  );
}

const everything = "all";

/** So many at a time, as each has much to read. */
const step = 10;

function Cards({ list: { run, items } }: { list: ThemeList }) {
  const [shown, show] = useState(step);
  return (
    <div className="themes">
      {items.slice(0, shown).map((theme) => (
        <ThemeCard key={theme.id} theme={theme} weeks={run?.recentWeeks ?? null} />
      ))}
      <More
        count={Math.min(shown, items.length)}
        hasMore={shown < items.length}
        onMore={() => show(shown + step)}
      />
    </div>
  );
}

/** Fewer comments than this are too few, whatever they say. */
const fewest = 100;

function NoThemes({ list: { run, underWay }, isNarrowed }: { list: ThemeList; isNarrowed: boolean }) {
  const t = useSay(sayThemes);
  const comments = run?.comments ?? 0;
  if (!run) return underWay ? null : <EmptyState title={t("empty")}>{t("empty.detail")}</EmptyState>;
  if (isNarrowed) return <EmptyState title={t("filtered")}>{t("filtered.detail")}</EmptyState>;
  if (comments < fewest) return <EmptyState title={t("few")}>{t("few.detail", { comments })}</EmptyState>;
  return <EmptyState title={t("finding.nothing")}>{t("nothing.detail", { comments })}</EmptyState>;
}
