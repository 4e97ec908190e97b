import type { ReactNode } from "react";
import { useFormat } from "../format.tsx";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import { Link } from "./button.tsx";
import "./figure.css";

type FigureProps = {
  /** What is measured; heard with the number, and seen above it unless the section's title says it. */
  label: string;
  hidesLabel?: boolean;
  /** Already formatted where it isn't a plain number (a percentage, «۳ ساعت»); `null` while nothing was measured. */
  value: number | string | null;
  interval?: readonly [low: number, high: number] | null;
  /** Against the period before. `better` says which direction is good; colour and arrow follow. */
  change?: number | null;
  /** The change is no more than chance would bring: told quietly, without praise or blame. */
  isChance?: boolean;
  better?: "up" | "down";
  n?: number | null;
  /** Where those that `n` counts can be read. */
  nHref?: string;
  /** What `n` counts; "responses" unless said. */
  counted?: string;
  /** With fewer than this many the number is shown quietly and a word warns. */
  few?: number;
  small?: boolean;
  children?: ReactNode;
};

/** A big number, and quietly beside it how sure, how changed and of how many. */
export function Figure(props: FigureProps) {
  const {
    label,
    hidesLabel,
    value,
    interval,
    change,
    isChance,
    better,
    n,
    nHref,
    counted,
    few = 0,
    small,
  } = props;
  const t = useSay(sayUi);
  const { number } = useFormat();
  const isThin = typeof n === "number" && n < few;
  return (
    <div className={["figure", small && "figure-small", isThin && "figure-thin"].filter(Boolean).join(" ")}>
      <div className={hidesLabel ? "unseen" : "figure-label"}>{label}</div>
      <div className="figure-line">
        <output className="figure-value">{typeof value === "number" ? number(value) : (value ?? "—")}</output>
        <dl className="figure-facts">
          {interval && (
            <Fact name={t("interval")}>
              {t("interval.range", { low: number(interval[0]), high: number(interval[1]) })}
            </Fact>
          )}
          {typeof change === "number" && (
            <Fact name={t("change")}>
              <Change by={change} better={better} isChance={isChance} />
            </Fact>
          )}
          {typeof n === "number" && (
            <Fact name={counted ?? t("responses")}>
              {nHref ? <Link href={nHref}>{number(n)}</Link> : number(n)}
            </Fact>
          )}
        </dl>
      </div>
      {isThin && <p className="figure-warning">{t("few")}</p>}
      {props.children}
    </div>
  );
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt> <dd>{children}</dd>
  </div>
);

type ChangeProps = { by: number; better?: "up" | "down"; isChance?: boolean };

/**
 * ▲ ۷ in firuze, ▼ ۳ in rust, — where nothing changed; `better="down"` for measures such as churn. A change that may be
 * chance (`isChance`) has no colour.
 */
export function Change({ by, better = "up", isChance }: ChangeProps) {
  const t = useSay(sayUi);
  const { number } = useFormat();
  if (by === 0)
    return (
      <span className="change" title={t("change.none")}>
        —
      </span>
    );
  const tone = by > 0 === (better === "up") ? "change change-good" : "change change-bad";
  const size = number(Math.abs(by));
  return (
    <span className={isChance ? "change" : tone} title={isChance ? t("change.chance") : undefined}>
      <svg viewBox="0 0 10 9" width="10" height="9" aria-hidden="true">
        <path d={by > 0 ? "M5 0 10 9H0z" : "M5 9 10 0H0z"} fill="currentColor" />
      </svg>
      <span aria-hidden="true">{size}</span>
      <span className="unseen">
        {t(by > 0 ? "change.up" : "change.down", { by: size })}
        {isChance && ` (${t("change.chance")})`}
      </span>
    </span>
  );
}

/** Several figures on one line. */
export const Figures = ({ children }: { children: ReactNode }) => (
  <div className="figures-row">{children}</div>
);
