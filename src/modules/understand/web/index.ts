import { lazy } from "react";
import type { Screen } from "#ui";
import { say } from "./messages.ts";
import { sayMorning } from "./morning-messages.ts";
import { sayThemes } from "./theme-messages.ts";
import { sayTopics } from "./topic-messages.ts";

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
  {
    path: "/morning",
    component: lazy(() => import("./morning.tsx")),
    permission: "understand.view",
    navigation: {
      order: 5,
      icon: "sun",
      label: (locale) => sayMorning(locale, "title"),
      permission: "understand.view",
    },
  },
  {
    path: "/themes",
    component: lazy(() => import("./theme-page.tsx")),
    permission: "understand.view",
    navigation: {
      order: 14,
      icon: "themes",
      label: (locale) => sayThemes(locale, "title"),
      permission: "understand.view",
    },
  },
  {
    path: "/themes/$themeId",
    component: lazy(() => import("./theme-one.tsx")),
    permission: "understand.view",
  },
  {
    path: "/topics",
    component: lazy(() => import("./topic-page.tsx")),
    permission: "understand.view",
    navigation: {
      order: 16,
      icon: "topics",
      label: (locale) => sayTopics(locale, "title"),
      permission: "understand.view",
    },
  },
  {
    path: "/topics/$topicKey",
    component: lazy(() => import("./topic-one.tsx")),
    permission: "understand.view",
  },
];

export { usePeriod } from "./period.ts";
export { PlaceFilters } from "./place-filters.tsx";
export { usePlaces } from "./places.ts";
export { MarkedWords, useReadVoice } from "./read-voice.tsx";
export { noReadingFilters, ReadingFilters } from "./reading-filters.tsx";
export { TopicLabel } from "./topic-label.tsx";
export { voicesHref } from "./voices-href.ts";
