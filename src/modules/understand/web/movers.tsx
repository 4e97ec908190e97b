import { useState } from "react";
import { Button, type Column, IntervalDot, Section, Table, useFormat, useSay } from "#ui";
import type { Movers as Moved } from "../model.ts";
import { say } from "./messages.ts";
import "./movers.css";
import { useWhen } from "./understanding-finding.tsx";

type Mover = Moved["items"][number];
type Props = { moved: Moved; behind: (narrower: Record<string, string>) => string };

/** Those that may be chance are shown up to so many rows in all. */
const mostShown = 6;

/** Which topics are spoken of more and which less than the days before, and whether that is more than chance. */
export function Movers({ moved: { now, before, items }, behind }: Props) {
  const t = useSay(say);
  const [isWhole, setWhole] = useState(false);
  const sure = items.filter(({ moreThanChance }) => moreThanChance).length;
  const isFolded = items.length > Math.max(sure, mostShown);
  const shown = isFolded && !isWhole ? items.slice(0, Math.max(sure, mostShown)) : items;
  const title = t("movers.finding", { count: sure });
  const columns = useColumns(items);
  return (
    <Section
      title={title}
      sub={t("movers.sub", { now: now.voices, before: before.voices, when: useWhen(now.to) })}
      framed
      aside={
        isFolded && (
          <Button look="quiet" small onPress={() => setWhole(!isWhole)}>
            {isWhole ? t("movers.fewer") : t("movers.all", { count: items.length })}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <p className="movers-none">{t("movers.none")}</p>
      ) : (
        <Table<Mover>
          label={title}
          rows={shown}
          rowKey={({ topic }) => topic}
          href={({ topic }) => behind({ topic, from: now.from, to: now.to })}
          columns={columns}
        />
      )}
    </Section>
  );
}

function useColumns(items: readonly Mover[]): Column<Mover>[] {
  const t = useSay(say);
  const { percent } = useFormat();
  const ends = items.flatMap(({ low, high }) => [low * 100, high * 100]);
  const widest = Math.max(5, ...ends.map(Math.abs));
  const points = (share: number) => Math.round(share * 100) || 0;
  return [
    { id: "topic", header: t("heat.topic"), cell: ({ name }) => <bdi>{name}</bdi> },
    {
      id: "interval",
      header: t("movers.interval"),
      hidesHeader: true,
      cell: ({ difference, low, high }) => (
        <span className="movers-interval">
          <IntervalDot
            value={points(difference)}
            low={points(low)}
            high={points(high)}
            domain={[-widest, widest]}
            tone="good"
          />
        </span>
      ),
    },
    {
      id: "share",
      header: t("movers.share"),
      isNumeric: true,
      cell: ({ share, shareBefore, moreThanChance, difference }) => (
        <>
          {t("movers.from-to", { from: percent(shareBefore), to: percent(share) })}{" "}
          <span className={moreThanChance ? "movers-verdict movers-sure" : "movers-verdict"}>
            {t(moreThanChance ? `movers.${difference > 0 ? "rose" : "fell"}` : "movers.chance")}
          </span>
        </>
      ),
    },
  ];
}
