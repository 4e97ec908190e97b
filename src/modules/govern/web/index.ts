import { lazy } from "react";
import type { Locale } from "#kernel/locale";
import type { IconName, Screen } from "#ui";
import { say } from "./words.ts";

/** One of the settings: in the bar above them, and behind their one entry of the menu. */
const setting = (order: number, icon: IconName, label: (locale: Locale) => string): Screen["navigation"] => ({
  order,
  icon,
  label,
  isSetting: true,
});

export const screens: Screen[] = [
  { path: "/set-up", component: lazy(() => import("./set-up.tsx")), frame: "bare" },
  { path: "/sign-in", component: lazy(() => import("./sign-in.tsx")), frame: "bare" },
  { path: "/forgotten", component: lazy(() => import("./forgotten.tsx")), frame: "bare" },
  { path: "/reset/$token", component: lazy(() => import("./reset.tsx")), frame: "bare" },
  { path: "/join/$token", component: lazy(() => import("./join.tsx")), frame: "bare" },
  {
    path: "/members",
    component: lazy(() => import("./members.tsx")),
    navigation: setting(91, "people", (locale) => say(locale, "members.title")),
  },
  {
    path: "/keys",
    component: lazy(() => import("./keys.tsx")),
    permission: "govern.keys",
    navigation: setting(92, "key", (locale) => say(locale, "keys.title")),
  },
  {
    path: "/journal",
    component: lazy(() => import("./journal.tsx")),
    permission: "govern.journal",
    navigation: setting(93, "note", (locale) => say(locale, "journal.title")),
  },
  {
    path: "/failures",
    component: lazy(() => import("./failures.tsx")),
    permission: "govern.failures",
    navigation: setting(94, "warning", (locale) => say(locale, "failures.title")),
  },
  {
    path: "/account",
    component: lazy(() => import("./account.tsx")),
    navigation: setting(99, "settings", (locale) => say(locale, "account.title")),
  },
];
