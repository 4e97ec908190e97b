import { z } from "zod";
import { defineEvent } from "#kernel/journal";
import { causeKind, closureOutcome, contactChannel, contactOutcome } from "./model.ts";

const about = { case: z.uuid() };

/** A person's problem got an owner and a clock. The event's `at` is when that happened. */
export const caseOpened = defineEvent(
  "act.caseOpened",
  z.object({
    ...about,
    number: z.int(),
    score: z.uuid().nullable(),
    owner: z.uuid().nullable(),
    touchpoint: z.uuid().nullable(),
    branch: z.uuid().nullable(),
    channel: z.string(),
    due: z.iso.datetime(),
  }),
);

/** A person with an open case at a touchpoint spoke of it again. */
export const voiceJoined = defineEvent("act.voiceJoined", z.object({ ...about, score: z.uuid().nullable() }));

export const caseAssigned = defineEvent(
  "act.caseAssigned",
  z.object({ ...about, owner: z.uuid().nullable() }),
);
export const caseNoted = defineEvent("act.caseNoted", z.object({ ...about, note: z.uuid() }));

export const personContacted = defineEvent(
  "act.personContacted",
  z.object({ ...about, channel: contactChannel, outcome: contactOutcome }),
);

export const causeFound = defineEvent("act.causeFound", z.object({ ...about, kind: causeKind }));

export const caseClosed = defineEvent(
  "act.caseClosed",
  z.object({ ...about, outcome: closureOutcome, toldCustomer: z.boolean() }),
);

export const caseReopened = defineEvent("act.caseReopened", z.object({ ...about, due: z.iso.datetime() }));
