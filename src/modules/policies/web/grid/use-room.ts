import { type RefObject, useEffect, useState } from "react";

/** How large an element is, kept true while the window changes. */
export function useRoom(element: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [room, measure] = useState({ width: 0, height: 0 });
  // The external system is the browser's layout.
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = new ResizeObserver(() =>
      measure((before) =>
        before.width === current.clientWidth && before.height === current.clientHeight
          ? before
          : { width: current.clientWidth, height: current.clientHeight },
      ),
    );
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
