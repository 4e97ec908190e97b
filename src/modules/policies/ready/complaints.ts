import type { PolicySketch } from "./build-policy.ts";
import { tier } from "./inputs.ts";

/** Somebody is unhappy with how they were treated. */
export const complaints: PolicySketch = {
  key: "complaints",
  name: { fa: "شکایت", en: "Complaints" },
  purpose: {
    fa: "کسی از رفتار، قیمت یا خدمات ما رنجیده است: پوزش، تماس، جبران و سپردن کار به کسی که می‌تواند.",
    en: "Somebody is hurt by how we behaved, our prices or our service: apology, a call, making up for it, and who sees to it.",
  },
  inputs: [
    {
      name: "cause",
      type: "string",
      label: { fa: "علت", en: "Cause" },
      question: { fa: "از چه ناراضی هستید؟", en: "What are you unhappy with?" },
      said: { fa: "رنجیده از {value}", en: "unhappy with {value}" },
      choices: [
        ["staff", "رفتار کارکنان", "How staff behaved"],
        ["unanswered", "پاسخ نگرفته", "No answer"],
        ["price", "قیمت", "The price"],
        ["site", "سایت یا اپلیکیشن", "Site or app"],
        ["branch", "شعبه", "The branch"],
        ["other", "چیز دیگر", "Something else"],
      ],
      source: "case.cause",
    },
    {
      name: "urgent",
      type: "boolean",
      label: { fa: "فوری", en: "Urgent" },
      question: { fa: "رسیدگی فوری می‌خواهد؟", en: "Does it press?" },
      source: "case.isUrgent",
    },
    {
      name: "leaving",
      type: "number",
      label: { fa: "احتمال رفتن", en: "Likely to leave" },
      question: {
        fa: "چقدر احتمال دارد دیگر از ما نخرید؟ (۰ تا ۱)",
        en: "How likely are you to leave? (0 to 1)",
      },
      values: "[0..1]",
      source: "voice.leaving",
    },
    {
      name: "complaints this year",
      type: "number",
      label: { fa: "شکایت‌های امسال", en: "Complaints this year" },
      question: { fa: "امسال چند بار شکایت کرده‌اید؟", en: "How often did you complain this year?" },
      source: "person.cases12m",
    },
    tier,
  ],
  tables: [
    {
      name: "weight",
      label: { fa: "سنگینی", en: "Weight" },
      hitPolicy: "F",
      over: ["urgent", "leaving", "complaints this year", "tier"],
      puts: [
        ["heavy", "سنگین", "Heavy"],
        ["middle", "میانه", "Middle"],
        ["light", "سبک", "Light"],
      ],
      rules: [
        ["true", "-", "-", "-", "heavy"],
        ["-", ">= 0.6", "-", "-", "heavy"],
        ["-", "-", ">= 3", "-", "heavy"],
        ["-", "-", "[1..3)", "-", "middle"],
        ["-", "-", "-", '"gold"', "middle"],
        ["-", "-", "-", "-", "light"],
      ],
    },
    {
      name: "remedies",
      label: { fa: "راه‌حل‌ها", en: "Remedies" },
      hitPolicy: "R",
      over: ["weight", "cause"],
      puts: [
        ["manager", "تماس مدیر", "A manager calls"],
        ["apology", "پوزش و توضیح", "Apology and explanation"],
        ["price-match", "بازگشت تفاوت قیمت", "Difference returned"],
        ["helper", "همراهی در سایت", "Help with the site"],
        ["voucher", "بن دلجویی", "Voucher"],
      ],
      rules: [
        ['"heavy"', "-", "manager"],
        ['"middle"', '"staff", "branch", "unanswered"', "manager"],
        ["-", '"price"', "price-match"],
        ["-", '"site"', "helper"],
        ["-", "-", "apology"],
        ['not("light")', "-", "voucher"],
      ],
    },
  ],
  remedies: [
    {
      key: "manager",
      kind: "escalation",
      name: { fa: "تماس مدیر", en: "A call from the manager" },
      told: {
        fa: "مدیر همان بخش تا فردا خودش با شما تماس می‌گیرد.",
        en: "The manager of that department calls you in person by tomorrow.",
      },
      cost: "80000",
      role: "manager",
    },
    {
      key: "apology",
      kind: "apology",
      name: { fa: "پوزش و توضیح", en: "Apology and explanation" },
      told: {
        fa: "از شما پوزش می‌خواهیم و می‌گوییم چه شد و چه کردیم که دوباره پیش نیاید.",
        en: "We apologise, and tell you what happened and what we did so that it does not happen again.",
      },
    },
    {
      key: "price-match",
      kind: "refund",
      name: { fa: "بازگشت تفاوت قیمت", en: "Difference returned" },
      told: {
        fa: "اگر همین کالا را ارزان‌تر دیده‌اید، تفاوت آن را پس می‌دهیم.",
        en: "If you saw the same goods for less, we return the difference.",
      },
      cost: "120000",
      limits: [{ times: 2, per: "quarter" }],
    },
    {
      key: "helper",
      kind: "other",
      name: { fa: "همراهی گام به گام", en: "Help, step by step" },
      told: {
        fa: "کسی از ما پای تلفن گام به گام همراهتان می‌آید تا کارتان انجام شود.",
        en: "One of us goes through it with you on the telephone until it is done.",
      },
      cost: "25000",
    },
    {
      key: "voucher",
      kind: "compensation",
      name: { fa: "بن دلجویی", en: "Voucher" },
      told: {
        fa: "برای دلجویی، بن خریدی به حسابتان افزودیم.",
        en: "As a sign of goodwill we added a voucher to your account.",
      },
      cost: "100000",
      worth: "100000",
      worthUnit: "money",
      limits: [{ times: 2, per: "quarter" }],
    },
  ],
  decidesAfter: ["case"],
  isPublic: false,
};
