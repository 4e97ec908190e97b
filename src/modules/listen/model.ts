import { z } from "zod";
import { isLocale, type Locale, locales } from "#kernel/locale";

/** Text that every store and every page can hold: no NUL (PostgreSQL) and no half of a surrogate pair (UTF-8). */
export const isSoundText = (text: string): boolean => text.isWellFormed() && !text.includes("\u0000");

export const soundText = (maxLength: number) =>
  z.string().trim().min(1).max(maxLength).refine(isSoundText, "NUL and lone surrogates are not text");

/** The same words in the survey's languages; a draft may still lack one, a published version may not. */
const localized = (maxLength: number) =>
  z.strictObject({ fa: soundText(maxLength).optional(), en: soundText(maxLength).optional() });
export type Localized = Partial<Record<Locale, string>>;

/** Names a question inside its survey, in stored answers and in form fields: never changed once published. */
const questionId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
export const slug = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);
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
      context.addIssue({ code: "custom", path: fault.path, message: fault.message });
    }
  });
export type SurveyDocument = z.infer<typeof surveyDocument>;
/** As written by hand: what has a default may be left out. */
export type SurveyDocumentInput = z.input<typeof surveyDocument>;

type Contradiction = { path: (string | number)[]; message: string };

function contradictions(survey: { languages: Locale[]; questions: Question[] }): Contradiction[] {
  const faults: Contradiction[] = [];
  if (new Set(survey.languages).size < survey.languages.length) {
    faults.push({ path: ["languages"], message: "A language is named twice" });
  }
  survey.questions.forEach((question, index) => {
    const earlier = survey.questions.slice(0, index);
    if (earlier.some((other) => other.id === question.id)) {
      faults.push({ path: ["questions", index, "id"], message: "Another question has this id" });
    }
    if (question.showWhen && !canDecide(earlier, question.showWhen)) {
      const message = "Must name an earlier score question and a range that is not empty";
      faults.push({ path: ["questions", index, "showWhen"], message });
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
