import { defineMessages } from "#kernel/messages";
import en from "./messages/topics-en.json" with { type: "json" };
import fa from "./messages/topics-fa.json" with { type: "json" };

export const sayTopics = defineMessages({ fa, en });
