import { z } from "zod";
import { personReference } from "#listen/model";
import { limitPeriods, remedyKind, words } from "../remedies/model.ts";

const moment = z.iso.datetime();
const named = z.object({ id: z.uuid(), name: z.string() });

/** Where a decision was asked for: for a case, after a voice, on the public page, by a program. */
export const origins = ["case", "voice", "help", "api"] as const;
export const origin = z.enum(origins);
export type Origin = z.infer<typeof origin>;

/** A rule that fired; `place` is its number in its table, from 1. */
export const firedRule = z.object({ decision: z.string(), rule: z.string(), place: z.int() });
export type FiredRule = z.infer<typeof firedRule>;

/** Why a remedy is offered: the rules that say so, and the inputs their cells look at. */
export const offerReason = z.object({
  rules: z.array(firedRule),
  inputs: z.array(z.object({ input: z.string(), value: z.unknown() })),
});

/**
 * What a company's system said of a remedy: nothing is asked of it (`none`); it can be given (`available`), or not; the system did
 * not answer as it should (`unchecked`); it was not asked, because many were decided at once or nobody waits (`not-asked`).
 */
export const checkStates = ["none", "available", "unavailable", "unchecked", "not-asked"] as const;

/** A remedy that a decision offers. Amounts are null where they could not be worked out. */
export const offer = z.object({
  remedy: z.string(),
  kind: remedyKind,
  name: words(200),
  /** What the customer is told, with the inputs filled in. */
  told: words(8_000),
  cost: z.number().nullable(),
  worth: z.number().nullable(),
  worthUnit: z.enum(["money", "points", "days", "percent"]).nullable(),
  reason: offerReason,
  /** Somebody with the right to approve has to agree. */
  needsApproval: z.boolean(),
  /** It is limited for each person, and nobody is named: a person has to be, before it can be chosen. */
  needsPerson: z.boolean(),
  check: z.enum(checkStates),
  /** Of which one is chosen, where the company's system named any. */
  slots: z.array(z.string()),
  /** To whom it goes, of an escalation. */
  role: z.string().nullable(),
});
export type Offer = z.infer<typeof offer>;

/** A remedy that the rules give but that cannot be had: its limit is used up, or the company's system said no. */
export const withheldOffer = offer.extend({
  because: z.discriminatedUnion("code", [
    z.object({ code: z.literal("limit"), times: z.int(), per: z.enum(limitPeriods) }),
    z.object({ code: z.literal("unavailable"), said: z.string().nullable() }),
  ]),
});
export type WithheldOffer = z.infer<typeof withheldOffer>;

/** A remedy that no rule gave, and the nearest changes with which one would. */
export const missedRemedy = z.object({
  remedy: z.string(),
  kind: remedyKind,
  name: words(200),
  changes: z.array(
    firedRule.extend({
      /** What the rule asks of each input that is otherwise, as a unary test. */
      cells: z.array(z.object({ input: z.string(), test: z.string(), value: z.unknown() })),
    }),
  ),
});
export type MissedRemedy = z.infer<typeof missedRemedy>;

/** What could not be worked out: `decision` is null where it is about a remedy or an input. */
export const decisionFault = z.object({
  decision: z.string().nullable(),
  code: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** What it means, in the reader's language; only with a decision that was just made. */
  words: z.string().optional(),
});
export type DecisionFault = z.infer<typeof decisionFault>;

/** How far a chosen remedy has come. */
export const choiceStates = ["waiting", "refused", "given", "done", "failed"] as const;
export const choiceState = z.enum(choiceStates);
export type ChoiceState = z.infer<typeof choiceState>;

const byWhom = named.nullable();

export const choice = z.object({
  id: z.uuid(),
  decision: z.uuid(),
  policy: z.object({ id: z.uuid(), name: words(200) }),
  remedy: z.string(),
  name: words(200),
  kind: remedyKind,
  person: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  case: z.uuid().nullable(),
  origin,
  cost: z.number().nullable(),
  worth: z.number().nullable(),
  worthUnit: z.enum(["money", "points", "days", "percent"]).nullable(),
  slot: z.string().nullable(),
  text: z.string().nullable(),
  at: moment,
  by: byWhom,
  state: choiceState,
  approval: z
    .object({ isApproved: z.boolean(), at: moment, by: byWhom, text: z.string().nullable() })
    .nullable(),
  outcome: z
    .object({ result: z.enum(["done", "failed"]), at: moment, by: byWhom, text: z.string().nullable() })
    .nullable(),
});
export type Choice = z.infer<typeof choice>;

/** A decision as it was kept. */
export const keptDecision = z.object({
  id: z.uuid(),
  policy: z.object({ id: z.uuid(), name: words(200) }),
  version: z.object({ id: z.uuid(), number: z.int() }),
  origin,
  person: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  case: z.uuid().nullable(),
  at: moment,
  by: byWhom,
  inputs: z.record(z.string(), z.unknown()),
  /** What each decision of the graph came to, by its name. */
  results: z.record(z.string(), z.unknown()),
  fired: z.array(firedRule),
  offers: z.array(offer),
  withheld: z.array(withheldOffer),
  faults: z.array(decisionFault),
  choices: z.array(choice),
});
export type KeptDecision = z.infer<typeof keptDecision>;

/**
 * A decision as it is answered to whoever asked for it: also with what was not offered. One that is not kept has no id, one by
 * a draft no version either.
 */
export const madeDecision = keptDecision.omit({ choices: true, by: true }).extend({
  id: z.uuid().nullable(),
  version: z.object({ id: z.uuid(), number: z.int() }).nullable(),
  /** Empty where many were decided at once. */
  missed: z.array(missedRemedy),
});
export type MadeDecision = z.infer<typeof madeDecision>;

/** What is known of one customer, and what is asked; what is left out counts as not known. */
export const decisionAsk = z.strictObject({
  inputs: z.record(z.string(), z.unknown()).default({}),
  person: personReference.optional(),
  /** A decision, a decision service or a knowledge model, by name or id; every decision, where nothing is named. */
  decision: z.string().min(1).max(500).optional(),
  /** Which version decides; the one in effect, where none is named. */
  version: z.union([z.literal("draft"), z.int().min(1)]).optional(),
  /** As of when: the version in effect then, and what `now()` is. */
  at: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
  /** False: it is answered and nothing is kept. */
  keep: z.boolean().default(true),
});
export type DecisionAsk = z.infer<typeof decisionAsk>;

/** An input that a policy needs for its remedies, as it is asked for; `known` is null where it has to be asked. */
export const askedInput = z.object({
  input: z.string(),
  type: z.string(),
  label: words(200),
  question: words(500),
  /** How a value of it is said in a sentence, with `{value}`. */
  said: words(500),
  unit: z.string(),
  source: z.string(),
  values: z.array(z.object({ value: z.union([z.string(), z.number(), z.boolean()]), label: words(200) })),
  known: z.unknown(),
});
export type AskedInput = z.infer<typeof askedInput>;

export const decisionFilter = z.object({
  policy: z.uuid().optional(),
  version: z.uuid().optional(),
  origin: origin.optional(),
  person: z.uuid().optional(),
  case: z.uuid().optional(),
  remedy: z.string().max(100).optional(),
  from: z.iso.datetime({ offset: true }).optional(),
  to: z.iso.datetime({ offset: true }).optional(),
});
export type DecisionFilter = z.infer<typeof decisionFilter>;

export const choiceFilter = z.object({
  state: choiceState.optional(),
  policy: z.uuid().optional(),
  person: z.uuid().optional(),
  case: z.uuid().optional(),
});
export type ChoiceFilter = z.infer<typeof choiceFilter>;

const note = z.string().trim().min(1).max(10_000);

export const choiceInput = z.strictObject({
  remedy: z.string().min(1).max(100),
  /** Which of the slots that the company's system named. */
  slot: z.string().max(200).optional(),
  text: note.optional(),
});
export type ChoiceInput = z.infer<typeof choiceInput>;
export const approvalInput = z.strictObject({ isApproved: z.boolean(), text: note.optional() });
export type ApprovalInput = z.infer<typeof approvalInput>;
export const outcomeInput = z.strictObject({ result: z.enum(["done", "failed"]), text: note.optional() });
export type OutcomeInput = z.infer<typeof outcomeInput>;
