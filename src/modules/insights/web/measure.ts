import { useFormat } from "#ui";
import type { MeasureRow, Metric } from "#understand/model";

/** How a measure is written and drawn: NPS in whole points, ratings with one digit. */
export function useMeasure(metric: Metric) {
  const { number } = useFormat();
  const digits = metric === "nps" ? 0 : 1;
  const rounded = (value: number): number => {
    const whole = Math.round(value * 10 ** digits) / 10 ** digits;
    // No reader means minus zero.
    return whole === 0 ? 0 : whole;
  };
  return {
    rounded,
    shown: (value: number | null): string => (value === null ? "—" : number(rounded(value))),
    /** The axis that all rows share: wide enough for every interval, with zero in it for NPS. */
    domain: (rows: readonly MeasureRow[]): readonly [number, number] => {
      if (metric === "rating") return [0, 10];
      const ends = rows.flatMap(({ low, high }) => [low ?? 0, high ?? 0]);
      const outward = (value: number) => Math.sign(value) * Math.ceil(Math.abs(value) / 10) * 10;
      return [Math.min(-10, outward(Math.min(...ends))), Math.max(10, outward(Math.max(...ends)))];
    },
  };
}
