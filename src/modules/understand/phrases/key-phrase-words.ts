import { wordSet } from "../text/phrase-book.ts";

/**
 * What a word does to phrases; words without a part stand in them. All lists are written by hand.
 * - `stop` parts phrases: pronouns, prepositions, conjunctions, verbs and their light forms.
 * - `stress` strengthens or softens inside a phrase and is left out of it: «پیک [خیلی] بی‌ادب».
 * - `link` joins what English says of a thing to the thing: "food was cold".
 * - `denial` ends a phrase and belongs to it: «پنیر نداشت».
 * - `act` says little before a light verb: «پیتزا [سفارش] دادم».
 * - `light` is such a verb, and parts phrases.
 */
export type PhraseRole = "stop" | "stress" | "link" | "denial" | "act" | "light";

const lists: [PhraseRole, string][] = [
  [
    "stop",
    `
    از به با در بر تا را رو و یا که چون اگر اگه ولی اما هم نه نیز پس زیرا بلکه مگر جز برای واسه برا بدون بین روی زیر پیش
    نزد سمت طرف توی تو داخل مثل مانند شبیه بجای جای بابت بعد قبل حتی فقط البته شاید باید نباید همین همان همون هنوز دیگه
    دیگر باز هی بخاطر خاطر من ما شما تو او ان اون این ایشان ایشون انها اونا اینا خود خودم خودت خودش خودمون خودتون خودشون
    هر هیچ همه کسی کس یکی چند چندتا یک یه ی دو سه چه چی چرا کی کجا کدام کدوم چگونه چطور چجوری ایا اینکه انکه وقتی هنگام
    زمانی جایی الان حالا امروز دیروز فردا امشب دیشب همیشه هرگز هیچوقت بعضی بعضیا کل ضمن نسبت خلاف حد تعدادی مقداری درکل
    ولیکن یادمه دوستان جدیدا گاهی معمولا اکثرا قبلا بعدا اول اخر اخرش بالاخره متاسفانه خوشبختانه ظاهرا یعنی مثلا انگار
    گویا راستش کاش کاشکی لطفا ایشالا انشالله خدا خب اینجا اونجا انجا اینطور اینجوری اونجوری طوری جوری قدر ش م ت ها های
    است هست هستم نیستم هستی هستیم هستید هستین هستند هستن نیستید نیستند بود بودم بودی بودیم بودید بودین بودن بودند نبودم
    نبودن نبودند باشد باشه باشم باشند باشن نباشه نباشد باشید شد نشد شدم شدی شدیم شدید شدین شدند شدن شده نشده شود شوم بشه
    بشم نشه میشه نمیشه کرد نکرد کردم کردی کردیم کردید کردین کردند کردن کرده نکرده کنم کنی کنه کند کنیم کنید کنین کنند
    کنن نکنید نکنه نکنین دارم داری دارد داره داریم دارید دارین دارند دارن داشت داشتم داشتیم داشتید داشتند داشتن داشته
    ندارم ندارید ندارین داد نداد دادم دادید دادین دادند دادن داده نداده بده بدم بدید بدین گرفت گرفتم گرفتیم گرفتید گرفتن
    گرفته اومد نیومد امد نیامد اومدم اومدن اومده امده رفت رفتم رفتن رفته رسید نرسید رسیده نرسیده رسوندن اورد نیاورد
    اوردن اوردند اورده اوردید اوردین خورد خوردم خوردیم خوردن خورده گفت گفتم گفتن گفتند گفته زد زدم زدن زده نزده زدند
    گذاشت گذاشتن گذاشته نذاشتن گذاشتم دید دیدم دیده ندیدم کردمش شدیم خواستم خواست بخوام میخواستم تونستم نتونستم بتونم
    سفارش‌دادم خریدم خریدیم بخرید نخرید بخرم بگیرید گرفتمش سلام مرسی ممنون ممنونم تشکر متشکرم سپاس فرستادن فرستادید
    فرستادین فرستاده فرستادم فرستاد نفرستادن فرستادند ریخته‌بود موند مونده گذشت کشید کشیدم افتاد افتاده شدش بودش بودم
    آوردم آورد آوردن آوردند آورده آوردین آوردید آمد آمده نیاوردن برسه برسم برسونه بگین بگم بگه بگید ببینم ببینه برد بردم
    بردن نوشته نوشتم نوشتن ریختم نریزید نخوره نمیخوره خوندم کنن باهاش میاد بگیرن بگیره دستم دستمون دستمم بهم بهش بهمون
    بهتون ازش ازشون براش برام برامون ساله رسیدم a an the this that these those there here it its i me my mine we us our
    you your yours he him his she her they them their and or but if then than because while when where which who whom
    whose what why how as of at by for from in into on onto off out over under up down with without about after before
    again against between during through to until till via not no nor don't dont didn't didnt doesn't doesnt can't cant
    couldn't couldnt won't wont wouldn't wouldnt n't 's 'm 're 've im ive id ill do does did done doing have has had
    having am being can could will would shall should may might must get gets getting go goes went going come comes take
    took make made makes give gave given say said says tell told want wanted need needed use used using just only also
    even still yet already ever never always often sometimes maybe perhaps much many more most some any every each all
    both few less least other another such own same please hi hello lol etc back now today yesterday tomorrow order
    ordered ordering buy bought think know see try tried ask asked let lets put keep kept find found feel seem seems
    seemed look looks work works worked s t m re ve d ll whats youre weve theyre thats theres ive hes shes cannot amp
    thought saw heard making going getting trying waiting being isnt arent seriously yea yeah hey hi anymore something
    someone anything anyone everything nothing
    `,
  ],
  [
    "light",
    `
    کرد نکرد کردم نکردم کردی کردیم کردید کردین کردند کردن کرده نکرده کنم کنه کنید کنین کنن داد نداد دادم دادیم دادید
    دادین دادند دادن داده نداده بدم بدید بدین گرفت گرفتم گرفتیم گرفتید گرفتن گرفته زد زدم زدن زده زدند خورد خورده بردم
    برد بردن نماید
    `,
  ],
  [
    "act",
    "سفارش استفاده تحویل خرید ارسال توصیه پیشنهاد تماس دریافت تهیه درست اضافه خودداری پیدا فکر سعی لطف عوض نگاه صبر تکون تغییر",
  ],
  [
    "stress",
    `
    خیلی بسیار واقعا اصلا اصلاً کاملا کاملن دقیقا شدیدا بشدت نسبتا تقریبا حسابی زیادی انقدر اینقدر اونقدر انقد چقدر فوق
    العاده العاده‌ای فوق‌العاده کمی یکم خیلیی خعلی کلا very really so too quite extremely super pretty absolutely
    totally completely rather fairly
    `,
  ],
  ["link", "was is were are wasn't isn't wasnt isnt be been felt tasted looked arrived came got"],
  ["denial", "نبود نیست نداشت نداره ندارد نبودن نیستن"],
];

export const phraseRoles = new Map<string, PhraseRole>();
for (const [role, list] of lists) for (const word of wordSet(list)) phraseRoles.set(word, role);

/** Say little alone; a phrase of only these comes last. */
export const plainWords = wordSet(`
    خوب بد عالی خوبی بدی بهتر بدتر بهترین بدترین خوبه عالیه بده افتضاح چیز چیزی کار کاری بار روز وقت نفر تا نظر مورد حد
    نوع جا سفارش استفاده مرسی ممنون تشکر سپاس ممنونم متشکرم سلام لطفا good great bad nice best worst better worse
    excellent perfect ok okay fine awesome amazing terrible horrible love loved like liked thing things lot bit time
    times way day days one thanks thank
`);

/** Nouns that begin as verbs do. */
export const nounsLikeVerbs = wordSet(`
    میوه میوه‌ها میوه‌های میدان میدون میز میزها میزی میزبان میگو میگوها میگوی مینی میهن میلک میکس میان میانه میخک میراث
    میلاد میکروفر میکروویو میهمان میهمانی میلی میلیون میرزا میرزاقاسمی میکاپ میخ میخچه میدل نمیر
`);
