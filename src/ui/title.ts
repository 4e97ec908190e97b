import { useEffect } from "react";
import { useSay } from "./locale.tsx";
import { sayUi } from "./messages.ts";

/** Names the browser's tab: the page first, then Hamdel. */
export function useTitle(title: string): void {
  const brand = useSay(sayUi)("brand");
  // The external system is the browser's tab.
  useEffect(() => {
    document.title = title ? `${title} · ${brand}` : brand;
  }, [title, brand]);
}
