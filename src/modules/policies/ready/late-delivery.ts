import type { PolicySketch } from "./build-policy.ts";
import { orderValue, tier } from "./inputs.ts";

/** An order that did not come when it was promised. */
export const lateDelivery: PolicySketch = {
  key: "late-delivery",
  name: { fa: "دیرکرد تحویل", en: "Late delivery" },
  purpose: {
    fa: "سفارشی که سر وقت نرسیده است: زمان تازه، لغو و بازگشت پول، یا جبران.",
    en: "An order that did not come in time: a new time, cancelling with a refund, or compensation.",
  },
  inputs: [
    {
      name: "days late",
      type: "number",
      label: { fa: "روز دیرکرد", en: "Days late" },
      question: { fa: "سفارش چند روز دیر کرده است؟", en: "How many days late is it?" },
      said: { fa: "{value} دیر کرده", en: "{value} late" },
      unit: "days",
    },
    {
      name: "still wanted",
      type: "boolean",
      label: { fa: "هنوز می‌خواهدش", en: "Still wanted" },
      question: { fa: "هنوز این سفارش را می‌خواهید؟", en: "Do you still want it?" },
    },
    {
      name: "perishable",
      type: "boolean",
      label: { fa: "فاسدشدنی", en: "Perishable" },
      question: { fa: "کالا فاسدشدنی است؟", en: "Can the goods spoil?" },
    },
    orderValue,
    tier,
  ],
  tables: [
    {
      name: "delay",
      label: { fa: "اندازهٔ دیرکرد", en: "Size of the delay" },
      hitPolicy: "U",
      over: ["days late", "perishable"],
      puts: [
        ["short", "کوتاه", "Short"],
        ["long", "بلند", "Long"],
        ["spoilt", "فاسدکننده", "Spoiling"],
      ],
      rules: [
        ["< 1", "-", "short"],
        [">= 1", "true", "spoilt"],
        ["[1..3)", "false", "short"],
        [">= 3", "false", "long"],
      ],
    },
    {
      name: "remedies",
      label: { fa: "راه‌حل‌ها", en: "Remedies" },
      hitPolicy: "R",
      over: ["delay", "still wanted", "order value", "tier"],
      puts: [
        ["replace", "ارسال دوباره", "Sent again"],
        ["new-time", "زمان تازه", "New time"],
        ["cancel", "لغو و بازگشت پول", "Cancel and refund"],
        ["voucher", "جبران دیرکرد", "Compensation"],
        ["callback", "تماس سرپرست", "Call from a supervisor"],
        ["apology", "پوزش و توضیح", "Apology and explanation"],
      ],
      rules: [
        ['"spoilt"', "true", "-", "-", "replace"],
        ['not("spoilt")', "true", "-", "-", "new-time"],
        ["-", "false", "-", "-", "cancel"],
        ['not("short")', "-", "-", "-", "voucher"],
        ['"short"', "-", "-", '"gold"', "voucher"],
        ['"long"', "-", ">= 10000000", "-", "callback"],
        ["-", "-", "-", "-", "apology"],
      ],
    },
  ],
  remedies: [
    {
      key: "replace",
      kind: "replace",
      name: { fa: "ارسال دوبارهٔ کالای تازه", en: "Fresh goods sent again" },
      told: {
        fa: "کالای تازه را امروز دوباره برایتان می‌فرستیم؛ برای ارسال چیزی نمی‌پردازید.",
        en: "We send fresh goods again today, at no charge for delivery.",
      },
      cost: "0.7 * order value",
      approvalAbove: 3_000_000,
    },
    {
      key: "new-time",
      kind: "delivery-time",
      name: { fa: "انتخاب زمان تازه برای تحویل", en: "Choose a new time of delivery" },
      told: {
        fa: "زمانی را که برایتان خوب است بگویید؛ سفارش همان ساعت می‌رسد.",
        en: "Tell us the time that suits you; the order comes at that hour.",
      },
      cost: "30000",
    },
    {
      key: "cancel",
      kind: "refund",
      name: { fa: "لغو سفارش و بازگشت پول", en: "Cancel and refund" },
      told: {
        fa: "سفارش را لغو می‌کنیم و {order value} تومان تا یک روز کاری به کارت شما برمی‌گردد.",
        en: "We cancel the order, and {order value} is back on your card within one working day.",
      },
      cost: "0.05 * order value",
      worth: "order value",
      worthUnit: "money",
    },
    {
      key: "voucher",
      kind: "compensation",
      name: { fa: "بن جبران دیرکرد", en: "Voucher for the delay" },
      told: {
        fa: "برای جبران دیرکرد، بن خریدی به حسابتان افزودیم.",
        en: "To make up for the delay we added a voucher to your account.",
      },
      cost: "min(300000, 20000 * days late + 30000)",
      worth: "min(300000, 20000 * days late + 30000)",
      worthUnit: "money",
      limits: [{ times: 3, per: "quarter" }],
    },
    {
      key: "callback",
      kind: "escalation",
      name: { fa: "تماس سرپرست ارسال", en: "A call from the delivery supervisor" },
      told: {
        fa: "سرپرست ارسال امروز با شما تماس می‌گیرد و تا رسیدن سفارش همراهتان است.",
        en: "The supervisor of delivery calls you today and stays with you until the order is there.",
      },
      cost: "50000",
      role: "logistics",
    },
    {
      key: "apology",
      kind: "apology",
      name: { fa: "پوزش و توضیح", en: "Apology and explanation" },
      told: {
        fa: "متأسفیم که سفارش سر وقت نرسید. می‌گوییم چه شد و اکنون کجاست.",
        en: "We are sorry it is late. We tell you what happened and where it is now.",
      },
    },
  ],
};
