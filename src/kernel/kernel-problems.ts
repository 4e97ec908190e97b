import { defineMessages } from "#kernel/messages";
import { problemsOf } from "#kernel/problems";
import en from "./messages/en.json" with { type: "json" };
import fa from "./messages/fa.json" with { type: "json" };

export const sayKernel = defineMessages({ fa, en });

/** Problems that any route may answer with. */
export const kernelProblem = problemsOf("kernel", sayKernel);
