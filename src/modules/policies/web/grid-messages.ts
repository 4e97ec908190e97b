import { defineMessages } from "#kernel/messages";
import en from "./messages/grid-en.json" with { type: "json" };
import fa from "./messages/grid-fa.json" with { type: "json" };

export const sayGrid = defineMessages({ fa, en });

export type GridWord = Parameters<typeof sayGrid>[1];
