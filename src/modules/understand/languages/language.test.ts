import assert from "node:assert/strict";
import { test } from "node:test";
import { normalise } from "../text/normalise.ts";
import { tokensOf } from "../text/tokens.ts";
import { languageOf } from "./language.ts";

const languageIn = (text: string) => {
  const normalised = normalise(text);
  return languageOf(normalised, tokensOf(normalised.text));
};

const read = (language: string, texts: string[]): void => {
  for (const text of texts) assert.equal(languageIn(text), language, text);
};

test("Persian is Persian, short or long, on old keyboards and with names in Latin letters", () => {
  read("fa", [
    "عالی",
    "خوش بو",
    "كيفيت غذا خوب بود ولي دير رسيد",
    "موبایل Samsung Galaxy S21 Ultra را خریدم، عالیه",
    "مرسی Snappfood",
    "GOT IT . عالیه",
    "گوشی iphone 13 pro max رنگش قشنگه",
    "الکی شلوغش کردن، العاده نبود",
    "این لینک را ببینید https://example.com/what-is-the-best-of-it",
  ]);
});

test("English is English, short or long", () => {
  read("en", [
    "good",
    "Thanks!",
    "The courier was rude and the soup had gone cold.",
    "never again, waited 2 hours",
    "don't buy it",
    "@hamdel your app keeps crashing http://x.co/abcKheili",
    "OK 👍",
    "parking is impossible",
  ]);
});

test("Finglish is Persian in Latin letters, however it is spelt", () => {
  read("finglish", [
    "kheili bad bood, dir resid",
    "xeyli aliii bud",
    "mamnoon",
    "salam, sefaresham hanooz nareside",
    "ghazash sard bod vali peyk moadab bod",
    "qeymatesh monasebe",
    "pizza khoshmaze bood",
    "in che vazeshe? asan javab nemidan",
  ]);
});

test("other languages of both scripts are other", () => {
  read("other", [
    "Das Essen war leider kalt",
    "La livraison était très lente et le plat froid",
    "El pedido llegó tarde y la comida fría",
    "Il cibo era freddo ma il servizio ottimo",
    "Yemek çok güzeldi, teşekkürler",
    "Het eten was koud maar de bezorger was vriendelijk",
    "Sifariş gec gəldi, yemək soyuq idi",
    "الطعام كان باردا جدا والتوصيل متأخر",
    "خدمة ممتازة وشكرا لكم",
    "کھانا بہت اچھا تھا مگر دیر سے آیا",
    "خواردنەکە زۆر خۆش بوو، سوپاس",
    "کاڵاکە شکابوو",
    "گاڑی ٹوٹ گئی",
    "خواړه ډېر ښه وو، مننه",
    "Еда была холодной",
    "食物很冷",
    "האוכל היה קר",
  ]);
});

test("a text without words is other", () => {
  read("other", ["", "   ", "👍👍", "12345", "٪۲۰", ":)", "s3", "\u0000\ud800"]);
});

test("two languages in earnest are mixed, a word or two of another are not", () => {
  read("mixed", [
    "غذا سرد رسید و پیک بی ادب بود. The food was cold and the courier was very rude to us.",
    "خیلی ممنون از شما. kheili mamnoon az hamkaran, ghaza ali bood",
  ]);
  read("en", ["The rolls are amazing and the service was great, really very good desserts. عالی"]);
  read("fa", ["این محصول رو خریدم و راضی هستم چون کیفیتش خوبه و قیمتش هم مناسبه very good"]);
});
