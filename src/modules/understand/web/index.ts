import { lazy } from "react";
import type { Screen } from "#ui";
import { say } from "../messages.ts";

export const screens: Screen[] = [
  {
    path: "/understanding",
    component: lazy(() => import("./understanding.tsx")),
    permission: "understand.view",
    navigation: {
      order: 12,
      icon: "explore",
      label: (locale) => say(locale, "understanding.title"),
      permission: "understand.view",
    },
  },
];

export { usePeriod } from "./period.ts";
export { PlaceFilters } from "./place-filters.tsx";
export { usePlaces } from "./places.ts";
export { Emphasised, isolated } from "./sentence.tsx";
export { voicesHref } from "./voices-href.ts";
