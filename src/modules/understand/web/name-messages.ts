import { defineMessages } from "#kernel/messages";
import en from "./messages/names-en.json" with { type: "json" };
import fa from "./messages/names-fa.json" with { type: "json" };

/** What is said of the products, branches and departments that people name. */
export const sayNames = defineMessages({ fa, en });
