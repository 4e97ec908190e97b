import { z } from "zod";
import { sayKernel } from "#kernel/kernel-problems";
import { isLocale, type Locale, locales } from "#kernel/locale";
import { inWords } from "#kernel/rules";
import { personInput } from "#people/model";
import { say } from "./messages.ts";

/** Text that every store and every page can hold: no NUL (PostgreSQL) and no half of a surrogate pair (UTF-8). */
export const isSoundText = (text: string): boolean => text.isWellFormed() && !text.includes("\u0000");

export const soundText = (maxLength: number) =>
  z.string().trim().min(1).max(maxLength).refine(isSoundText, inWords(sayKernel, "rule.sound-text"));

/** The same words in the survey's languages; a draft may still lack one, a published version may not. */
const localized = (maxLength: number) =>
  z.strictObject({ fa: soundText(maxLength).optional(), en: soundText(maxLength).optional() });
export type Localized = Partial<Record<Locale, string>>;

/**
 * Names a question inside its survey, in stored answers and in form fields. A hyphen is kept for the ids of a page's
 * elements, and an underscore at the beginning for the page's own fields.
 */
const questionId = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);
/** Programs name a survey by its id or its slug: what looks like an id is one. */
export const isSurveyId = (text: string): boolean => z.uuid().safeParse(text).success;
/** The last part of a link that one person answers once: never a slug, which has no capitals. */
export const invitationToken = z.string().regex(/^I[A-Za-z0-9_-]{22}$/);
/** How the voice travels: `web`, `sms`, `branch`, `call`, … */
export const channel = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

/** A question is put only to those whose answer to an earlier score question lies in from…to (both included). */
const showWhen = z.strictObject({
  question: questionId,
  from: z.int().min(0).max(10),
  to: z.int().min(0).max(10),
});

const npsQuestion = z.strictObject({
  id: questionId,
  kind: z.literal("nps"),
  label: localized(300),
  required: z.boolean().default(true),
  lowLabel: localized(60),
  highLabel: localized(60),
  showWhen: showWhen.optional(),
});
export type NpsQuestion = z.infer<typeof npsQuestion>;

const textQuestion = z.strictObject({
  id: questionId,
  kind: z.literal("text"),
  label: localized(300),
  placeholder: localized(120).optional(),
  required: z.boolean().default(false),
  maxLength: z.int().min(1).max(10_000).default(5_000),
  showWhen: showWhen.optional(),
});
export type TextQuestion = z.infer<typeof textQuestion>;

/** Another kind is one more schema here and one more file in logic/kinds. */
export const question = z.discriminatedUnion("kind", [npsQuestion, textQuestion]);
export type Question = z.infer<typeof question>;

/** What the thank-you page says; where a category has no words of its own, Hamdel's are said. */
const thanks = z.strictObject({
  promoter: localized(600).optional(),
  passive: localized(600).optional(),
  detractor: localized(600).optional(),
});

/**
 * A survey as one JSON document. Texts may name the company by `{company}`. The first language is the one spoken to
 * those who ask for none of the others.
 */
export const surveyDocument = z
  .strictObject({
    slug,
    title: localized(120),
    languages: z.array(z.enum(locales)).min(1).max(locales.length),
    touchpoint: z.uuid().optional(),
    channel: channel.default("web"),
    questions: z.array(question).min(1).max(50),
    thanks: thanks.default({}),
    privacyNote: localized(300).optional(),
    closesAt: z.iso.datetime().optional(),
  })
  .superRefine((survey, context) => {
    for (const fault of contradictions(survey)) {
      context.addIssue({ code: "custom", path: fault.path, ...inWords(say, fault.rule) });
    }
  });
export type SurveyDocument = z.infer<typeof surveyDocument>;
/** As written by hand: what has a default may be left out. */
export type SurveyDocumentInput = z.input<typeof surveyDocument>;

type Contradiction = {
  path: (string | number)[];
  rule: "rule.language-twice" | "rule.same-id" | "rule.show-when";
};

function contradictions(survey: { languages: Locale[]; questions: Question[] }): Contradiction[] {
  const faults: Contradiction[] = [];
  if (new Set(survey.languages).size < survey.languages.length) {
    faults.push({ path: ["languages"], rule: "rule.language-twice" });
  }
  survey.questions.forEach((question, index) => {
    const earlier = survey.questions.slice(0, index);
    if (earlier.some((other) => other.id === question.id)) {
      faults.push({ path: ["questions", index, "id"], rule: "rule.same-id" });
    }
    if (question.showWhen && !canDecide(earlier, question.showWhen)) {
      faults.push({ path: ["questions", index, "showWhen"], rule: "rule.show-when" });
    }
  });
  return faults;
}

const canDecide = (earlier: Question[], when: z.infer<typeof showWhen>): boolean =>
  when.from <= when.to && earlier.some((other) => other.id === when.question && other.kind === "nps");

/** One answer as stored: a score is a number, words are a string. */
export const answer = z.union([z.number(), z.string()]);
export type Answer = z.infer<typeof answer>;
export const answers = z.record(questionId, answer);
export type Answers = z.infer<typeof answers>;

export const categories = ["promoter", "passive", "detractor"] as const;
export type Category = (typeof categories)[number];

/** Reichheld's groups of a 0–10 answer: 9–10 promote, 7–8 are passive, 0–6 detract. */
export function categoryOf(score: number): Category {
  if (score >= 9) return "promoter";
  return score >= 7 ? "passive" : "detractor";
}

/** The words in the reader's language, else in whichever language they exist. */
export const wordsIn = (locale: Locale, words: Localized | undefined): string =>
  words?.[locale] ?? Object.entries(words ?? {}).find(([key, text]) => isLocale(key) && text)?.[1] ?? "";

/** What the sender knows about the occasion; `about` is shown to the person ("Order A-1029"), the rest is kept. */
export const invitationContext = z
  .record(z.string().max(40), z.union([soundText(200), z.number(), z.boolean()]))
  .refine((context) => Object.keys(context).length <= 20, inWords(say, "rule.context-size"));
export type InvitationContext = z.infer<typeof invitationContext>;

/** A person as a program names them: by their id here, or by what its own system calls them with what it knows. */
export const personReference = z.union([
  z.strictObject({ id: z.uuid() }),
  personInput,
  personInput.shape.externalId.transform((externalId) => personInput.parse({ externalId })),
]);
export type PersonReference = z.infer<typeof personReference>;

/** A touchpoint or a branch, by its id or its key. */
const place = z.string().min(1).max(64);
const moment = z.iso.datetime({ offset: true });

export const invitationInput = z.strictObject({
  person: personReference.optional(),
  touchpoint: place.optional(),
  branch: place.optional(),
  channel: channel.optional(),
  context: invitationContext.default({}),
  expiresAt: moment.optional(),
});

/** A response as a program sends it. `submission`, or `source` with `externalId`, makes sending it twice one response. */
export const responseInput = z.strictObject({
  survey: z.string().min(1).max(64),
  answers: z.record(z.string().max(100), z.unknown()),
  person: personReference.optional(),
  channel: channel.optional(),
  touchpoint: place.optional(),
  branch: place.optional(),
  at: moment.optional(),
  locale: z.enum(locales).optional(),
  submission: z.uuid().optional(),
  source: channel.default("api"),
  externalId: soundText(200).optional(),
});
export type ResponseInput = z.infer<typeof responseInput>;

/** An unsolicited voice. `rating` is the source's own mark brought to 0–10. */
export const mentionInput = z.strictObject({
  text: soundText(20_000),
  source: channel,
  externalId: soundText(200).optional(),
  channel: channel.optional(),
  person: personReference.optional(),
  touchpoint: place.optional(),
  branch: place.optional(),
  rating: z.number().min(0).max(10).optional(),
  reply: soundText(20_000).optional(),
  details: z
    .record(z.string().max(100), z.union([soundText(1_000), z.number(), z.boolean(), z.null()]))
    .default({}),
  at: moment.optional(),
});
export type MentionInput = z.infer<typeof mentionInput>;

export const surveyStates = ["draft", "open", "closed"] as const;
const day = z.iso.datetime();

/** A survey on the wire. */
export const survey = z.object({
  id: z.uuid(),
  state: z.enum(surveyStates),
  document: surveyDocument,
  /** What is put to people now; null before the first publication. */
  version: z.object({ id: z.uuid(), number: z.int(), publishedAt: day }).nullable(),
  closedAt: day.nullable(),
  responses: z.int(),
  /** Where people answer it. */
  url: z.string(),
  createdAt: day,
  editedAt: day,
});
export type Survey = z.infer<typeof survey>;

export const surveyVersion = z.object({
  id: z.uuid(),
  survey: z.uuid(),
  number: z.int(),
  document: surveyDocument,
  publishedAt: day,
  publishedBy: z.uuid().nullable(),
});

/** A response on the wire. */
export const response = z.object({
  id: z.uuid(),
  survey: z.uuid(),
  version: z.uuid(),
  person: z.uuid().nullable(),
  channel: z.string(),
  touchpoint: z.uuid().nullable(),
  branch: z.uuid().nullable(),
  answers,
  locale: z.enum(locales),
  at: day,
  receivedAt: day,
  source: z.string(),
  externalId: z.string().nullable(),
});

/** What became of one row of several. */
const refusal = z.object({ refused: z.array(z.object({ pointer: z.string(), detail: z.string() })) });
export const taken = z.object({ id: z.uuid(), isNew: z.boolean() });
export const takenOrRefused = z.union([taken, refusal]);
