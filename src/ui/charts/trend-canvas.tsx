import { LineChart } from "echarts/charts";
import { GridComponent, MarkLineComponent, MarkPointComponent } from "echarts/components";
import { type ECharts, init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import { type TrendLook, trendOption } from "./trend-option.ts";

use([LineChart, GridComponent, MarkLineComponent, MarkPointComponent, SVGRenderer]);

type Props = TrendLook & {
  /** Told the bucket under the pointer, -1 when there is none, and how far it is across the drawing, 0…1. */
  onPoint: (index: number, across: number) => void;
  /** The bucket under the pointer was pressed. */
  onPress?: () => void;
};

/** The drawing itself; travels only with pages that have a chart. */
export default function TrendCanvas({ onPoint, onPress, ...look }: Props) {
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
  const point = ({ nativeEvent: { offsetX, offsetY } }: React.PointerEvent): void => {
    const width = place.current?.clientWidth ?? 1;
    const found = chart.current?.convertFromPixel({ gridIndex: 0 }, [offsetX, offsetY])[0] ?? -1;
    const index = found >= 0 && found < look.points.length ? found : -1;
    const x = index < 0 ? 0 : (chart.current?.convertToPixel({ xAxisIndex: 0 }, index) ?? 0);
    onPoint(index, x / width);
  };
  return (
    <div
      ref={place}
      dir="ltr"
      className={onPress ? "trend-canvas trend-canvas-leading" : "trend-canvas"}
      onPointerUp={onPress}
      onPointerMove={point}
      onPointerLeave={() => onPoint(-1, 0)}
    />
  );
}
