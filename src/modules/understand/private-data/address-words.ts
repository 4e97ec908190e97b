/**
 * What a word is in an address. `street` names a way or a place along it, `door` is followed by a number that leads to a
 * door, `stop` ends an address, `title` belongs to a name («شهید بهشتی»), `side` tells which of several streets or floors,
 * and `link` how a place lies to the next («نرسیده به»).
 */
export type AddressWord = "street" | "door" | "stop" | "title" | "side" | "link" | "city" | "intro";

const list = (kind: AddressWord, words: string): [string, AddressWord][] =>
  words
    .trim()
    .split(/\s+/)
    .map((word) => [word, kind]);

export const addressWords = new Map<string, AddressWord>([
  ...list(
    "street",
    `خیابان خیابون خیابانی خ بلوار کوچه ک کوی بنبست میدان میدون چهارراه سهراه اتوبان بزرگراه جاده شهرک مجتمع
     نبش محله پاساژ ساختمان برج فلکه خیابانهای گذر`,
  ),
  ...list("door", "پلاک پ واحد طبقه ط بلوک پلاکی"),
  ...list("title", "شهید شهیدان دکتر سید امام آیت ایت الله"),
  ...list("side", "اول دوم سوم چهارم پنجم اصلی فرعی بالا پایین شرقی غربی شمالی جنوبی همکف"),
  ...list("link", "نرسیده جنب روبروی روبهروی مقابل بعد قبل تقاطع بعداز"),
  ...list(
    "city",
    `تهران مشهد اصفهان شیراز تبریز کرج قم اهواز کرمانشاه رشت زاهدان همدان کرمان یزد اردبیل بندرعباس اراک قزوین زنجان
     سنندج خرماباد گرگان ساری بوشهر بیرجند ایلام شهرکرد یاسوج سمنان بجنورد ارومیه قشم کیش`,
  ),
  ...list("intro", "آدرس ادرس آدرسم ادرسم آدرسمون ادرسمون نشانی نشانیم address"),
  ...list(
    "stop",
    `رو را که از به با در تا و یا ولی اما هم من ما شما اون این ان بود بودن بودم بودند نبود نیست است هست هستم هستن هستیم
     شد شده شدم کرد کردم کردن کردند کنید کنم کنه میکنم کردیم گفت گفتم گفتن امد آمد اومد اومدم رسید رسیدم رفت رفتم داد دادم
     دادن گرفت گرفتم دارد داره دارم ندارد نداره پیدا پیک غذا سفارش ارسال تحویل رستوران خیلی فقط هر چند چون برای واسه
     روی رویه سر توی تو داخل زیر کنار پشتیبانی باید چی چرا کجا یک یه دو همین همان اونجا
     اینجا نشد ندارم دیگه پس اگه اگر`,
  ),
]);

/** What a street's name ends with in English, and what leads to a door there. */
export const streetEndings = new Set(
  "street st avenue ave road rd boulevard blvd lane ln alley square sq terrace court crescent highway hwy".split(
    " ",
  ),
);
export const doorWords = new Set(
  "no number apt apartment unit suite flat floor room block building".split(" "),
);

/** Words that are never part of an English street's name. */
export const plainWords = new Set(
  `the a an of in on at to for and or but is was were are be it this that these those my our your his her their i we you
   he she they with from by as not no so if then than down up off out over under away minutes minute hours hour days day
   miles mile way stars star people times time years year dollars bucks percent block blocks long one two three wall side
   main inch inches feet foot meter meters`.split(/\s+/),
);
