import fc from "fast-check";

/**
 * Any text that somebody could send: words of both scripts, pieces that a reader stumbles over (joiners, marks of
 * direction, presentation forms, skin tones, halves of pairs, NUL), and whatever code units there are.
 */
export const anyText = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...pieces()) },
      { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
      { weight: 1, arbitrary: fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)) },
    ),
    { maxLength: 24 },
  )
  .map((parts) => parts.join(""));

function pieces(): string[] {
  const words =
    "خوب عااالی می نمی شود کتاب ها های تر ترین و غذا كي ية سّ kheili good Don't 12 ۳٫۵ ٠٩ 18:30 ی ه الله";
  const marks = ". ! ؟ ، : ) ( ' \" - / @ # ; ... !!!! :) :( <3";
  const controls =
    "\u200c \u200d \u200f \u202e \u2066 \u0640 \u064b \u0301 \ufe0f \ufeff \u0000 \ud83d \udc4d \ud835 \ud83c";
  const shapes = "ﻣ ﷲ ﷺ ﻻ Ａ ﬁ 𝐠 𝟙 👍 👍🏽 ❤️ 👩‍💻 🇮🇷 İ ß ٪ ½ ① 1️⃣";
  return [words, marks, controls, shapes]
    .flatMap((list) => list.split(" "))
    .concat(" ", "  ", "\n", "\r\n", "\t", "\u00a0");
}
