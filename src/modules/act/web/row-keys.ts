import { useEffect, useRef } from "react";

/** J and K go to the next and the previous link of a list, as in mail programs; Enter then opens it. */
export function useRowKeys() {
  const list = useRef<HTMLUListElement>(null);
  // The external system is the keyboard. `code`, because on a Persian layout these keys type other letters.
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const step = steps[event.code];
      if (step === undefined || event.metaKey || event.ctrlKey || event.altKey || isWriting(event.target))
        return;
      const links = [...(list.current?.querySelectorAll("a") ?? [])];
      const at = links.indexOf(document.activeElement as HTMLAnchorElement);
      links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
  return list;
}

const steps: Record<string, number> = { KeyJ: 1, KeyK: -1 };

const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null;
