import { lazy } from "react";
import type { Screen } from "#ui";
import { say } from "../messages.ts";

export { LanguageField, TimeZoneField } from "./place-fields.tsx";

export const screens: Screen[] = [
  {
    path: "/company",
    component: lazy(() => import("./company.tsx")),
    navigation: { order: 90, icon: "company", label: (locale) => say(locale, "title"), isSetting: true },
  },
];
