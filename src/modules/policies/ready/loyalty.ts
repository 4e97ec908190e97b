import type { PolicySketch } from "./build-policy.ts";
import { tier } from "./inputs.ts";

/** What we do for who stays, and for who seems to go. */
export const loyalty: PolicySketch = {
  key: "loyalty",
  name: { fa: "وفاداری", en: "Loyalty" },
  purpose: {
    fa: "برای کسی که دوستمان دارد، کسی که دو دل است و کسی که دارد می‌رود چه می‌کنیم.",
    en: "What we do for who loves us, who is of two minds, and who is leaving.",
  },
  inputs: [
    {
      name: "score",
      type: "number",
      label: { fa: "امتیاز توصیه", en: "Likelihood to recommend" },
      question: {
        fa: "از ۰ تا ۱۰ چقدر ما را توصیه می‌کنید؟",
        en: "How likely are you to recommend us, 0 to 10?",
      },
      said: { fa: "امتیاز {value}", en: "a score of {value}" },
      values: "[0..10]",
      source: "score.value",
    },
    {
      name: "days since purchase",
      type: "number",
      label: { fa: "روز از آخرین خرید", en: "Days since the last purchase" },
      question: {
        fa: "چند روز از آخرین خریدتان گذشته است؟",
        en: "How long ago was your last purchase, in days?",
      },
      said: { fa: "آخرین خرید {value} پیش", en: "last purchase {value} ago" },
      unit: "days",
      source: "person.lastPurchase.daysAgo",
    },
    {
      name: "purchases this year",
      type: "number",
      label: { fa: "خریدهای امسال", en: "Purchases this year" },
      question: { fa: "امسال چند بار از ما خریده‌اید؟", en: "How often did you buy from us this year?" },
      said: { fa: "{value} خرید در امسال", en: "{value} purchases this year" },
      source: "person.purchases12m",
    },
    tier,
  ],
  tables: [
    {
      name: "bond",
      label: { fa: "پیوند", en: "Bond" },
      hitPolicy: "U",
      over: ["score", "days since purchase"],
      puts: [
        ["fond", "دلبسته", "Fond of us"],
        ["wavering", "دو دل", "Wavering"],
        ["leaving", "در حال رفتن", "Leaving"],
      ],
      rules: [
        [">= 9", "<= 120", "fond"],
        [">= 9", "> 120", "wavering"],
        ["[7..9)", "<= 120", "wavering"],
        ["[7..9)", "> 120", "leaving"],
        ["< 7", "-", "leaving"],
      ],
    },
    {
      name: "remedies",
      label: { fa: "راه‌حل‌ها", en: "Remedies" },
      hitPolicy: "R",
      over: ["bond", "purchases this year", "tier"],
      puts: [
        ["upgrade", "ارتقای سطح", "Tier upgrade"],
        ["invite", "دعوت به معرفی", "Invitation to refer"],
        ["points", "امتیاز باشگاه", "Points"],
        ["win-back", "پیشنهاد بازگشت", "Win-back offer"],
        ["call", "تماس برای شنیدن", "A call to listen"],
        ["thanks", "سپاس", "Thanks"],
      ],
      rules: [
        ['"fond"', ">= 12", 'not("gold")', "upgrade"],
        ['"fond"', "-", "-", "invite"],
        ['"fond", "wavering"', ">= 3", "-", "points"],
        ['"leaving"', "-", '"gold", "silver"', "call"],
        ['"leaving"', "-", "-", "win-back"],
        ["-", "-", "-", "thanks"],
      ],
    },
  ],
  remedies: [
    {
      key: "upgrade",
      kind: "upgrade",
      name: { fa: "ارتقا به سطح بالاتر", en: "Upgrade to the next tier" },
      told: {
        fa: "سپاس از همراهی‌تان؛ از امروز یک سطح بالاتر هستید.",
        en: "Thank you for being with us; from today you are one tier higher.",
      },
      cost: "150000",
      limits: [{ times: 1, per: "year" }],
      approvalAbove: 100_000,
    },
    {
      key: "invite",
      kind: "other",
      name: { fa: "دعوت به معرفی به دوستان", en: "Invitation to refer a friend" },
      told: {
        fa: "اگر دوستی را معرفی کنید، هر دو در خرید بعدی تخفیف می‌گیرید.",
        en: "If you bring a friend, you both get something off your next purchase.",
      },
      cost: "40000",
      limits: [{ times: 1, per: "quarter" }],
    },
    {
      key: "points",
      kind: "compensation",
      name: { fa: "امتیاز باشگاه", en: "Club points" },
      told: {
        fa: "برای سپاس، امتیاز باشگاه به حسابتان افزودیم.",
        en: "As our thanks we added points to your account.",
      },
      cost: "20000",
      worth: "100 + 20 * purchases this year",
      worthUnit: "points",
      limits: [{ times: 1, per: "month" }],
    },
    {
      key: "call",
      kind: "escalation",
      name: { fa: "تماس برای شنیدن", en: "A call to listen" },
      told: {
        fa: "می‌خواهیم بدانیم کجا کم گذاشتیم؛ تا فردا با شما تماس می‌گیریم.",
        en: "We want to know where we fell short; we call you by tomorrow.",
      },
      cost: "50000",
      role: "experience",
    },
    {
      key: "win-back",
      kind: "compensation",
      name: { fa: "پیشنهاد بازگشت", en: "Win-back offer" },
      told: {
        fa: "دلمان برایتان تنگ شده؛ خرید بعدی شما یک‌دهم ارزان‌تر است.",
        en: "We miss you; your next purchase is a tenth cheaper.",
      },
      cost: "90000",
      worth: "10",
      worthUnit: "percent",
      limits: [{ times: 1, per: "quarter" }],
    },
    {
      key: "thanks",
      kind: "apology",
      name: { fa: "سپاس", en: "Thanks" },
      told: {
        fa: "سپاس که به ما گفتید؛ حرف شما خوانده شد.",
        en: "Thank you for telling us; your words were read.",
      },
    },
  ],
  isPublic: false,
};
