import { lazy } from "react";
import type { Screen } from "#ui";
import { sayImport } from "../import/messages.ts";
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
  {
    path: "/import",
    component: lazy(() => import("./import.tsx")),
    permission: "listen.import",
    navigation: {
      order: 88,
      icon: "upload",
      label: (locale) => sayImport(locale, "title"),
      permission: "listen.import",
    },
  },
  {
    path: "/import/$importId",
    component: lazy(() => import("./import-one.tsx")),
    permission: "listen.import",
  },
];

/** Comes with what draws it only where it is looked at. */
export const QrCode = lazy(() => import("./qr-code.tsx").then(({ QrCode }) => ({ default: QrCode })));
