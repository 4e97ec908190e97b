import { type RefObject, useEffect, useRef } from "react";

/** J and K, or the arrows down and up, go from one article of a list to the next and bring it into view. */
export function useReadingKeys(): RefObject<HTMLOListElement | null> {
  const list = useRef<HTMLOListElement>(null);
  // The external system is the keyboard.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const step = steps[event.code];
      if (step === undefined || event.metaKey || event.ctrlKey || event.altKey || event.shiftKey) return;
      if (!isReading(list.current)) return;
      const articles = [...(list.current?.querySelectorAll("article") ?? [])];
      const at = articles.findIndex((one) => one.contains(document.activeElement));
      const next = articles[Math.min(Math.max(at + step, 0), articles.length - 1)];
      // Else the arrows scroll beside that.
      event.preventDefault();
      next?.focus({ preventScroll: true });
      next?.scrollIntoView({ block: "center" });
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return list;
}

/** `code`, because on a Persian layout the letters' keys type others. */
const steps: Record<string, number> = { KeyJ: 1, ArrowDown: 1, KeyK: -1, ArrowUp: -1 };

/** A menu, a calendar or a field needs these keys itself. */
function isReading(list: HTMLElement | null): boolean {
  const focused = document.activeElement;
  return focused === null || focused === document.body || (list?.contains(focused) ?? false);
}
