import { lazy } from "react";
import type { Screen } from "#ui";
import { sayBoard } from "./board-messages.ts";
import { sayHelp } from "./help-messages.ts";
import { say } from "./messages.ts";

export const screens: Screen[] = [
  {
    path: "/policies",
    component: lazy(() => import("./policies.tsx")),
    permission: "policies.view",
    navigation: {
      order: 50,
      icon: "policy",
      label: (locale) => say(locale, "policies.title"),
      permission: "policies.view",
    },
  },
  {
    path: "/policies/$policyId",
    component: lazy(() => import("./policy.tsx")),
    permission: "policies.view",
  },
  {
    path: "/remedies",
    component: lazy(() => import("./board/remedies.tsx")),
    permission: "policies.view",
    navigation: {
      order: 55,
      icon: "check",
      label: (locale) => sayBoard(locale, "title"),
      permission: "policies.view",
    },
  },
  {
    path: "/customer-page",
    component: lazy(() => import("./help/customer-page.tsx")),
    permission: "policies.view",
    navigation: {
      order: 95,
      icon: "external",
      label: (locale) => sayHelp(locale, "title"),
      permission: "policies.view",
      isSetting: true,
    },
  },
  { path: "/design/grid", frame: "none", component: lazy(() => import("./design/grid-design.tsx")) },
];

export { ChoiceLine } from "./deciding/choice-line.tsx";
export { InputsForm } from "./deciding/inputs-form.tsx";
export { OfferList, vocabularyOfAsked } from "./deciding/offer-list.tsx";
export { sayDeciding } from "./deciding-messages.ts";
export { SendLink } from "./help/send-link.tsx";
