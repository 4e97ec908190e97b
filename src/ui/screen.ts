import type { ComponentType } from "react";
import type { Locale } from "#kernel/locale";
import type { IconName } from "./components/icon.tsx";

/**
 * One page of a module. `web/index.ts` of a module exports `screens: Screen[]`; `src/app/web.tsx` composes them.
 */
export type Screen = {
  /** TanStack Router's path: `/cases`, `/cases/$caseId`; read parameters with `useParameters()`. */
  path: string;
  /** `lazy(() => import("./cases.tsx"))`, so that the page's code travels when it is first opened. */
  component: ComponentType;
  /** The permission without which the page says that it isn't open to this member. */
  permission?: string;
  /** `bare`: a narrow page without navigation or sign-in (sign-in, set-up, invitation). Default `shell`. */
  frame?: "shell" | "bare" | "none";
  navigation?: {
    /** Place in the menu, in the order of the product's story: home 0, voices 10, surveys 20 … settings 90. */
    order: number;
    icon: IconName;
    label: (locale: Locale) => string;
    permission?: string;
    /** One of the settings: the menu leads to all of them by one entry, and each shows the others above itself. */
    isSetting?: boolean;
    /** A small number at the end of the entry, such as open cases. */
    count?: ComponentType;
  };
};
