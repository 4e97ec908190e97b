import type { ComponentProps, CSSProperties } from "react";
import { Link } from "react-aria-components";
import { isolated } from "#kernel/locale";
import { useFormat, useSay } from "#ui";
import type { HeatMap } from "../model.ts";
import { type HeatMeasure, heatLean } from "./heat-table.ts";
import { say } from "./messages.ts";

export type HeatLook = {
  measure: HeatMeasure;
  whole: HeatMap["total"];
  /** Where the voices of a cell can be read. */
  behind: (narrower: Record<string, string>) => string;
  /** The cell that is in the tab order, and being told that another is. */
  reached?: string;
  onReach?: (at: string) => void;
};

type Props = {
  /** Null where nobody spoke. */
  of: HeatMap["total"] | null;
  topic: { topic: string; name: string };
  touchpoint?: string;
  place: string;
  at: string;
  look: HeatLook;
};

/** How a topic is spoken of in one place: the measure, of how many, and by colour and sign how that stands to the whole. */
export function HeatCell({ of, topic, touchpoint, place, at, look }: Props) {
  const t = useSay(say);
  const { number } = useFormat();
  const shownAs = useHeatValue(look.measure);
  if (!of) return <td className="heat-cell" />;
  const standing = heatLean(look.measure, of, look.whole);
  const value = standing ? shownAs(standing.value) : "—";
  const side = standing ? sideOf(standing.lean) : "same";
  const isSure = Boolean(standing?.isSure);
  const names = { topic: isolated(topic.name), place: isolated(place) };
  const verdict = t("heat.cell.verdict", { n: of.n, side: isSure ? side : "chance" });
  return (
    <td
      className={`heat-cell heat-${side}`}
      data-sure={isSure || undefined}
      style={{ "--lean": `${Math.round(Math.abs(standing?.lean ?? 0) * 100)}%` } as CSSProperties}
      title={`${t("heat.cell.where", names)} ${number(of.n)} ${verdict}`}
    >
      <Link
        className="heat-link"
        href={look.behind({ topic: topic.topic, ...(touchpoint && { touchpoint }) })}
        render={(anchor) => (
          <a {...(anchor as ComponentProps<"a">)} tabIndex={look.reached === at ? 0 : -1} />
        )}
        onFocus={() => look.onReach?.(at)}
      >
        <span className="unseen">{t("heat.cell.where", names)}</span>{" "}
        <span className="heat-value figures">
          {isSure && <Side side={side} />}
          {value}
        </span>{" "}
        <span className="unseen">{t(`heat.cell.${look.measure}`)}</span>{" "}
        <span className="heat-n figures">{number(of.n)}</span> <span className="unseen">{verdict}</span>
      </Link>
    </td>
  );
}

const Side = ({ side }: { side: "better" | "worse" | "same" }) =>
  side !== "same" && (
    <svg viewBox="0 0 10 9" width="8" height="7" aria-hidden="true">
      <path d={side === "better" ? "M5 0 10 9H0z" : "M5 9 10 0H0z"} fill="currentColor" />
    </svg>
  );

const sideOf = (lean: number): "better" | "worse" | "same" => {
  if (lean === 0) return "same";
  return lean > 0 ? "better" : "worse";
};

/** A share as a percentage; a mean from −100 to 100 and NPS in whole points. */
export function useHeatValue(measure: HeatMeasure): (value: number) => string {
  const { number, percent } = useFormat();
  const points = (value: number) =>
    number(Math.round(value) || 0, { signDisplay: "exceptZero", maximumFractionDigits: 0 });
  return (value) => {
    if (measure === "negative") return percent(value);
    return points(measure === "sentiment" ? value * 100 : value);
  };
}
