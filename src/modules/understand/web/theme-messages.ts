import { defineMessages } from "#kernel/messages";
import en from "./messages/themes-en.json" with { type: "json" };
import fa from "./messages/themes-fa.json" with { type: "json" };

export const sayThemes = defineMessages({ fa, en });
