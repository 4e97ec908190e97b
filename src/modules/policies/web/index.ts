import type { Screen } from "#ui";

export const screens: Screen[] = [];
