import "./score-mark.css";
import { useFormat } from "../format.tsx";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";

export type Band = "promoter" | "passive" | "detractor";

/**
 * The small square with the score. Its shape says the band as its colour does: round for promoters, a square for
 * passives, an underlined square for detractors. Who belongs to which band is the survey's to say.
 */
export function ScoreMark({
  score,
  band,
  max = 10,
}: {
  score: number | null;
  band: Band | null;
  max?: number;
}) {
  const t = useSay(sayUi);
  const { number } = useFormat();
  if (score === null || band === null) return <span className="score" title={t("score.none")} />;
  const words = t("score.of", { band: t(band), score: number(score), max: number(max) });
  return (
    <span className={`score score-${band}`} title={words}>
      <span aria-hidden="true">{number(score)}</span>
      <span className="unseen">{words}</span>
    </span>
  );
}
