/**
 * What advertising says, written by hand, with its weight; a text whose different marks add up to `spamAt` is
 * advertising. A single word of these never is: customers speak of discounts, pages and Telegram too.
 */
export const spamAt = 4;

export const spamPhrases: [number, string][] = [
  [4, "بت فوروارد|انفجار آنلاین|بازی انفجار|خاله تهران|online casino|viagra"],
  [
    3,
    `فالو کنید|فالو کن|فالو کنین|فالوم کن|لینک بیو|لینک در بیو|کسب درآمد|درآمد دلاری|درآمد میلیونی|خرید ممبر|خرید فالوور
     |فروش فالوور|ممبر واقعی|وام فوری|وام بدون ضامن|کار در منزل|درآمد در منزل|click here|link in bio|earn money|make money
     |work from home|free followers|buy followers|promo code|referral code|telegram channel|سیگنال رایگان|کد معرف
     |بدون سرمایه|سئو سایت|افزایش فالوور|به کانال ما|عضو کانال|کانال تلگرام|شرط بندی|شرطبندی|کازینو|ضریب بالا|casino`,
  ],
  [
    2,
    `عضو شوید|عضو شید|عضو بشید|کلیک کنید|کلیک کن|ارز دیجیتال|سرمایه گذاری|ثبت نام کنید|تماس بگیرید|پیام بدید|پیام بدهید
     |دایرکت بدید|دنبال کنید|سر بزنید|به پیج ما|به سایت ما|از سایت ما|پیج ما|کانال ما|فروش ویژه|فروش عمده|عمده فروشی
     |همکاری در فروش|ارسال رایگان به سراسر|مشاوره رایگان|قیمت استثنایی|bitcoin|crypto|forex|giveaway|subscribe|whatsapp me
     |follow me|follow us|visit our|visit my|check out my|limited offer|work at home|seo|فالوور|ممبر`,
  ],
  [
    1.5,
    "تلگرام|کانال|واتساپ|واتس اپ|پیج|telegram|whatsapp|درآمد|وام|سیگنال|دایرکت|آیدی|بیو|تبلیغ|تبلیغات|followers|loan|ادمین",
  ],
  [1, "اینستاگرام|اینستا|فروش|رایگان|ثبت نام|سایت|instagram|channel|discount|promo|offer|free|website|dm me"],
];
