import { dayLabel } from "#kernel/calendar";
import { isolated } from "#kernel/locale";
import { Button, Emphasised, useLocale, useSay } from "#ui";
import { usePlaces } from "#understand/web";
import { say } from "../messages.ts";
import type { HomeBoard } from "../model.ts";
import { useMeasure } from "./measure.ts";

/** The board's finding as one sentence. */
export function FindingSentence({ board }: { board: HomeBoard }) {
  const t = useSay(say);
  const { shown } = useMeasure(board.metric);
  const places = usePlaces();
  const { finding, total, metric } = board;
  const { kind, mover } = finding;
  const isMoved = kind === "rose" || kind === "fell";
  const words = t(isMoved ? "home.finding.moved" : `home.finding.${kind}`, {
    metric,
    n: total.n,
    now: shown(total.value),
    before: shown(total.before?.value ?? null),
    mover: moverShare(board),
    place: mover ? isolated(mover.name ?? places.touchpoint(mover.key)) : "",
  });
  return <Emphasised>{words}</Emphasised>;
}

/** Whether most of the change is the mover's, or only more than anybody else's. */
function moverShare({ finding: { mover }, total }: HomeBoard): "most" | "part" | "none" {
  if (!mover || !total.change) return "none";
  return mover.contribution / total.change.difference >= 0.5 ? "most" : "part";
}

type SubProps = {
  board: HomeBoard;
  isNarrowed: boolean;
  onPeriod: (period: { from: string; to: string }) => void;
};

/** What else is worth a sentence: the weakest touchpoint, or where the answers are when there are none here. */
export function FindingSub({ board, isNarrowed, onPeriod }: SubProps) {
  const t = useSay(say);
  const locale = useLocale();
  const { shown } = useMeasure(board.metric);
  const places = usePlaces();
  const { finding, answered } = board;
  if (answered) {
    const { first, last } = answered;
    return (
      <>
        {t("home.sub.answered", { first: dayLabel(first, locale), last: dayLabel(last, locale) })}{" "}
        <Button small onPress={() => onPeriod({ from: first, to: last })}>
          {t("home.sub.show")}
        </Button>
        {isNarrowed && ` ${t("home.sub.narrowed")}`}
      </>
    );
  }
  if (!finding.weakest) return finding.kind === "first" && t("home.sub.first");
  const { key, name, value } = finding.weakest;
  const isMover = key === finding.mover?.key && finding.kind === "rose";
  const place = isolated(name ?? places.touchpoint(key));
  return t(isMover ? "home.sub.still-weakest" : "home.sub.weakest", { place, value: shown(value) });
}
