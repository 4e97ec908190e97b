/** A comment made up for tests, with the theme it was made for; null for what belongs to none. */
export type MadeUpComment = { text: string; theme: string | null };

const themes: Record<string, readonly (readonly string[])[]> = {
  code: [
    ["کد تخفیف", "کد تخفیفم", "کد تخفیفی که دادید"],
    ["اعمال نشد", "اعمال نمی‌شود", "کار نکرد", "اعمال نشده بود"],
  ],
  address: [
    ["پیک", "پیک شما", "راننده پیک"],
    ["راه را پیدا نکرد", "آدرس را پیدا نکرد", "آدرس را پیدا نمی‌کرد", "نشانی را پیدا نکرد"],
  ],
  broken: [
    ["لیوان‌ها", "لیوان", "یکی از لیوان‌ها"],
    ["شکسته رسید", "شکسته بود", "شکسته به دستم رسید"],
  ],
  print: [
    ["نقش روی دفترچه", "نقش دفترچه", "نقش‌های دفترچه"],
    ["با دست پاک شد", "زود پاک شد", "پاک می‌شود", "پاک شده بود"],
  ],
  size: [
    ["سایز کفش", "سایز کفشم", "سایز کفش‌ها"],
    ["کوچک‌تر از جدول بود", "با جدول سایت یکی نبود", "از جدول سایت کوچک‌تر بود"],
  ],
};
const before = ["", "سلام. ", "متاسفانه ", "این بار ", "برای بار دوم ", "خیلی بد بود، "];
const after = [
  "",
  " و کسی پاسخ نداد",
  "، پیگیری کنید",
  " ولی پول کامل گرفتید",
  ". ناراحتم",
  " و وقت من تلف شد",
];
const noise = [
  "عالی بود",
  "ممنونم",
  "خوب بود مرسی",
  "راضی نبودم",
  "بد نبود",
  "بسیار عالی و خوب",
  "سپاس از شما",
  "از همه چیز راضی بودم",
];
const rare =
  "چراغ پنجره دفتر آسمان باغچه نقشه ساعت‌دیواری قفل کتاب فرش گلدان آینه میخ پرده صندلی تابلو کلید شمع چتر دوربین".split(
    " ",
  );
const doing = "افتاد چرخید ایستاد خندید لرزید پرید خوابید دوید".split(" ");

/** Sentences from the themes in turn, and among them as many that belong to none. The same `seed` gives the same. */
export function makeUpComments(
  count: number,
  seed = 1,
  only: readonly string[] = Object.keys(themes),
): MadeUpComment[] {
  const pick = picker(seed);
  return Array.from({ length: count }, (_, at) => {
    if (at % 2 === 1) return { text: pick([pick(noise), `${pick(rare)} ${pick(doing)}`]), theme: null };
    const theme = only[(at / 2) % only.length] as string;
    const said = (themes[theme] ?? []).map(pick).join(" ");
    return { text: `${pick(before)}${said}${pick(after)}`, theme };
  });
}

/** Mulberry32, so that tests always see the same. */
function picker(seed: number): <One>(some: readonly One[]) => One {
  let state = seed >>> 0;
  return <One>(some: readonly One[]) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return some[Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * some.length)] as One;
  };
}
