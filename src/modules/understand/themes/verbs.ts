/** A word led back to its stem; `denied` where the word itself says no («نفرستادید»). */
export type VerbForm = { stem: string; denied: boolean };

/**
 * The stem of a Persian verb that carries a meaning of its own, whatever its person, tense and denial: «نفرستادید»,
 * «نمی‌فرستن» and «فرستاده» are one. Past and present stems of a verb are told as its past one. Undefined for every
 * other word.
 */
export function verbForm(word: string): VerbForm | undefined {
  for (const [prefix, denied] of prefixes) {
    if (!word.startsWith(prefix)) continue;
    const stem = stemBeforeEnding(word.slice(prefix.length), prefix === "");
    if (stem !== undefined) return { stem, denied };
  }
  return undefined;
}

const prefixes: readonly [string, boolean][] = [
  ["نمی", true],
  ["می", false],
  ["نیا", true],
  ["بی", false],
  ["ن", true],
  ["ب", false],
  ["", false],
];

function stemBeforeEnding(rest: string, isBare: boolean): string | undefined {
  for (const ending of endings) {
    if (!rest.endsWith(ending)) continue;
    const found = stems.get(rest.slice(0, rest.length - ending.length));
    // Without a prefix the short present stems are other words («پز», «خور»).
    if (found !== undefined && !(isBare && found.present)) return found.past;
  }
  return undefined;
}

const endings = [
  "هبودند",
  "هبودید",
  "هبودن",
  "هبود",
  "هبودم",
  "هشده",
  "هام",
  "هاند",
  "هاید",
  "هان",
  "یم",
  "ید",
  "ین",
  "ند",
  "م",
  "ی",
  "ن",
  "د",
  "ه",
  "ش",
  "",
];

const stems = new Map<string, { past: string; present: boolean }>();
for (const [past, ...others] of [
  ["رسید", "+رس"],
  ["رسوند", "رساند", "+رسون", "+رسان"],
  ["فرستاد", "+فرست"],
  ["آورد", "اورد", "یاورد", "+یار", "+آر"],
  ["خورد", "+خور"],
  ["گرفت", "+گیر"],
  ["دید", "+بین"],
  ["گذاشت", "ذاشت", "+ذار", "+گذار"],
  ["زد", "+زن"],
  ["پخت", "+پز"],
  ["ریخت", "+ریز"],
  ["رفت", "+ره"],
  ["آمد", "اومد", "امد", "یومد", "یامد", "+یاد"],
  ["خرید", "+خر"],
  ["نوشت", "+نویس"],
  ["بست", "+بند"],
  ["تحویلداد"],
  ["موند", "ماند", "+مون", "+مان"],
  ["سوخت", "+سوز"],
  ["برگشت", "برگردوند"],
  ["انداخت", "+انداز", "+نداز"],
  ["شناخت", "+شناس"],
  ["فهمید", "+فهم"],
  ["پرسید", "+پرس"],
  ["کشید", "+کش"],
  ["برد", "+بر"],
  ["خوند", "خواند", "+خون"],
  ["ارزید", "ارزه", "+ارز"],
] as const) {
  for (const form of [past, ...others]) {
    const present = form.startsWith("+");
    stems.set(present ? form.slice(1) : form, { past, present });
  }
}
