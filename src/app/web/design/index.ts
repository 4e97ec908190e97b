import { lazy } from "react";
import type { Screen } from "#ui";

/** Every component in both directions and themes, for whoever builds a page. */
export const designScreens: Screen[] = [
  { path: "/design", frame: "none", component: lazy(() => import("./design.tsx")) },
];
