import { lazy } from "react";
import type { Screen } from "#ui";

export const screens: Screen[] = [
  { path: "/design/grid", frame: "none", component: lazy(() => import("./design/grid-design.tsx")) },
];
