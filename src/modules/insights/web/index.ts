import { lazy } from "react";
import type { Screen } from "#ui";
import { say } from "../messages.ts";

export const screens: Screen[] = [
  {
    path: "/",
    component: lazy(() => import("./home.tsx")),
    permission: "insights.view",
    navigation: { order: 0, icon: "home", label: (locale) => say(locale, "home.title") },
  },
  {
    path: "/voices",
    component: lazy(() => import("./voices.tsx")),
    permission: "insights.view",
    navigation: { order: 10, icon: "voices", label: (locale) => say(locale, "voices.title") },
  },
  {
    path: "/persons",
    component: lazy(() => import("./persons.tsx")),
    permission: "insights.view",
    navigation: { order: 30, icon: "people", label: (locale) => say(locale, "persons.title") },
  },
  { path: "/persons/$personId", component: lazy(() => import("./person.tsx")), permission: "insights.view" },
];
