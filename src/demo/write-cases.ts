import { type BroughtCase, type BroughtStep, bringCases } from "#act";
import type { Kernel } from "#kernel/kernel";
import type { CaseStep, CaseStory } from "./cases.ts";

const casesATime = 1_000;

/** Writes how each case was worked, the scores of their responses being there; members by the ids of their keys. */
export async function writeCases(
  { records }: Pick<Kernel, "records">,
  workspace: string,
  members: Map<string, string>,
  stories: CaseStory[],
  wrote: (rows: number) => void,
): Promise<void> {
  // The first batch is the odd one: the newest cases stay together, where one person's second voice may have joined.
  for (let to = stories.length % casesATime; to <= stories.length; to += casesATime) {
    const batch = stories.slice(Math.max(0, to - casesATime), to).map((story) => asBrought(story, members));
    if (batch.length > 0) await records.within(workspace, (tx) => bringCases(tx, workspace, batch));
    wrote(batch.length);
  }
}

const asBrought = ({ response, steps }: CaseStory, members: Map<string, string>): BroughtCase => ({
  response,
  steps: steps.map((step) => asStep(step, members)),
});

function asStep(step: CaseStep, members: Map<string, string>): BroughtStep {
  const done = { at: step.at, by: members.get(step.by) ?? null };
  if (step.kind === "assigned") return { ...done, kind: "assigned", member: members.get(step.to) ?? null };
  if (step.kind === "noted") return { ...done, kind: "noted", text: step.text };
  if (step.kind === "caused") return { ...done, kind: "cause-found", cause: step.cause, text: step.text };
  if (step.kind === "reopened") return { ...done, kind: "reopened", reason: step.text };
  if (step.kind === "closed") {
    const { outcome, feeling, text } = step;
    return { ...done, kind: "closed", outcome, toldCustomer: feeling !== "lost", text };
  }
  const outcome = step.reached ? "reached" : "no-answer";
  const { channel, text } = step;
  return { ...done, kind: "contacted", channel, direction: "outgoing", outcome, text };
}
