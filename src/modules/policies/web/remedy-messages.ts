import { defineMessages } from "#kernel/messages";
import en from "./messages/remedies-en.json" with { type: "json" };
import fa from "./messages/remedies-fa.json" with { type: "json" };

export const sayRemedies = defineMessages({ fa, en });
