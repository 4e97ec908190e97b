import { Section, Select, TrendChart, type TrendPoint, useGet, useGo, useSay } from "#ui";
import type { FeelingOverTime as Feeling } from "../model.ts";
import { FeelingBar } from "./feeling-bar.tsx";
import { feelingMove } from "./feeling-move.ts";
import { say } from "./messages.ts";
import { useTopicOptions } from "./topic-options.ts";

type Props = {
  query: Record<"from" | "to" | "touchpoint" | "branch" | "channel", string>;
  /** The one it is narrowed to; empty for whatever was said. */
  topic: string;
  onTopic: (topic: string) => void;
  behind: (narrower: Record<string, string>) => string;
};

const all = "all";

/** How voices were meant through time, from −100 to 100 with its interval, and how many of each in all. */
export function FeelingOverTime({ query, topic, onTopic, behind }: Props) {
  const t = useSay(say);
  const go = useGo();
  const feeling = useGet<Feeling>("readings", "/api/views/sentiment", { ...query, topic }).data;
  const topics = useTopicOptions();
  const title = useTitleOf(feeling);
  const about: Record<string, string> = topic ? { topic } : {};
  return (
    <Section
      title={title}
      framed
      aside={
        <Select
          label={t("feeling.topic")}
          hidesLabel
          value={topic || all}
          onChange={(id) => onTopic(id === all ? "" : id)}
          options={[{ id: all, label: t("feeling.everything") }, ...topics]}
        />
      }
    >
      {feeling && (
        <>
          <TrendChart
            finding={title}
            unit={feeling.unit}
            points={feeling.items.map(asPoint)}
            height={14}
            onChoose={({ start, end, n }) => n && go(behind({ ...about, from: start, to: end ?? start }))}
          />
          <FeelingBar counts={feeling.total.counts} href={(sentiment) => behind({ ...about, sentiment })} />
        </>
      )}
    </Section>
  );
}

const asPoint = ({ start, end, n, sentiment }: Feeling["items"][number]): TrendPoint => ({
  start,
  end,
  n,
  value: points(sentiment?.value),
  low: points(sentiment?.low),
  high: points(sentiment?.high),
});

// No reader means minus zero.
const points = (value: number | undefined): number | null =>
  value === undefined ? null : Math.round(value * 100) || 0;

/** What the chart shows as a sentence: risen, fallen, or no more than chance. */
function useTitleOf(feeling: Feeling | undefined): string {
  const t = useSay(say);
  const move = feeling && feelingMove(feeling.items);
  if (!move) return t("feeling.title");
  return t(`feeling.${move.kind}`, { from: points(move.from) ?? 0, to: points(move.to) ?? 0 });
}
