import { defineMessages } from "#kernel/messages";
import en from "./messages/deciding-en.json" with { type: "json" };
import fa from "./messages/deciding-fa.json" with { type: "json" };

export const sayDeciding = defineMessages({ fa, en });
