import type {
  CauseKind,
  ClosureOutcome,
  ContactChannel,
  ContactDirection,
  ContactOutcome,
} from "../model.ts";
import { answersPerson, dueAfter } from "./clock.ts";

type Done = { at: Date; by: string | null };
/** One thing that was done to a case somewhere else or before Hamdel; members by their ids. */
export type BroughtStep =
  | (Done & { kind: "assigned"; member: string | null })
  | (Done & { kind: "noted"; text: string })
  | (Done & {
      kind: "contacted";
      channel: ContactChannel;
      direction: ContactDirection;
      outcome: ContactOutcome;
      text: string | null;
    })
  | (Done & { kind: "cause-found"; cause: CauseKind; text: string | null })
  | (Done & { kind: "closed"; outcome: ClosureOutcome; toldCustomer: boolean; text: string | null })
  | (Done & { kind: "reopened"; reason: string });

type Standing = {
  owner: string | null;
  dueAt: Date;
  firstContactAt: Date | null;
  closedAt: Date | null;
};

/** Where a case that was opened at `openedAt` for `owner` stands after these steps, which are in the order of time. */
export function standingAfter(openedAt: Date, owner: string | null, steps: readonly BroughtStep[]): Standing {
  const opened: Standing = { owner, dueAt: dueAfter(openedAt), firstContactAt: null, closedAt: null };
  return steps.reduce(stepped, opened);
}

function stepped(standing: Standing, step: BroughtStep): Standing {
  if (step.kind === "assigned") return { ...standing, owner: step.member };
  if (step.kind === "closed") return { ...standing, closedAt: step.at };
  if (step.kind === "reopened") return { ...standing, closedAt: null, dueAt: dueAfter(step.at) };
  const isAnswer = step.kind === "contacted" && answersPerson(step.outcome);
  return isAnswer ? { ...standing, firstContactAt: standing.firstContactAt ?? step.at } : standing;
}
