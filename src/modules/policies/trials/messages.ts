import { defineMessages } from "#kernel/messages";
import { problemsOf } from "#kernel/problems";
import en from "./messages/en.json" with { type: "json" };
import fa from "./messages/fa.json" with { type: "json" };

const say = defineMessages({ fa, en });
export const problem = problemsOf("policies", say);
