import { type ComponentType, createContext } from "react";
import type { Screen } from "#ui";

export type WebParts = {
  screens: readonly Screen[];
  /** What stands in the top bar beside search: a bell, a help button. */
  tools: readonly ComponentType[];
};

/** The pages and tools that `src/app/web.tsx` composed. */
export const PartsContext = createContext<WebParts>({ screens: [], tools: [] });
