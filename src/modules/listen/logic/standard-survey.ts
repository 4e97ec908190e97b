import type { Localized, SurveyDocument } from "../model.ts";

/** What the survey is for: without a touchpoint it asks about the whole relationship. */
export type SurveyPurpose = {
  slug: string;
  touchpoint?: { id: string; name: string } | undefined;
  channel?: string | undefined;
};

/** The two questions that most companies should begin with, in Persian and English: how likely, and why. */
export function standardSurvey({ slug, touchpoint, channel = "web" }: SurveyPurpose): SurveyDocument {
  return {
    slug,
    title: touchpoint ? touchpointTitle(touchpoint.name) : relationshipTitle,
    languages: ["fa", "en"],
    ...(touchpoint && { touchpoint: touchpoint.id }),
    channel,
    questions: [
      {
        id: "nps",
        kind: "nps",
        required: true,
        label: {
          fa: "چقدر احتمال دارد {company} را به دوستان‌تان پیشنهاد کنید؟",
          en: "How likely are you to recommend {company} to your friends?",
        },
        lowLabel: { fa: "اصلاً احتمال ندارد", en: "Not at all likely" },
        highLabel: { fa: "حتماً پیشنهاد می‌کنم", en: "Extremely likely" },
      },
      {
        id: "why",
        kind: "text",
        required: false,
        maxLength: 5_000,
        label: { fa: "دلیل اصلی این امتیاز چیست؟", en: "What is the main reason for your score?" },
        placeholder: { fa: "هر چه بنویسید خوانده می‌شود", en: "Everything you write is read" },
      },
    ],
    thanks: {},
    privacyNote: {
      fa: "پاسخ شما را فقط همکاران {company} می‌بینند.",
      en: "Only people who work at {company} see your answer.",
    },
  };
}

const relationshipTitle: Localized = { fa: "تجربه شما از {company}", en: "Your experience with {company}" };

const touchpointTitle = (name: string): Localized => ({
  fa: `تجربه شما از ${name}`.slice(0, 120).trim(),
  en: `Your experience: ${name}`.slice(0, 120).trim(),
});
