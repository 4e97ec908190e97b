import { lazy } from "react";
import type { Screen } from "#ui";

export const screens: Screen[] = [
  { path: "/set-up", component: lazy(() => import("./set-up.tsx")), frame: "bare" },
  { path: "/sign-in", component: lazy(() => import("./sign-in.tsx")), frame: "bare" },
  { path: "/join/$token", component: lazy(() => import("./join.tsx")), frame: "bare" },
  { path: "/account", component: lazy(() => import("./account.tsx")) },
  { path: "/members", component: lazy(() => import("./members.tsx")) },
  { path: "/keys", component: lazy(() => import("./keys.tsx")), permission: "govern.keys" },
  { path: "/journal", component: lazy(() => import("./journal.tsx")), permission: "govern.journal" },
  { path: "/failures", component: lazy(() => import("./failures.tsx")), permission: "govern.failures" },
];
