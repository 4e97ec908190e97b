import { defineMessages } from "#kernel/messages";
import en from "./messages/board-en.json" with { type: "json" };
import fa from "./messages/board-fa.json" with { type: "json" };

export const sayBoard = defineMessages({ fa, en });
