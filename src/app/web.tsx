import type { ComponentType } from "react";
import { screens as actScreens, NoticesBell } from "#act/web";
import { screens as companyScreens } from "#company/web";
import { screens as governScreens } from "#govern/web";
import { screens as insightsScreens } from "#insights/web";
import { screens as listenScreens } from "#listen/web";
import { screens as policiesScreens } from "#policies/web";
import type { Screen } from "#ui";
import { screens as understandScreens } from "#understand/web";
import { composeWeb } from "./web/compose.tsx";
import { designScreens } from "./web/design/index.ts";

/** Every module's pages. A module with pages adds its line here, in the order of the river. */
const screens: Screen[] = [
  ...companyScreens,
  ...listenScreens,
  ...understandScreens,
  ...policiesScreens,
  ...actScreens,
  ...insightsScreens,
  ...governScreens,
  ...designScreens,
];

/** What stands in the top bar beside search: a bell, a help button. */
const tools: ComponentType[] = [NoticesBell];

export const openWeb = (root: HTMLElement): void => composeWeb(root, { screens, tools });
