import { verbForm } from "./verbs.ts";

/** How many times each word was read. */
export type CountOf = (word: string) => number;

/**
 * Leads the forms of a word to one stem, led by the comments themselves: an ending is cut off only where what is left
 * is a word that people wrote too, about as often («پیکشون» → «پیک»; «ماست» stays). A light stemmer in the sense of
 * Harman 1991, for Persian as it is typed and for English plurals.
 */
export function stemmer(countOf: CountOf): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const before = known.get(word);
    if (before !== undefined) return before;
    const plain = spellings.get(word) ?? word;
    const stem = verbForm(plain)?.stem ?? cutEndings(plain, countOf);
    known.set(word, stem);
    return stem;
  };
}

function cutEndings(word: string, countOf: CountOf): string {
  let stem = word;
  for (let round = 0; round < 2; round++) {
    const shorter = cutOnce(stem, countOf);
    if (shorter === stem) return stem;
    stem = shorter;
  }
  return stem;
}

function cutOnce(word: string, countOf: CountOf): string {
  if (whole.has(word)) return word;
  const often = countOf(word);
  for (const [ending, instead, share, shortest] of endings) {
    if (!word.endsWith(ending)) continue;
    const rest = word.slice(0, word.length - ending.length) + instead;
    if (rest.length < shortest) continue;
    if (countOf(rest) >= Math.max(2, share * often)) return rest;
  }
  return word;
}

/** Ending, what takes its place, how often the rest must be written for each time of the word, shortest rest. */
const endings: readonly [string, string, number, number][] = [
  ...[
    "هاشون",
    "هامون",
    "هاتون",
    "هایشان",
    "هایمان",
    "هایتان",
    "هایش",
    "هایم",
    "هایی",
    "های",
    "هاش",
    "هام",
    "هاشم",
    "ها",
  ].map((ending): [string, string, number, number] => [ending, "", 0.1, 2]),
  ...["شون", "مون", "تون", "شان", "مان", "تان", "ترین", "تری", "تر"].map(
    (ending): [string, string, number, number] => [ending, "", 0.3, 3],
  ),
  ["ست", "", 1, 3],
  ["ات", "", 1.5, 4],
  ["ای", "", 1, 3],
  ["ش", "", 0.7, 3],
  ["م", "", 1.5, 3],
  ["ت", "", 1.5, 3],
  ["ی", "", 1, 3],
  ["ه", "", 1.2, 3],
  ["و", "", 2, 3],
  ["ا", "", 2, 3],
  ["س", "ه", 1, 4],
  ["ون", "ان", 0.05, 3],
  ["ونه", "انه", 0.05, 4],
  ["یک", "ک", 0.2, 4],
  ["ies", "y", 0.1, 3],
  ["es", "", 0.3, 3],
  ["s", "", 0.1, 3],
  ["ing", "", 0.5, 4],
  ["ed", "", 0.5, 4],
  ["ed", "e", 0.5, 4],
  ["ly", "", 1, 4],
];

/** Words of their own that end as if they were forms of another. */
const whole = new Set(
  "ماهی گوشی شیرینی سالم سبزی ترشی ماست شامی بستنی گارانتی مشتری فوری دستی پولی کوبیده جعبه شعبه قهوه میوه تازه اندازه نشانی چایی سنتی سفارشی قیمت کیفیت شرکت خدمات ادامه کارت پاکت راحت سمت پست شربت حرکت قسمت علت صحبت شکایت رعایت ضمانت امنیت سایت اینترنت تبلت بلیت بسته خون خان شریک باریک".split(
    " ",
  ),
);

/** Words that are spoken, and therefore typed, in another way than they are written. */
const spellings = new Map([
  ["تیکه", "تکه"],
  ["تومن", "تومان"],
  ["بوی", "بو"],
  ["بویی", "بو"],
  ["پیتزاش", "پیتزا"],
  ["پارمسان", "پارمزان"],
  ["اشپز", "آشپز"],
]);
