import { defineMessages } from "#kernel/messages";
import en from "./messages/trying-en.json" with { type: "json" };
import fa from "./messages/trying-fa.json" with { type: "json" };

export const sayTrying = defineMessages({ fa, en });
