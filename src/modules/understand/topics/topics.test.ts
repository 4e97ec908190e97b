import assert from "node:assert/strict";
import { test } from "node:test";
import { normalise } from "../text/normalise.ts";
import { clausesOf } from "../text/sentences.ts";
import { tokensOf } from "../text/tokens.ts";
import type { Lesson, TopicDefinition } from "./definition.ts";
import { retailTree } from "./retail-tree.ts";
import { compileTopics, type TopicFound, topicsOf } from "./topics.ts";

const retail = compileTopics(retailTree);

function read(original: string, compiled = retail): TopicFound[] {
  const { text } = normalise(original);
  const tokens = tokensOf(text);
  return topicsOf(tokens, clausesOf(text, tokens), compiled);
}

const keysOf = (text: string, compiled = retail): string[] => read(text, compiled).map(({ topic }) => topic);

const lesson = (id: number, text: string, topic: string, verdict: Lesson["verdict"] = "is"): Lesson => ({
  id: `l${String(id).padStart(5, "0")}`,
  text,
  topic,
  verdict,
});

test("a comment tells its topics, in words, endings and spellings people use", () => {
  const told: [string, string[]][] = [
    ["طعمش معرکه بود ولی خیلی دیر رسید", ["taste", "delivery-time"]],
    ["بسته‌بندیش پاره شده بود و غذا يخ كرده بود", ["packaging", "temperature"]],
    ["بنظرم نمی‌ارزه، گرونه", ["value"]],
    ["به پشتیبانی زنگ زدم جواب ندادن", ["support"]],
    ["گارسون بی ادب بود و نیم ساعت معطل شدیم", ["staff", "waiting"]],
    ["the courier was rude and the food arrived cold", ["courier", "staff", "temperature"]],
    ["Overpriced, and my refund never came", ["value", "refund"]],
    ["اپلیکیشن موقع پرداخت هنگ می‌کنه", ["app", "payment"]],
  ];
  for (const [text, topics] of told) {
    const found = keysOf(text);
    for (const topic of topics) assert.ok(found.includes(topic), `${topic} in «${text}»: ${found}`);
  }
});

test("words of two meanings tell a topic in one of them alone", () => {
  assert.ok(!keysOf("دمتون گرم").includes("temperature"));
  assert.ok(!keysOf("دویست و 50 گرم گوشت داشت").includes("temperature"));
  assert.ok(!keysOf("تازه خریدم هنوز بازش نکردم").includes("quality"));
  assert.ok(!keysOf("ارزش غذایی بالایی دارد").includes("value"));
  assert.ok(!keysOf("کمی نگرانم").includes("value"));
});

test("the tokens of a topic are where it is said", () => {
  const text = "همه چیز خوب بود فقط پیک دیر رسید";
  const tokens = tokensOf(text);
  const late = read(text).find(({ topic }) => topic === "delivery-time");
  const words = late?.ranges.flatMap(({ from, to }) => tokens.slice(from, to).map((token) => token.text));
  assert.deepEqual(words, ["دیر", "رسید"]);
});

test("every topic of the retail tree has a parent that is there, names in both languages, and a key of its own", () => {
  const keys = new Set(retailTree.map(({ key }) => key));
  assert.equal(keys.size, retailTree.length);
  for (const { key, parent, names } of retailTree) {
    assert.match(key, /^[a-z]+(-[a-z]+)*$/);
    assert.ok(parent === null || keys.has(parent), key);
    assert.ok(names.fa !== "" && names.en !== "", key);
  }
});

const parking: TopicDefinition = {
  key: "charging",
  parent: null,
  names: { fa: "شارژر خودرو", en: "Car chargers" },
  phrases: [],
};

const taught = [
  lesson(1, "جای شارژ ماشین برقی ندارید", "charging"),
  lesson(2, "ایستگاه شارژر خودرو همیشه اشغال است", "charging"),
  lesson(3, "کاش برای ماشین برقی شارژر بگذارید", "charging"),
  lesson(4, "شارژرهای ماشین خراب بودند", "charging"),
  lesson(5, "دو تا شارژر برای ماشین برقی کم است", "charging"),
];

test("a topic a company makes is learnt from five examples, and not found everywhere", () => {
  const compiled = compileTopics([...retailTree, parking], taught);
  const about = ["شارژر ماشین برقی شما کار نمی‌کرد", "لطفا شارژر ماشین برقی بیشتری نصب کنید"];
  const others = [
    "غذا خیلی خوشمزه بود ممنون",
    "پیک دیر رسید و غذا سرد بود",
    "کاش برای بچه‌ها هم منو بگذارید",
    "ماشین پیک خراب شده بود",
  ];
  assert.deepEqual(
    about.map((text) => keysOf(text, compiled).includes("charging")),
    [true, true],
  );
  for (const text of others) assert.ok(!keysOf(text, compiled).includes("charging"), text);
});

test("one correction reaches near-identical comments and leaves the others as they were", () => {
  const wrong = "رنگ قیمت‌ها روی برچسب خوانا نیست";
  const compiled = compileTopics(retailTree, [lesson(1, wrong, "value", "is-not")]);
  assert.ok(keysOf(wrong).includes("value"));
  assert.ok(!keysOf(wrong, compiled).includes("value"));
  assert.ok(!keysOf("رنگ قیمت روی برچسب‌ها خوانا نبود", compiled).includes("value"));
  for (const text of ["قیمتش بالا بود", "قیمت‌ها نسبت به کیفیت مناسب است", "خیلی گرون بود"]) {
    assert.ok(keysOf(text, compiled).includes("value"), text);
  }
});

test("taking a lesson back leaves nothing of it, and the order lessons come in does not matter", () => {
  const texts = ["شارژر ماشین برقی شما کار نمی‌کرد", "قیمت‌ها بالاست", "ماشین برقی و شارژر", "پیک دیر رسید"];
  const tree = [...retailTree, parking];
  const all = (lessons: Lesson[]) => texts.map((text) => read(text, compileTopics(tree, lessons)));
  const before = all(taught);
  const mistaken = lesson(9, "ماشین برقی و شارژر", "charging", "is-not");
  assert.notDeepEqual(all([...taught, mistaken]), before);
  assert.deepEqual(all(taught), before);
  assert.deepEqual(all([...taught].reverse()), before);
});

test("two thousand lessons are learnt in less than a fifth of a second", () => {
  const words = "قیمت ارسال شارژر غذا پیک صندلی پنجره چراغ میز رنگ نور صدا کاغذ دفتر کتاب کفش".split(" ");
  const word = (i: number): string => words[i % words.length] as string;
  const many = Array.from({ length: 2000 }, (_, i) =>
    lesson(
      i,
      `${word(i)} ${word(i * 7 + 3)} ${word(i * 3 + 1)} ${i} خوب نبود`,
      i % 2 ? "value" : "charging",
      i % 3 ? "is" : "is-not",
    ),
  );
  const times = [1, 2, 3].map(() => {
    const before = process.cpuUsage();
    compileTopics([...retailTree, parking], many);
    return process.cpuUsage(before).user / 1000;
  });
  assert.ok(Math.min(...times) < 200, `${times.join(", ")} ms`);
});

test("no text throws, and long ones take time in proportion", () => {
  for (const text of ["", "\ud800", "‮طعم", "🍕".repeat(1000), "طعم ".repeat(20_000), "تازه ".repeat(20_000)])
    read(text);
});

test("whatever a member writes as a phrase can be compiled", () => {
  const phrases = [
    "",
    "!",
    "~",
    "^",
    "=",
    "#",
    "^^0.5",
    "~ ~ دیر",
    "= = =",
    "\ud800 ^9",
    "!~=#^",
    "دیر ~",
    "👍 ~ طعم",
  ];
  const odd: TopicDefinition = { key: "odd", parent: null, names: { fa: "", en: "" }, phrases };
  const compiled = compileTopics([odd]);
  assert.deepEqual(keysOf("خیلی دیر رسید", compiled), ["odd"]);
  assert.deepEqual(keysOf("طعم خوبی داشت 👍", compiled), ["odd"]);
  assert.deepEqual(keysOf("طعم خوبی داشت", compiled), []);
});
