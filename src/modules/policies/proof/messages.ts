import { defineMessages } from "#kernel/messages";
import en from "./messages/en.json" with { type: "json" };
import fa from "./messages/fa.json" with { type: "json" };

export const say = defineMessages({ fa, en });
