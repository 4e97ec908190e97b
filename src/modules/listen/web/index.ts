import { lazy } from "react";
import type { Screen } from "#ui";
import { say } from "../messages.ts";

export const screens: Screen[] = [
  {
    path: "/surveys",
    component: lazy(() => import("./surveys.tsx")),
    permission: "listen.view",
    navigation: { order: 20, icon: "surveys", label: (locale) => say(locale, "surveys.title") },
  },
  {
    path: "/surveys/$surveyId",
    component: lazy(() => import("./survey.tsx")),
    permission: "listen.view",
  },
];
