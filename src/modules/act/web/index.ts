import { lazy } from "react";
import type { Screen } from "#ui";
import { say } from "../messages.ts";
import { OverdueCount } from "./overdue-count.tsx";

export { NoticesBell } from "./notices-bell.tsx";
export { OpenCase } from "./open-case.tsx";

export const screens: Screen[] = [
  {
    path: "/cases",
    component: lazy(() => import("./cases.tsx")),
    permission: "act.view",
    navigation: {
      order: 60,
      icon: "case",
      label: (locale) => say(locale, "cases.title"),
      permission: "act.view",
      count: OverdueCount,
    },
  },
  { path: "/cases/$caseId", component: lazy(() => import("./case.tsx")), permission: "act.view" },
];
