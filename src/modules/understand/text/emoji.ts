import { kindOf, kinds } from "./characters.ts";

/** What an emoji says, as a reader of customers' comments would take it; by our own judgement. */
export type EmojiMeaning =
  | "joy"
  | "laughter"
  | "love"
  | "thanks"
  | "approval"
  | "celebration"
  | "hope"
  | "disapproval"
  | "anger"
  | "sadness"
  | "disgust"
  | "fear"
  | "surprise"
  | "sarcasm"
  | "indifference"
  | "doubt";

/**
 * What an emoji or an emoticon (":)", ":-(", "^^") means; undefined for those that only show a thing. Takes it as the
 * tokens have it: one character, without skin tone and presentation selector.
 */
export const emojiMeaning = (emoji: string): EmojiMeaning | undefined => meanings.get(emoji);

/**
 * The length in code units of the emoticon that begins at `at` in a normalised text, or 0. The longest is taken, and none
 * that only looks like one: the colon and bracket of "تلفن:(داخلی)", the slash of "https://", the d of "note:dinner".
 */
export function emoticonLength(text: string, at: number): number {
  if (emoticonStarts[text.charCodeAt(at)] !== 1) return 0;
  for (let length = longestEmoticon; length >= 2; length--) {
    const end = at + length;
    if (end <= text.length && emoticons.has(text.slice(at, end)) && standsAlone(text, at, end)) return length;
  }
  return 0;
}

function standsAlone(text: string, start: number, end: number): boolean {
  const isFree = start === 0 || text.charCodeAt(start - 1) <= 0x20;
  const next = kindOf[text.charCodeAt(end)];
  const isGlued = next === kinds.arabic || next === kinds.letter || next === kinds.digit;
  if (!isGlued) return text[end] !== "/";
  return isFree && kindOf[text.charCodeAt(end - 1)] !== kinds.letter && text[end - 1] !== "3";
}

const emojiOf: Record<EmojiMeaning, string> = {
  joy: "😀 😃 😄 😁 😊 🙂 ☺ 😌 😎 🤗 🤠 😺 😸 😇 🌞 🌈 ✨ 🌟 ⭐ 🌸 🌺 🌹 🌷 💐 🌻 🍀 😋 🤤 🎶 🕺 💃 😛 😜 😝 🤪 🥹",
  laughter: "😂 🤣 😆 😹 😅",
  love: "❤ ♥ 💕 💖 💗 💘 💙 💚 💛 💜 🧡 🖤 🤍 🤎 💝 💞 💓 💟 ❣ 😍 🥰 😘 😗 😙 😚 😻 💋 💏 💑 🫶 🩷 🩵 💌",
  thanks: "🙏 🤲 🙇 🫡",
  approval: "👍 👌 👏 ✅ ✔ ☑ 💯 🔝 🏆 🥇 🏅 🤝 ✌ 🤟 🤘 💪 👊 🤌 🙌 🆗 🔥 💥 🚀 💎 👑 🫰 🤙 😏",
  celebration: "🎉 🎊 🥳 🎈 🎁 🍾 🥂 🍻 🎂",
  hope: "🤞 🌱 🫂 ☘ 🧿",
  disapproval: "👎 ❌ ✖ 🚫 ⛔ 🛑 🙅 ❎ 💔 🗑 📉 ⚠ 🖕 👹 👺",
  anger: "😠 😡 🤬 😤 👿 😾 💢 🗯 💣",
  sadness: "😢 😭 😞 😔 😟 🙁 ☹ 😣 😖 😫 😩 😥 😿 🥺 😪 😓 🥀 🤕 🤒 😕 💧",
  disgust: "🤢 🤮 💩 🤧 🪳 🪰 🐛 🪱 😷 🦠 🐀",
  fear: "😨 😰 😱 😧 🙀 🫣 🥶 😬 ☠ 💀",
  surprise: "😮 😯 😲 🤯 😳 😦 🤭 ❗",
  sarcasm: "🙃 🤡 🤥 🗿 🐍",
  indifference: "😐 😑 😶 🙄 😒 🥱 😴 💤 🤦 🤷 🫤 🫥",
  doubt: "🤔 🧐 🤨 ❓ ❔ 🫠",
};

/** As `normalise` leaves them: small letters, no mark more than twice in a row. */
const emoticonsOf: Partial<Record<EmojiMeaning, string>> = {
  joy: ":) :-) =) :] ;) ;-) ^^ ^_^ (: :p :-p ;p",
  laughter: ":)) :-)) =)) ;)) :d :dd :-d =d ((:",
  love: "<3 :* :** :-*",
  sadness: ":( :(( :-( :-(( =( =(( :[ :'( :'(( ;( </3",
  indifference: ":| :|| :-| -_- :/ :// :-/ :\\ ._.",
  surprise: ":o :oo :-o",
  anger: ">:( >:(( >:|",
};

const longestEmoticon = 4;
const meanings = new Map<string, EmojiMeaning>();
const emoticons = new Set<string>();
const emoticonStarts = new Uint8Array(65_536);
for (const [meaning, list] of Object.entries(emojiOf)) {
  for (const emoji of list.split(" ")) meanings.set(emoji, meaning as EmojiMeaning);
}
for (const [meaning, list] of Object.entries(emoticonsOf)) {
  for (const emoticon of list.split(" ")) {
    meanings.set(emoticon, meaning as EmojiMeaning);
    emoticons.add(emoticon);
    emoticonStarts[emoticon.charCodeAt(0)] = 1;
  }
}
