import type { Words } from "./company.ts";

export type Good = Words & { category: Words; price: number };

const shelves: [category: Words, goods: [fa: string, en: string, price: number][]][] = [
  [
    { fa: "لوازم خانه", en: "homeware" },
    [
      ["چای‌ساز", "kettle", 2_900],
      ["زودپز", "pressure cooker", 3_400],
      ["سرویس قابلمه", "pot set", 6_800],
      ["جاروبرقی", "vacuum cleaner", 9_500],
      ["مخلوط‌کن", "blender", 2_400],
      ["چراغ مطالعه", "desk lamp", 950],
      ["قهوه‌ساز", "coffee maker", 4_700],
      ["ست روتختی", "bedspread", 3_100],
    ],
  ],
  [
    { fa: "کالای دیجیتال", en: "electronics" },
    [
      ["هدفون بی‌سیم", "wireless headphones", 3_800],
      ["گوشی", "phone", 24_000],
      ["تبلت", "tablet", 17_500],
      ["پاوربانک", "power bank", 1_600],
      ["ساعت هوشمند", "smart watch", 5_900],
      ["مودم", "modem", 2_700],
      ["صفحه‌کلید", "keyboard", 1_450],
      ["مانیتور", "monitor", 11_200],
    ],
  ],
  [
    { fa: "پوشاک", en: "clothing" },
    [
      ["کفش پیاده‌روی", "walking shoes", 2_600],
      ["کاپشن", "winter jacket", 3_900],
      ["مانتو", "coat", 2_300],
      ["پیراهن مردانه", "shirt", 1_250],
      ["کیف دوشی", "shoulder bag", 1_800],
      ["شال بافت", "knitted scarf", 700],
    ],
  ],
  [
    { fa: "سوپرمارکت", en: "groceries" },
    [
      ["برنج", "rice", 1_900],
      ["بستهٔ آجیل", "box of nuts", 1_350],
      ["زعفران", "saffron", 1_700],
      ["روغن زیتون", "olive oil", 780],
      ["چای", "tea", 520],
      ["شکلات هدیه", "gift chocolate", 640],
    ],
  ],
  [
    { fa: "کودک", en: "children's goods" },
    [
      ["کالسکه", "pushchair", 8_200],
      ["اسباب‌بازی چوبی", "wooden toy", 890],
      ["کتاب قصه", "storybook", 240],
      ["لگو", "building bricks", 1_950],
      ["صندلی خودرو", "car seat", 6_100],
    ],
  ],
  [
    { fa: "زیبایی و سلامت", en: "beauty and health" },
    [
      ["سشوار", "hair dryer", 2_200],
      ["ماشین اصلاح", "shaver", 2_850],
      ["کرم آفتابگیر", "sunscreen", 560],
      ["عطر", "perfume", 3_300],
      ["فشارسنج", "blood-pressure monitor", 2_050],
    ],
  ],
];

/** What the shop sells: usual things without any maker's name, `price` in thousand tomans. */
export const goods: Good[] = shelves.flatMap(([category, of]) =>
  of.map(([fa, en, price]) => ({ fa, en, price, category })),
);
