import { LineChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, MarkPointComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef, useState } from "react";
import { type TrendLook, trendOption } from "./trend-option.ts";

use([LineChart, GridComponent, MarkLineComponent, MarkPointComponent, SVGRenderer]);

type Props = TrendLook & {
  /** The drawing in a sentence, for those who can't see it. */
  finding: string;
  /** Told the bucket under the pointer, -1 when there is none, and how far it is across the drawing, 0…1. */
  onPoint: (index: number, across: number) => void;
  /** The bucket under the pointer, or the one that the keyboard has walked to, was pressed. */
  onPress?: () => void;
  /** Names a bucket and its value to those who walk along the chart with the arrow keys. */
  describe: (index: number) => string;
  walkLabel: string;
};

/** The drawing itself; travels only with pages that have a chart. */
export default function TrendCanvas({ finding, onPoint, onPress, describe, walkLabel, ...look }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const chart = useRef<ECharts>(null);
  // The external system is ECharts, which draws outside React and must be told to let go.
  useEffect(() => {
    if (!place.current) return;
    const drawn = init(place.current, null, { renderer: "svg" });
    chart.current = drawn;
    const observer = new ResizeObserver(() => drawn.resize());
    observer.observe(place.current);
    return () => {
      observer.disconnect();
      drawn.dispose();
    };
  }, []);
  useEffect(() => chart.current?.setOption(trendOption(look), { notMerge: true }));
  const [walked, setWalked] = useState(look.points.length - 1);
  const goTo = (index: number): void => {
    const width = place.current?.clientWidth ?? 1;
    const x = index < 0 ? 0 : (chart.current?.convertToPixel({ xAxisIndex: 0 }, index) ?? 0);
    onPoint(index, x / width);
  };
  const point = ({ nativeEvent: { offsetX, offsetY } }: React.PointerEvent): void => {
    const found = chart.current?.convertFromPixel({ gridIndex: 0 }, [offsetX, offsetY])[0] ?? -1;
    goTo(found >= 0 && found < look.points.length ? found : -1);
  };
  const last = look.points.length - 1;
  const at = Math.min(walked, last);
  return (
    <>
      {onPress && last >= 0 && (
        <input
          type="range"
          className="trend-walker"
          aria-label={walkLabel}
          aria-valuetext={describe(at)}
          min={0}
          max={last}
          value={at}
          onFocus={() => goTo(at)}
          onBlur={() => goTo(-1)}
          onChange={({ target }) => {
            setWalked(target.valueAsNumber);
            goTo(target.valueAsNumber);
          }}
          onKeyDown={({ key }) => key === "Enter" && onPress()}
        />
      )}
      <div
        ref={place}
        role="img"
        aria-label={finding}
        dir="ltr"
        className={onPress ? "trend-canvas trend-canvas-leading" : "trend-canvas"}
        onPointerUp={onPress}
        onPointerMove={point}
        onPointerLeave={() => goTo(-1)}
      />
    </>
  );
}
