import { z } from "zod";
import { defineEvent } from "#kernel/journal";
import { origin } from "./model.ts";

const place = { policy: z.uuid(), version: z.uuid(), day: z.iso.date() };

/** What facts are made of: ids of rules by decision, keys of remedies in the order of fit. */
const told = z.object({
  decision: z.uuid(),
  person: z.uuid().nullable(),
  fired: z.record(z.string(), z.array(z.string())),
  offered: z.array(z.string()),
  withheld: z.array(z.string()),
});

/** Decisions of one version were made together: one for a person, or up to a hundred at a time by a program. */
export const decided = defineEvent(
  "policies.decided",
  z.object({ ...place, origin, case: z.uuid().nullable(), decisions: z.array(told) }),
);

const chosen = {
  ...place,
  choice: z.uuid(),
  decision: z.uuid(),
  remedy: z.string(),
  origin,
  case: z.uuid().nullable(),
  /** In the workspace's currency. */
  cost: z.number().nullable(),
};

/** Somebody chose a remedy; `isWaiting` until somebody else has agreed. */
export const remedyChosen = defineEvent(
  "policies.remedyChosen",
  z.object({ ...chosen, isWaiting: z.boolean() }),
);
export const remedyApproved = defineEvent("policies.remedyApproved", z.object(chosen));
export const remedyRefused = defineEvent("policies.remedyRefused", z.object(chosen));

/** Nothing stands before a chosen remedy any more. */
export const remedyGiven = defineEvent("policies.remedyGiven", z.object(chosen));

const outcome = z.enum(["done", "failed"]);

/** What became of a given remedy; `was` is what was said of it before. */
export const outcomeNoted = defineEvent(
  "policies.outcomeNoted",
  z.object({ ...chosen, result: outcome, was: outcome.nullable() }),
);
