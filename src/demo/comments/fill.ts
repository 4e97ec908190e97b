import type { DemoBranch, Words } from "../company.ts";
import { companyName } from "../company.ts";
import { type Good, goods } from "../goods.ts";
import type { Random } from "../random.ts";

/** What was lived through, as far as a comment can tell of it. */
export type Lived = { good: Good; branch: DemoBranch | null; city: string; daysLate: number; at: Date };

/** Chooses one wording of each `(a|b)` and fills each `{slot}` from what was lived through. */
export function fill(random: Random, phrase: string, lived: Lived, locale: "fa" | "en"): string {
  const chosen = phrase.replace(/\(([^()]*)\)/g, (_, options: string) => random.pick(options.split("|")));
  const digits = random.next();
  return chosen.replace(/\{([a-zA-Z0-9-]+)\}/g, (_, slot: string) => {
    const amount = slotAmount(random, slot, lived);
    if (amount === undefined) return slotWords(random, slot, lived)[locale];
    return locale === "fa" ? persianAmount(amount, digits) : String(amount);
  });
}

function slotAmount(random: Random, slot: string, { daysLate, at }: Lived): number | undefined {
  const hour = 9 + 3 * (at.getUTCDate() % 3);
  const amounts: Record<string, () => number> = {
    days: () => (daysLate > 0 ? daysLate : random.integer(2, 9)),
    hours: () => random.pick([12, 24, 36, 48, 72]),
    minutes: () => random.pick([8, 10, 12, 15, 20, 25, 30, 40, 45]),
    n: () => random.integer(2, 6),
    floor: () => random.integer(2, 7),
    years: () => random.integer(2, 9),
    hour: () => hour,
    hour2: () => hour + 3,
    late: () => random.pick([9, 10, 11]),
  };
  return amounts[slot]?.();
}

function slotWords(random: Random, slot: string, { good, branch, city, at }: Lived): Words {
  const words: Record<string, () => Words> = {
    product: () => good,
    "a-product": () => ({ fa: good.fa, en: withArticle(good.en) }),
    "A-product": () => ({ fa: good.fa, en: capital(withArticle(good.en)) }),
    category: () => good.category,
    category2: () => random.pick(goods).category,
    branch: () => branch?.name ?? { fa: "شعبه", en: "the branch" },
    city: () => ({ fa: city, en: branch?.city.en ?? "my city" }),
    company: () => companyName,
    weekday: () => ({ fa: weekdays[at.getUTCDay()] ?? "", en: "" }),
    "weekday-en": () => ({ fa: "", en: englishDays[at.getUTCDay()] ?? "" }),
    ordinal: () => ({ fa: random.pick(["دوم", "سوم", "چهارم", "پنجم"]), en: "" }),
    amount: () => thousands(random, good.price),
  };
  const found = words[slot]?.();
  if (!found) throw new Error(`Nothing fills {${slot}}.`);
  return found;
}

function thousands(random: Random, price: number): Words {
  const amount = price * 1_000;
  const spoken =
    price >= 1_000 ? `${persianDigits(String(price / 1_000).replace(".", "٫"))} میلیون` : undefined;
  const written = persianDigits(amount.toLocaleString("en-US").replaceAll(",", "٬"));
  const fa = spoken && random.chance(0.6) ? spoken : written;
  return { fa, en: amount.toLocaleString("en-US") };
}

/** People write small amounts in words, in Persian digits or, on many keyboards, in Latin ones: by `way`, 0 to 1. */
function persianAmount(amount: number, way: number): string {
  const word = amountWords[amount];
  if (word && way < 0.5) return word;
  return way < 0.85 ? persianDigits(String(amount)) : String(amount);
}

const persianDigits = (text: string) => text.replace(/\d/g, (digit) => "۰۱۲۳۴۵۶۷۸۹"[Number(digit)] ?? digit);
const withArticle = (noun: string) => {
  if (/s$|^rice|^tea|^saffron|oil|chocolate|sunscreen/.test(noun)) return `the ${noun}`;
  return `${/^[aeiou]/.test(noun) ? "an" : "a"} ${noun}`;
};
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const amountWords: Record<number, string> = {
  2: "دو",
  3: "سه",
  4: "چهار",
  5: "پنج",
  6: "شش",
  7: "هفت",
  8: "هشت",
  9: "نه",
  10: "ده",
  20: "بیست",
};
const weekdays = ["یکشنبه", "دوشنبه", "سه‌شنبه", "چهارشنبه", "پنجشنبه", "جمعه", "شنبه"];
const englishDays = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
