import { localDay } from "#kernel/calendar";
import { isolated } from "#kernel/locale";
import { Emphasised, useFormat, useNow, useSay, useTimeZone } from "#ui";
import type { HeatMap, Movers } from "../model.ts";
import { unhappiest } from "./heat-table.ts";
import { say } from "./messages.ts";

/** The page's first sentence: what rose or fell in the last days beyond chance. */
export function Finding({ moved: { now, items } }: { moved: Movers }) {
  const t = useSay(say);
  const when = useWhen(now.to);
  const { percent } = useFormat();
  const [first] = items.filter(({ moreThanChance }) => moreThanChance);
  if (!first)
    return t(now.voices === 0 ? "understanding.finding.silent" : "understanding.finding.steady", { when });
  const words = t("understanding.finding.moved", {
    when,
    way: first.difference > 0 ? "rose" : "fell",
    topic: isolated(first.name),
    before: percent(first.shareBefore),
    now: percent(first.share),
  });
  return <Emphasised>{words}</Emphasised>;
}

/** Whether days that end with `to` are the last ones up to today, or the last ones of a period that is over. */
export function useWhen(to: string): "now" | "then" {
  const timeZone = useTimeZone();
  return to >= localDay(useNow(), timeZone) ? "now" : "then";
}

/** The quieter sentence under it: the topic that is surely the unhappiest. */
export function useWorst(map: HeatMap | undefined): string | undefined {
  const t = useSay(say);
  const { percent } = useFormat();
  const worst = map && unhappiest(map);
  if (!worst?.negative) return undefined;
  return t("understanding.worst", {
    topic: isolated(worst.name),
    share: percent(worst.negative.value),
    n: worst.n,
  });
}
