import assert from "node:assert/strict";
import { test } from "node:test";
import { normalise } from "../text/normalise.ts";
import { masked, personalDataIn } from "./personal-data.ts";

const mask = (text: string): string => masked(text, personalDataIn(normalise(text)));

const examples: [string, string][] = [
  ["زنگ بزنید ۰۹۱۲۳۴۵۶۷۸۹ لطفا", "زنگ بزنید [mobile] لطفا"],
  ["call +98 912 345 6789 or 0098-912-3456789", "call [mobile] or [mobile]"],
  ["0912 34 56 789", "[mobile]"],
  ["0 912 345 6789 و 09 12 345 6789", "[mobile] و [mobile]"],
  ["شماره من 912-345-6789 است", "شماره من [mobile] است"],
  ["9123456789", "[mobile]"],
  ["کد ملی من ۰۴۹۹۳۷۰۸۹۹ و تمام", "کد ملی من [national-id] و تمام"],
  ["کد ملی: 499370899", "کد ملی: [national-id]"],
  ["049-937089-9", "[national-id]"],
  ["کارت ۶۰۳۷ ۹۹۷۳-۱۲۳۴ ۵۶۷۲", "کارت [card]"],
  ["5022291077470837", "[card]"],
  ["شبا IR06 2960 0000 0010 0324 2000 01 به نام من", "شبا [sheba] به نام من"],
  ["ir062960000000100324200001", "[sheba]"],
  ["از 021-88776655 یا (026) 3277 6655", "از [phone] یا [phone]"],
  ["تلفن ما ۸۸۷۷۶۶۵۵ است", "تلفن ما [phone] است"],
  ["call me at (415) 555-2671 or +44 20 7946 0958", "call me at [phone] or [phone]"],
  ["به ali.reza@example.co.ir بفرستید", "به [email] بفرستید"],
  ["ali at gmail dot com, sara(at)yahoo.com", "[email], [email]"],
  ["کد پستی 1969833114", "کد پستی [postal-code]"],
  ["آدرس: تهران، خیابان بهار، کوچه ۳، پلاک ۱۲ واحد ۴ نیامد", "آدرس: [address] نیامد"],
  ["the courier went to 12 Garden Street, apt 4 instead", "the courier went to [address] instead"],
];

for (const [text, expected] of examples) {
  test(`"${text}" is kept as "${expected}"`, () => assert.equal(mask(text), expected));
}

test("prices, times, dates, order numbers, streets and invalid numbers stay", () => {
  const harmless = [
    "۲ تا پیتزا ۳۵۰۰۰۰ تومان، ساعت ۱۸:۳۰ تاریخ 1402/05/12",
    "1402-05-12 18 30 رسید",
    "09-12-2024 123",
    "از ۱۵۰۰۰ ۲۰۰۰۰ تومان",
    "شماره سفارش 12345678",
    "کد 1234567890",
    "6037991122334456",
    "خیابان شلوغ بود و پیک دیر رسید",
    "10 minutes down the road, a two way street",
    "@hamdel thanks, meet you at 10",
    "",
  ];
  for (const text of harmless) assert.equal(mask(text), text);
});

test("marks of direction around a number stay in pairs", () => {
  assert.equal(mask("\u2068۰۹۱۲۳۴۵۶۷۸۹\u2069 بود"), "\u2068[mobile]\u2069 بود");
});

const random = generator(20_261);
const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
const digits = (length: number): string => Array.from({ length }, () => pick([..."0123456789"])).join("");

test("no valid card, national id, Sheba, mobile or e-mail is left in any text, and masking twice changes nothing", () => {
  for (let round = 0; round < 4_000; round++) {
    const text = Array.from({ length: 1 + Math.floor(random() * 6) }, piece).join(
      pick(["", " ", "، ", "\n"]),
    );
    const once = mask(text);
    assert.deepEqual(remains(once), [], JSON.stringify([text, once]));
    assert.equal(mask(once), once, JSON.stringify(text));
  }
});

test("any text is read in time that grows with its length, and stretches lie inside it", () => {
  const parts =
    "1|1 |09|0912 |a@|@|gmail|a.a gmail |at gmail |پلاک 1 |خیابان |12 a street |\ud800|\u202e1|ir06|+9|(0";
  for (const part of parts.split("|")) {
    const text = part.repeat(100_000 / part.length);
    const started = performance.now();
    const found = personalDataIn(normalise(text));
    assert.ok(performance.now() - started < 10_000, `${part} took ${performance.now() - started} ms`);
    let end = 0;
    for (const one of found) {
      assert.ok(one.start >= end && one.end > one.start && one.end <= text.length);
      end = one.end;
    }
  }
});

/** A number that must go, or anything that may stand beside it. */
function piece(): string {
  const number = pick([card, nationalId, sheba, mobile])();
  const scripted = inScript(number, pick(["0", "۰", "٠", "０"]));
  return pick([
    () => scripted,
    () =>
      separated(
        scripted,
        pick([
          " ",
          "-",
          "\u200c",
          "\u200f",
          " - ",
          ".",
          "/",
          "_",
          ",",
          "  ",
          "\n",
          "–",
          ":",
          "،",
          " -",
          "\t",
          "\u00a0",
          "•",
        ]),
      ),
    () => digits(Math.floor(random() * 4)) + scripted + digits(Math.floor(random() * 3)),
    () => `${pick(["a", "ali.b", "x_1", "R-2"])}@${pick(["example.com", "mail.co.ir", "a-b.net"])}`,
    () =>
      pick([
        "سلام",
        "کد ملی",
        "تلفن ",
        "کارت:",
        "IR",
        "😀",
        "\ud83d",
        "[mobile]",
        "+",
        "00",
        "12:30",
        "پلاک 5 ",
        "خیابان بهار ",
      ]),
    () => digits(Math.floor(random() * 12)),
    () =>
      pick([
        " street ",
        "12 Garden Street, apt 4",
        "no. ",
        "road ",
        "at gmail dot com",
        "ali(at)gmail.com",
        "ali @ yahoo.com",
        "@",
        "gmail.com",
        "تهران ",
        "آدرس: ",
        "کوچه ۳ ",
        "واحد ",
        "-",
        ".",
        "تومان",
        "زنگ ",
        "(021)",
        "+98 ",
        "IR ",
        "ir-",
      ]),
    () => String.fromCharCode(Math.floor(random() * 65_536), Math.floor(random() * 65_536)),
  ])();
}

/** What the text still holds, searched without the code under test: each run of digits, with simple marks taken out. */
function remains(text: string): string[] {
  const plain = text.normalize("NFKC").replaceAll(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x6f0));
  const western = plain
    .replaceAll(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .replaceAll(/\p{Cf}/gu, "");
  const left = western.match(/[\w.+-]+@\w[\w-]*\.\w{2,}/g) ?? [];
  const mobiles = western.match(/(?<!\d)(?:\+98|0098|98|0)[ -]?9\d{2}[ -]?\d{3}[ -]?\d{4}(?!\d)/g) ?? [];
  const runs = western.match(/\d+/g) ?? [];
  const hidden = runs.flatMap((run) => windows(run, 10).filter(isNationalId));
  const joined = (western.match(/\d(?:[ ._/–-]?\d)*/g) ?? []).map((run) => run.replaceAll(/[ ._/–-]/g, ""));
  const cards = joined.flatMap((run) => windows(run, 16).filter(isCard));
  const shebas = joined.flatMap((run) =>
    windows(run, 24).filter((each) => mod97(`${each.slice(2)}1827${each.slice(0, 2)}`) === 1),
  );
  return [...left, ...mobiles, ...hidden, ...cards, ...shebas];
}

const windows = (run: string, length: number): string[] =>
  Array.from({ length: Math.max(0, run.length - length + 1) }, (_, i) => run.slice(i, i + length));

const isOneDigit = (number: string): boolean => /^(\d)\1*$/.test(number);

function isCard(number: string): boolean {
  const sum = [...number]
    .map((d, i) => Number(d) * (i % 2 ? 1 : 2))
    .reduce((s, d) => s + (d > 9 ? d - 9 : d), 0);
  return !isOneDigit(number) && sum % 10 === 0;
}

function isNationalId(number: string): boolean {
  const rest = [...number.slice(0, 9)].reduce((sum, d, i) => sum + Number(d) * (10 - i), 0) % 11;
  return !isOneDigit(number) && Number(number[9]) === (rest < 2 ? rest : 11 - rest);
}

const mod97 = (number: string): number => Number(BigInt(number) % 97n);

function card(): string {
  const head = `6037${digits(11)}`;
  return [..."0123456789"].map((d) => head + d).find(isCard) as string;
}

function nationalId(): string {
  for (;;) {
    const id = digits(10);
    if (isNationalId(id)) return id;
  }
}

function sheba(): string {
  const bank = digits(22);
  return `${pick(["IR", "ir", "Ir"])}${String(98 - mod97(`${bank}182700`)).padStart(2, "0")}${bank}`;
}

const mobile = (): string => `${pick(["09", "+989", "00989", "989"])}${digits(9)}`;

const inScript = (number: string, zero: string): string =>
  number.replaceAll(/\d/g, (d) => String.fromCharCode(zero.charCodeAt(0) + Number(d)));

const separated = (number: string, mark: string): string =>
  number.length < 12 ? number : ([...number].join("").match(/.{1,4}/gs) as string[]).join(mark);

/** A small generator with a seed (mulberry32), so that what fails once fails again. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
