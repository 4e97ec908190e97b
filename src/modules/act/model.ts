import { z } from "zod";
import { locales } from "#kernel/locale";
import { categories } from "#listen/model";
import { askedInput, keptDecision, words as wordsIn } from "#policies/model";
import { sentimentLabel, shownReading } from "#understand/model";

/** Where a case stands: open within its time, open beyond it, closed. */
export const caseStates = ["open", "overdue", "closed"] as const;
export const caseState = z.enum(caseStates);
export type CaseState = z.infer<typeof caseState>;

/** Why it went wrong, in the words of a retailer; what is meant exactly is said in the cause's text. */
export const causeKinds = [
  "late",
  "wrong-order",
  "product",
  "staff",
  "price",
  "payment",
  "site",
  "branch",
  "unanswered",
  "return",
  "other",
] as const;
export const causeKind = z.enum(causeKinds);
export type CauseKind = z.infer<typeof causeKind>;

/** How a case ended: put right; could not be, but the person was cared for; could not be spoken with; was none. */
export const closureOutcomes = ["solved", "cared-for", "unreachable", "mistaken"] as const;
export const closureOutcome = z.enum(closureOutcomes);
export type ClosureOutcome = z.infer<typeof closureOutcome>;

export const contactChannels = ["call", "sms", "email", "messenger", "in-person"] as const;
export const contactDirections = ["outgoing", "incoming"] as const;
export const contactOutcomes = ["reached", "message-left", "no-answer", "refused"] as const;
export const contactChannel = z.enum(contactChannels);
export const contactOutcome = z.enum(contactOutcomes);
export type ContactChannel = z.infer<typeof contactChannel>;
export type ContactDirection = (typeof contactDirections)[number];
export type ContactOutcome = z.infer<typeof contactOutcome>;

/** Text without what would break a store or hide from a reader: the edge refuses NUL already. */
const words = (longest: number) => z.string().trim().min(1).max(longest);
const moment = z.iso.datetime();
const given = z.iso.datetime({ offset: true });
const policyWords = wordsIn(4_000);
export const name = z.object({ id: z.uuid(), name: z.string() });
export type Name = z.infer<typeof name>;
const somebody = name.nullable();

/** A voice as it stands in its case. */
export const caseVoice = z.object({
  id: z.uuid(),
  /** The score it came with; null where a member heard it and wrote it down. */
  score: z.uuid().nullable(),
  metric: z.string().nullable(),
  value: z.number().nullable(),
  category: z.enum(categories).nullable(),
  channel: z.string(),
  text: z.string().nullable(),
  locale: z.enum(locales).nullable(),
  at: moment,
  /** What was read out of its words; null where there are none, or nobody scored it. */
  reading: shownReading.nullable(),
});
export type CaseVoice = z.infer<typeof caseVoice>;

/** A topic that a case is about, and how its person meant it. */
const caseTopic = z.object({ topic: z.string(), name: z.string(), label: sentimentLabel });
export type CaseTopic = z.infer<typeof caseTopic>;

/** A case as lists show it. */
export const caseRow = z.object({
  id: z.uuid(),
  /** What people call it: `A-1029`. */
  code: z.string(),
  state: caseState,
  person: z.object({ id: z.uuid(), name: z.string().nullable() }).nullable(),
  touchpoint: somebody,
  branch: somebody,
  channel: z.string(),
  owner: somebody,
  voice: caseVoice.nullable(),
  voices: z.int(),
  /** What it is about, complaints first; in a list by the voice it is known by, in the whole case by all of them. */
  topics: z.array(caseTopic),
  /** How urgent its most urgent voice is. */
  urgency: z.number().min(0).max(1),
  isUrgent: z.boolean(),
  /** What the complaint usually comes from, for who works on it to confirm. */
  proposedCause: causeKind.nullable(),
  openedAt: moment,
  dueAt: moment,
  firstContactAt: moment.nullable(),
  closedAt: moment.nullable(),
  /** How it was closed; null while it is open. */
  outcome: closureOutcome.nullable(),
});
export type CaseRow = z.infer<typeof caseRow>;

/** How many cases stand where; `open` counts the overdue too. */
export const caseCounts = z.object({ open: z.int(), overdue: z.int(), closed: z.int() });
export type CaseCounts = z.infer<typeof caseCounts>;

/**
 * How far a remedy came in a case: proposed by a policy, chosen, or asked for by who may not give it alone; approved or
 * refused; done, or failed.
 */
export const remedySteps = [
  "proposed",
  "chosen",
  "asked-for",
  "approved",
  "refused",
  "done",
  "failed",
] as const;
export type RemedyStep = (typeof remedySteps)[number];

const record = { id: z.uuid(), at: moment, by: somebody };

/** One thing that was done to a case, by whom and when; nobody where Hamdel did it itself. */
export const caseRecord = z.discriminatedUnion("kind", [
  z.object({ ...record, kind: z.literal("opened") }),
  z.object({ ...record, kind: z.literal("voice-joined"), voice: z.uuid() }),
  z.object({ ...record, kind: z.literal("assigned"), to: somebody }),
  z.object({ ...record, kind: z.literal("noted"), text: z.string() }),
  z.object({
    ...record,
    kind: z.literal("contacted"),
    channel: contactChannel,
    direction: z.enum(contactDirections),
    outcome: contactOutcome,
    text: z.string().nullable(),
  }),
  z.object({ ...record, kind: z.literal("cause-found"), cause: causeKind, text: z.string().nullable() }),
  z.object({
    ...record,
    kind: z.literal("closed"),
    outcome: closureOutcome,
    toldCustomer: z.boolean(),
    text: z.string().nullable(),
  }),
  z.object({ ...record, kind: z.literal("reopened"), text: z.string(), dueAt: moment }),
  z.object({
    ...record,
    kind: z.literal("remedy"),
    step: z.enum(remedySteps),
    /** What the remedies are called, in the reader's language; several where they were proposed. */
    remedies: z.array(z.string()),
    decision: z.uuid().nullable(),
    choice: z.uuid().nullable(),
    text: z.string().nullable(),
  }),
]);
export type CaseRecord = z.infer<typeof caseRecord>;

/** One case, whole. */
export const caseFile = caseRow.extend({
  contact: z
    .object({ email: z.string().nullable(), phone: z.string().nullable(), externalId: z.string().nullable() })
    .nullable(),
  allVoices: z.array(caseVoice),
  cause: z.object({ kind: causeKind, text: z.string().nullable() }).nullable(),
  closure: z
    .object({ outcome: closureOutcome, toldCustomer: z.boolean(), text: z.string().nullable(), by: somebody })
    .nullable(),
  /** In the order of time. */
  log: z.array(caseRecord),
});
export type CaseFile = z.infer<typeof caseFile>;

/** What else this person lived through. */
export const pastEntry = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("voice"), at: moment, touchpoint: somebody, voice: caseVoice }),
  z.object({
    kind: z.literal("case"),
    at: moment,
    touchpoint: somebody,
    id: z.uuid(),
    code: z.string(),
    state: caseState,
  }),
  z.object({
    kind: z.literal("interaction"),
    at: moment,
    touchpoint: somebody,
    id: z.uuid(),
    what: z.string(),
    channel: z.string(),
    amount: z.number().nullable(),
  }),
]);
export type PastEntry = z.infer<typeof pastEntry>;

export const caseSorts = ["due", "newest", "urgent"] as const;

/** What narrows the list; `owner` may be `me` or `none`. */
export const caseFilter = z.object({
  state: z.enum([...caseStates, "all"]).default("open"),
  owner: z.union([z.literal(["me", "none"]), z.uuid()]).optional(),
  person: z.uuid().optional(),
  touchpoint: z.uuid().optional(),
  branch: z.uuid().optional(),
  channel: z.string().max(40).optional(),
  category: z.enum(categories).optional(),
  /** Only those that press. */
  urgent: z
    .enum(["true", "false"])
    .transform((word) => word === "true")
    .optional(),
  /** Found in the person's words; a code such as A-1029 finds its case. */
  text: z.string().trim().max(200).optional(),
  from: given.optional(),
  to: given.optional(),
  sort: z.enum(caseSorts).default("due"),
});
export type CaseFilter = z.infer<typeof caseFilter>;

/** A case opened by hand: about a voice, or about what a person told a member. */
export const caseInput = z.strictObject({
  score: z.uuid().optional(),
  person: z.uuid().optional(),
  touchpoint: z.uuid().optional(),
  branch: z.uuid().optional(),
  channel: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/)
    .default("call"),
  text: words(10_000).optional(),
});
export type CaseInput = z.infer<typeof caseInput>;

export const assignmentInput = z.strictObject({ member: z.uuid().nullable() });
export const noteInput = z.strictObject({ text: words(10_000) });
export const contactInput = z.strictObject({
  channel: contactChannel,
  direction: z.enum(contactDirections).default("outgoing"),
  outcome: contactOutcome,
  text: words(10_000).optional(),
  /** Now, where nothing is said. */
  at: given.optional(),
});
export type ContactInput = z.infer<typeof contactInput>;
export const causeInput = z.strictObject({ kind: causeKind, text: words(2_000).optional() });
export type CauseInput = z.infer<typeof causeInput>;
export const closureInput = z.strictObject({
  outcome: closureOutcome,
  toldCustomer: z.boolean(),
  text: words(10_000).optional(),
});
export type ClosureInput = z.infer<typeof closureInput>;
export const reopeningInput = z.strictObject({ reason: words(2_000) });

/** A policy that can say what to offer in a case, and what it has to know for that. */
export const caseOffers = z.object({
  policies: z.array(
    z.object({
      id: z.uuid(),
      slug: z.string(),
      number: z.int(),
      name: policyWords,
      purpose: policyWords,
      inputs: z.array(askedInput),
    }),
  ),
  /** What was decided for this case, the newest first, with what was chosen. */
  decisions: z.array(keptDecision),
});
export type CaseOffers = z.infer<typeof caseOffers>;

/** Which policy decides, by id or slug; inputs stand over what is known already. */
export const caseOffersInput = z.strictObject({
  policy: z.string().min(1).max(200),
  inputs: z.record(z.string(), z.unknown()).default({}),
});
export type CaseOffersInput = z.infer<typeof caseOffersInput>;

export const noticeKinds = ["opened", "voice-joined", "assigned", "near-due", "overdue", "reopened"] as const;
export const noticeKind = z.enum(noticeKinds);
export type NoticeKind = z.infer<typeof noticeKind>;

/** Something a member must know about a case. */
export const notice = z.object({
  id: z.uuid(),
  kind: noticeKind,
  case: z.object({ id: z.uuid(), code: z.string(), dueAt: moment }),
  person: z.string().nullable(),
  excerpt: z.string().nullable(),
  /** What the voice of the excerpt speaks of, complaints first; null where that was not read. */
  topic: z.string().nullable(),
  isUrgent: z.boolean(),
  at: moment,
  readAt: moment.nullable(),
});
export type Notice = z.infer<typeof notice>;
