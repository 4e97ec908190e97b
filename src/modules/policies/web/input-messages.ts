import { defineMessages } from "#kernel/messages";
import en from "./messages/inputs-en.json" with { type: "json" };
import fa from "./messages/inputs-fa.json" with { type: "json" };

export const sayInputs = defineMessages({ fa, en });
