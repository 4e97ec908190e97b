import { defineMessages } from "#kernel/messages";
import en from "./messages/help-en.json" with { type: "json" };
import fa from "./messages/help-fa.json" with { type: "json" };

export const sayHelp = defineMessages({ fa, en });
