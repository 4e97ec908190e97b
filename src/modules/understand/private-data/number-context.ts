/** What the words just before a number say it is. */
export interface NumberContext {
  ofNationalId: boolean;
  ofPost: boolean;
  ofPhone: boolean;
}

/**
 * Reads the last few words before `at`, back to another number or a bracket: what was replaced by a tag in brackets so
 * reads like the number that stood there.
 */
export function numberContext(text: string, at: number): NumberContext {
  let from = at;
  while (from > 0 && at - from < reach && !isBoundary(text.charCodeAt(from - 1))) from--;
  const words = text.slice(from, at).replaceAll(/[^\p{L}]/gu, "");
  const holds = (names: string[]): boolean => names.some((name) => words.includes(name));
  return {
    ofNationalId: holds(nationalIdWords),
    ofPost: holds(postWords),
    ofPhone: holds(phoneWords) && !holds(orderWords),
  };
}

const reach = 32;

/** A digit, a square bracket or a new line. */
const isBoundary = (code: number): boolean =>
  (code >= 0x30 && code <= 0x39) || code === 0x5b || code === 0x5d || code === 0xa;

const nationalIdWords = ["کدملی", "شمارهملی", "کارتملی", "شناسهملی", "nationalid", "nationalcode", "melli"];
const postWords = ["کدپستی", "پستی", "postalcode", "postcode", "zipcode", "zip"];
const phoneWords = [
  "تلفن",
  "تماس",
  "زنگ",
  "شمارم",
  "شمارهام",
  "شمارهی",
  "موبایل",
  "phone",
  "call",
  "tel",
  "fax",
];
const orderWords = [
  "سفارش",
  "فاکتور",
  "پیگیری",
  "رهگیری",
  "اشتراک",
  "order",
  "invoice",
  "tracking",
  "serial",
];
