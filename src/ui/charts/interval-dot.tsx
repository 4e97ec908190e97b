import { useFormat } from "../format.tsx";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import "./charts.css";

type IntervalDotProps = {
  value: number;
  low: number;
  high: number;
  /** The axis, the same for all dots that are compared; with a tick at zero where it lies within. */
  domain?: readonly [from: number, to: number];
  tone?: "good" | "bad";
};

/** A value and how sure it is, on an axis that begins where reading begins. */
export function IntervalDot({ value, low, high, domain = [-100, 100], tone = "good" }: IntervalDotProps) {
  const t = useSay(sayUi);
  const { number } = useFormat();
  const at = (x: number): string => `${placeOn(domain, x)}%`;
  const words = t("interval-dot", { value: number(value), low: number(low), high: number(high) });
  return (
    <span className={`interval interval-${tone}`} role="img" aria-label={words} title={words}>
      <span className="interval-axis" />
      {domain[0] <= 0 && domain[1] >= 0 && (
        <span className="interval-zero" style={{ insetInlineStart: at(0) }} />
      )}
      <span
        className="interval-bar"
        style={{ insetInlineStart: at(low), insetInlineEnd: `${100 - placeOn(domain, high)}%` }}
      />
      <span className="interval-dot" style={{ insetInlineStart: at(value) }} />
    </span>
  );
}

/** Percent of the way from the domain's start to its end, held within it. */
function placeOn([from, to]: readonly [number, number], x: number): number {
  return to === from ? 50 : Math.min(100, Math.max(0, ((x - from) / (to - from)) * 100));
}
