import { defineMessages } from "#kernel/messages";
import { problemsOf } from "#kernel/problems";
import en from "./messages/en.json" with { type: "json" };
import fa from "./messages/fa.json" with { type: "json" };

/** What can keep Hamdel from starting on its data. Numbers are given as text, so that no language groups their digits. */
export const startProblem = problemsOf("start", defineMessages({ fa, en }));
