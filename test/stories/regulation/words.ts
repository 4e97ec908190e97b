/** What the story's member writes, in the language of the page. */
export const written = {
  fa: {
    policy: "مرجوعی کالا",
    reason: { label: "دلیل", values: ["پشیمان شدم", "آسیب دیده است", "چیز دیگری آمد"] },
    condition: { label: "بسته", values: ["باز نشده", "باز شده"] },
    days: "روز از تحویل",
    tier: { label: "عضویت", values: ["طلایی", "معمولی"] },
    remedies: ["بازگشت پول", "تعویض", "اعتبار خرید", "فرستادن دوباره", "بن تخفیف", "پوزش"],
    week: "<= ۷",
    forgotten: /این مشتری بی‌راه‌حل می‌ماند:.*باز شده/,
    because: /باز نشده.*قاعدهٔ ۱/,
    year: /۱۴[۰-۹]{2}/,
  },
  en: {
    policy: "Returns of goods",
    reason: { label: "Reason", values: ["I changed my mind", "It is damaged", "Something else came"] },
    condition: { label: "Package", values: ["Unopened", "Opened"] },
    days: "Days since delivery",
    tier: { label: "Membership", values: ["Golden", "Ordinary"] },
    remedies: ["Money back", "Exchange", "Shop credit", "Sent again", "Voucher", "Apology"],
    week: "<= 7",
    forgotten: /A customer with.*“.?Opened.?”.*is left without a solution/,
    because: /Unopened.*rule 1/i,
    year: /20\d\d/,
  },
} as const;

export const keys = {
  reason: ["changed-mind", "damaged", "wrong"],
  condition: ["unopened", "opened"],
  tier: ["golden", "ordinary"],
  remedies: ["refund", "exchange", "credit", "replacement", "voucher", "apology"],
};
