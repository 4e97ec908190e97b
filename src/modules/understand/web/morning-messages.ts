import { defineMessages } from "#kernel/messages";
import en from "./messages/morning-en.json" with { type: "json" };
import fa from "./messages/morning-fa.json" with { type: "json" };

export const sayMorning = defineMessages({ fa, en });
