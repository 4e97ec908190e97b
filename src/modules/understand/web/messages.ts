import { defineMessages } from "#kernel/messages";
import en from "./messages/en.json" with { type: "json" };
import fa from "./messages/fa.json" with { type: "json" };

/** What pages of understanding say; what the server says stands in the module's own messages. */
export const say = defineMessages({ fa, en });
