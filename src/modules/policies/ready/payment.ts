import type { PolicySketch } from "./build-policy.ts";

/** Money that went wrong, or that somebody does not have just now. */
export const payment: PolicySketch = {
  key: "payment",
  name: { fa: "پرداخت", en: "Payment" },
  purpose: {
    fa: "پولی که دو بار کم شده، برنگشته یا اکنون در دسترس نیست.",
    en: "Money that was taken twice, did not come back, or is not at hand just now.",
  },
  inputs: [
    {
      name: "trouble",
      type: "string",
      label: { fa: "مشکل", en: "Trouble" },
      question: { fa: "پرداخت شما چه مشکلی دارد؟", en: "What went wrong with the payment?" },
      said: { fa: "{value}", en: "{value}" },
      choices: [
        ["charged-twice", "دو بار کم شده", "Charged twice"],
        ["charged-no-order", "پول رفته، سفارش ثبت نشده", "Charged without an order"],
        ["refund-missing", "پول برنگشته", "The refund did not come"],
        ["wrong-amount", "مبلغ نادرست", "The amount is wrong"],
        ["cannot-pay", "اکنون نمی‌تواند بپردازد", "Cannot pay just now"],
      ],
    },
    {
      name: "days since payment",
      type: "number",
      label: { fa: "روز از پرداخت", en: "Days since payment" },
      question: { fa: "چند روز پیش بود؟", en: "How many days ago was it?" },
      said: { fa: "{value} پیش", en: "{value} ago" },
      unit: "days",
    },
    {
      name: "amount",
      type: "number",
      label: { fa: "مبلغ", en: "Amount" },
      question: { fa: "مبلغ چقدر است؟ (تومان)", en: "How much is it?" },
      said: { fa: "{value} تومان", en: "{value}" },
      unit: "money",
    },
    {
      name: "good payer",
      type: "boolean",
      label: { fa: "خوش‌حساب", en: "Pays on time" },
      question: { fa: "تاکنون همهٔ قسط‌ها را سر وقت پرداخته‌اید؟", en: "Have you always paid on time?" },
      source: "person.traits.goodPayer",
    },
  ],
  tables: [
    {
      name: "remedies",
      label: { fa: "راه‌حل‌ها", en: "Remedies" },
      hitPolicy: "R",
      over: ["trouble", "days since payment", "amount", "good payer"],
      puts: [
        ["refund-now", "بازگشت فوری", "Refund at once"],
        ["trace", "پیگیری از بانک", "Traced at the bank"],
        ["correct", "اصلاح مبلغ", "Amount corrected"],
        ["instalments", "قسط‌بندی", "Instalments"],
        ["postpone", "مهلت", "More time"],
        ["finance", "گفت‌وگو با مالی", "Finance calls"],
        ["apology", "پوزش و توضیح", "Apology and explanation"],
      ],
      rules: [
        ['"charged-twice"', "-", "<= 5000000", "-", "refund-now"],
        ['"charged-twice"', "-", "> 5000000", "-", "trace"],
        ['"charged-no-order"', "<= 3", "-", "-", "trace"],
        ['"charged-no-order"', "> 3", "-", "-", "refund-now"],
        ['"refund-missing"', "<= 3", "-", "-", "trace"],
        ['"refund-missing"', "> 3", "-", "-", "refund-now"],
        ['"refund-missing"', "> 10", "-", "-", "finance"],
        ['"wrong-amount"', "-", "-", "-", "correct"],
        ['"cannot-pay"', "-", "-", "true", "instalments"],
        ['"cannot-pay"', "-", "-", "-", "postpone"],
        ['"cannot-pay"', "-", ">= 20000000", "false", "finance"],
        ['not("cannot-pay")', "-", "-", "-", "apology"],
      ],
    },
  ],
  remedies: [
    {
      key: "refund-now",
      kind: "refund",
      name: { fa: "بازگشت فوری پول", en: "Refund at once" },
      told: {
        fa: "{amount} تومان همین امروز به کارت شما برمی‌گردد.",
        en: "{amount} goes back to your card today.",
      },
      cost: "10000",
      worth: "amount",
      worthUnit: "money",
      approvalAbove: 0,
    },
    {
      key: "trace",
      kind: "apology",
      name: { fa: "پیگیری از بانک", en: "Traced at the bank" },
      told: {
        fa: "از بانک پی می‌گیریم و تا فردا نتیجه را به شما می‌گوییم.",
        en: "We trace it at the bank and tell you the outcome by tomorrow.",
      },
      cost: "15000",
    },
    {
      key: "correct",
      kind: "refund",
      name: { fa: "اصلاح مبلغ و بازگشت تفاوت", en: "Amount corrected, difference returned" },
      told: {
        fa: "مبلغ را اصلاح می‌کنیم و تفاوت آن برمی‌گردد.",
        en: "We correct the amount and return the difference.",
      },
      cost: "10000",
    },
    {
      key: "instalments",
      kind: "payment-terms",
      name: { fa: "پرداخت در چهار قسط", en: "Four instalments" },
      told: {
        fa: "می‌توانید {amount} تومان را در چهار قسط ماهانه و بی‌بهره بپردازید.",
        en: "You may pay {amount} in four monthly instalments without interest.",
      },
      cost: "0.04 * amount",
      limits: [{ times: 2, per: "year" }],
    },
    {
      key: "postpone",
      kind: "payment-terms",
      name: { fa: "یک هفته مهلت", en: "A week more" },
      told: {
        fa: "پرداخت شما یک هفته به عقب می‌افتد و سفارش نگه داشته می‌شود.",
        en: "You pay a week later, and the order is kept for you.",
      },
      cost: "0.005 * amount",
      limits: [{ times: 3, per: "year" }],
    },
    {
      key: "finance",
      kind: "escalation",
      name: { fa: "تماس واحد مالی", en: "A call from finance" },
      told: {
        fa: "کارشناس مالی تا پایان امروز با شما تماس می‌گیرد.",
        en: "Somebody of finance calls you before the end of the day.",
      },
      cost: "50000",
      role: "finance",
    },
    {
      key: "apology",
      kind: "apology",
      name: { fa: "پوزش و توضیح", en: "Apology and explanation" },
      told: {
        fa: "متأسفیم که پرداختتان به دردسر افتاد. می‌گوییم چه شد و پول اکنون کجاست.",
        en: "We are sorry for the trouble. We say what happened and where the money is now.",
      },
    },
  ],
};
