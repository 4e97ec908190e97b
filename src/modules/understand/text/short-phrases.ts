import { normalise } from "./normalise.ts";
import { type Token, tokensOf } from "./tokens.ts";

type Polarity = -1 | 0 | 1;

/**
 * Words and short phrases that say one thing, whatever they stand in. Comments teach what long texts come to and leave
 * the shortest open («بد» alone is rare, and stands beside «نبود» as often as not), but clauses are short, and so are
 * many answers. Written for this purpose; a slash parts other ways to say it. Models learn from them too.
 */
const phrases: [Polarity, string][] = [
  [
    -1,
    `بد / بده / بد بود / خیلی بد / خیلی بد بود / بدترین / بدتر / افتضاح / افتضاح بود / افتضاحه / فاجعه / فاجعه بود / مزخرف / مزخرف بود / مزخرفه
    آشغال / آشغال بود / داغون / داغون بود / ضعیف / ضعیف بود / خیلی ضعیف / بی‌کیفیت / کیفیت پایین / کیفیت بد / بدمزه / بدمزه بود / بی‌مزه / بی‌مزه بود
    بدطعم / شور بود / خیلی شور / تلخ بود / سوخته بود / نپخته بود / خام بود / سفت بود / خشک بود / مانده بود / کهنه بود / فاسد بود / خراب بود / خرابه / خراب شد
    سرد / سرد بود / غذا سرد بود / سرد رسید / یخ بود / یخ کرده بود / یخ رسید / ولرم بود / دیر / دیر رسید / خیلی دیر رسید / دیر شد / دیر آوردند / دیر اومد
    با تاخیر رسید / تاخیر داشت / تاخیر زیاد / نرسید / هنوز نرسیده / به دستم نرسید / نیاوردند / نفرستادند / ارسال نشد / اشتباه بود / اشتباه آوردند / اشتباه فرستادید
    کم بود / خیلی کم بود / حجمش کم بود / ناقص بود / شکسته بود / له شده بود / پاره بود / کثیف بود / کثیف / بوی بد می‌داد / بو می‌داد / مو داشت / سوسک داشت
    گران / گرون / گرونه / گران بود / خیلی گران / قیمت بالا / قیمتش زیاده / نمی‌ارزه / ارزش نداشت / ارزش خرید نداره / ارزش خرید ندارد / پول دور ریختن
    بی‌ادب / بی‌ادب بود / بداخلاق / بداخلاق بود / بی‌احترامی / برخورد بد / برخورد بدی داشت / پاسخ نمی‌دهند / جواب نمی‌دن / جواب ندادند / کسی جواب نداد / پاسخگو نیستند
    راضی نیستم / راضی نبودم / اصلا راضی نیستم / ناراضی / ناراضی‌ام / ناراحتم / پشیمونم / پشیمان شدم / متاسفم / متاسفانه / حیف پول / حیف / خوب نبود / خوب نیست
    اصلا خوب نبود / عالی نبود / جالب نبود / جالب نیست / خوشمزه نبود / تازه نبود / تمیز نبود / مناسب نبود / به درد نمی‌خوره / بدرد نمیخوره / کار نمی‌کنه / کار نمی‌کند
    پیشنهاد نمی‌کنم / توصیه نمی‌کنم / نخرید / دیگه نمی‌خرم / دیگه سفارش نمی‌دم / دیگر سفارش نمی‌دهم / کلاهبرداری / دروغ / دزدی / تقلبی بود / اصل نبود / کند بود / کنده
    شلوغ بود / معطل شدم / خیلی معطل شدم / صف طولانی / قطع می‌شود / باز نمی‌شود / هنگ می‌کند / پولم برنگشت / تماس نگرفتند / پیگیری نکردند / ولی دیر رسید / ولی سرد بود / اما گران بود / ولی گرونه`,
  ],
  [
    1,
    `خوب / خوبه / خوب بود / خیلی خوب / خیلی خوبه / خیلی خوب بود / خوب رسید / بهتر شده / بهترین / بهترینه / عالی / عالیه / عالی بود / خیلی عالی / بسیار عالی / فوق‌العاده
    فوق‌العاده بود / محشر / محشر بود / بی‌نظیر / بی‌نظیر بود / حرف نداره / حرف نداشت / معرکه / ایول / دمتون گرم / دمت گرم / دستتون درد نکنه / دستتون درد نکند / ممنون / ممنونم
    مرسی / سپاس / سپاسگزارم / تشکر / با تشکر / خسته نباشید ممنون / خوشمزه / خوشمزه بود / خیلی خوشمزه / خوش‌طعم / خوش‌مزه بود / لذیذ / لذیذ بود / تازه بود / تازه و خوب / داغ رسید
    گرم رسید / داغ بود / به موقع / به موقع رسید / به‌موقع / سریع / سریع رسید / خیلی سریع / زود رسید / سر وقت رسید / تمیز / تمیز بود / تمیز و مرتب / مرتب بود / کامل بود / سالم رسید
    باکیفیت / با کیفیت / کیفیت بالا / کیفیت خوب / کیفیتش عالیه / مقرون به صرفه / ارزان / ارزون / قیمت مناسب / قیمت خوب / می‌ارزه / ارزش خرید داره / ارزش خرید دارد / خوش‌اخلاق
    خوش‌برخورد / مودب / مودب بود / محترم / برخورد خوب / برخورد عالی / پاسخگو / پاسخگو بودند / صبور / مهربان / راضی / راضی‌ام / راضیم / راضی هستم / راضی بودم / خیلی راضی / کاملا راضی
    لذت بردم / دوست داشتم / دوستش دارم / خوشم اومد / کیف کردم / پیشنهاد می‌کنم / توصیه می‌کنم / حتما بخرید / بدون مشکل / مشکلی نداشت / بی‌نقص / بی‌عیب / زیبا / قشنگ / قشنگه / شیک
    خوش‌دوخت / نرم و لطیف / بسته‌بندی خوب / بسته‌بندی عالی / حجمش خوب بود / کارم راه افتاد / مشکلم حل شد / زود حل شد / ولی خوشمزه بود / ولی خوب بود / ولی سریع رسید / اما عالی بود / بد نبود / بدک نبود / بد نیست`,
  ],
  [
    0,
    `سلام / سلام وقت بخیر / من یک سفارش داشتم / سفارش دادم / دیروز خریدم / برای مادرم خریدم / معمولی / معمولی بود / متوسط / نظری ندارم / هنوز استفاده نکردم / ساعت کاری شعبه چنده / آدرس شعبه کجاست
    رنگ مشکی / این گوشی دو سیم‌کارت دارد / نه خوب نه بد / بستگی به سلیقه دارد / شماره سفارش من / ok / okay / hello / i ordered yesterday / average / it is what it is / no opinion / nothing to say / what time do you open`,
  ],
  [
    -1,
    `bad / very bad / so bad / terrible / terrible service / awful / horrible / worst / the worst / poor / poor quality / disappointing / disappointed / i am disappointed / useless / broken / arrived broken / it broke
    late / arrived late / was late / too late / delivery was late / never arrived / it never came / slow / too slow / very slow / cold / food was cold / arrived cold / rude / staff was rude / unhelpful / no answer / nobody answered / no response
    expensive / too expensive / overpriced / not worth it / waste of money / waste of time / dirty / it was dirty / wrong item / wrong order / missing item / not good / not great / not happy / unhappy / not satisfied / do not buy / don't buy
    never again / would not recommend / do not recommend / doesn't work / does not work / stopped working / crashes / keeps crashing / refund refused / scam / fake / but it was late / but it was cold / but too expensive / hate it / i hate it / boring`,
  ],
  [
    1,
    `good / very good / so good / great / great service / excellent / amazing / awesome / perfect / fantastic / wonderful / brilliant / lovely / nice / very nice / best / the best / love it / i love it / loved it / happy / very happy / satisfied
    fast / fast delivery / very fast / quick / on time / arrived on time / friendly / staff was friendly / kind / polite / helpful / very helpful / clean / fresh / tasty / delicious / cheap / good value / great value / worth it / worth every penny
    well made / high quality / good quality / works great / works well / works perfectly / easy to use / recommend / highly recommend / would recommend / will buy again / no complaints / no problems / thank you / thanks / many thanks / not bad / but very kind / but delicious / but the driver was very kind`,
  ],
  [-1, "👎 / 😡 / 🤬 / 😠 / 😤 / 😒 / 🙁 / ☹️ / 😞 / 😔 / 😢 / 😭 / 💔 / 🤮 / 🤢 / 😖 / 😫 / :( / :-("],
  [
    1,
    "👍 / ❤️ / ❤ / 😍 / 🥰 / 😘 / 😊 / 🙂 / 😀 / 😃 / 😄 / 👌 / 👏 / 🙏 / 🌹 / 🌺 / 💐 / 💙 / 💚 / 💜 / 🔥 / ⭐ / 💯 / 🎉 / 😋 / :) / :-) / :D",
  ],
];

/** Each phrase with what it says. */
export const shortPhrases: { text: string; polarity: Polarity }[] = phrases.flatMap(([polarity, list]) =>
  list
    .split(/[/\n]/)
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .map((text) => ({ text, polarity })),
);

/** Words that change nothing of what a short phrase says. */
const addNothing = new Set(
  `ولی اما و که فقط هم باز بازم دوباره همیشه این بار دفعه واقعا خیلی بسیار کلا متاسفانه غذا غذام غذاش سفارش سفارشم
  بسته مرسوله بود is was the it its my this again really very so but and unfortunately order`.split(/\s+/),
);

const known = new Map(
  shortPhrases.map(({ text, polarity }) => [kernelOf(tokensOf(normalise(text).text)), polarity]),
);
known.delete("");

/**
 * What the tokens from `from` to before `to` say if they are one of these phrases and nothing else but marks, words that
 * change nothing («ولی باز هم دیر رسید», "but the delivery was late"), or an emoji that comes again; undefined for
 * anything else.
 */
export function saidInShort(tokens: Token[], from: number, to: number): Polarity | undefined {
  return to - from > mostTokens ? undefined : known.get(kernelOf(tokens, from, to));
}

const mostTokens = 12;

/** The words of a phrase that say what it says. */
function kernelOf(tokens: Token[], from = 0, to = tokens.length): string {
  let said = "";
  for (let i = from; i < to; i++) {
    const { text, kind } = tokens[i] as Token;
    if (kind === "mark" || addNothing.has(text) || (kind === "emoji" && said === text)) continue;
    said = said === "" ? text : `${said} ${text}`;
  }
  return said;
}
