import { lazy } from "react";
import type { Screen } from "#ui";

export const screens: Screen[] = [
  { path: "/set-up", component: lazy(() => import("./set-up.tsx")), frame: "bare" },
  { path: "/sign-in", component: lazy(() => import("./sign-in.tsx")), frame: "bare" },
  { path: "/join/$token", component: lazy(() => import("./join.tsx")), frame: "bare" },
];
