import { defineMessages } from "#kernel/messages";
import en from "./messages/versions-en.json" with { type: "json" };
import fa from "./messages/versions-fa.json" with { type: "json" };

export const sayVersions = defineMessages({ fa, en });
