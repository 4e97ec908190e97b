import { defineMessages } from "#kernel/messages";
import en from "../messages/web.en.json" with { type: "json" };
import fa from "../messages/web.fa.json" with { type: "json" };

export const say = defineMessages({ fa, en });
