import type { Category } from "#listen/model";
import { type Aspect, effectOf, isPraise } from "../experience.ts";
import type { Random } from "../random.ts";
import { english, englishTails, englishWhole } from "./en.ts";
import { branchPhrases } from "./fa-branch.ts";
import { deliveryPhrases } from "./fa-delivery.ts";
import { bare, openers, passiveJoints, recoveredPhrases, tails, wholePhrases } from "./fa-general.ts";
import { goodsPhrases } from "./fa-goods.ts";
import { onlinePhrases } from "./fa-online.ts";
import { fill, type Lived } from "./fill.ts";
import type { Registers } from "./phrases.ts";

export type Remembered = {
  locale: "fa" | "en";
  feeling: Category;
  aspects: Aspect[];
  lived: Lived;
  /** Asked about everything, not about one touchpoint. */
  whole: boolean;
  /** Their last problem was put right not long ago. */
  recovered: boolean;
};
type Register = "casual" | "formal" | "finglish";

/** Writes what this person would say about it: one to three sentences in one register. */
export function writeComment(random: Random, remembered: Remembered): string {
  if (remembered.locale === "en") return englishComment(random, remembered);
  const register = random.weighted(registers);
  const sentences = persianSentences(random, remembered, register);
  if (sentences.length === 0)
    return fill(random, random.pick(bare[remembered.feeling]), remembered.lived, "fa");
  const opener = random.chance(0.14) ? [random.pick(openers[register])] : [];
  return typed(random, [...opener, ...sentences].join(" "));
}

const registers: [Register, number][] = [
  ["casual", 70],
  ["formal", 26],
  ["finglish", 4],
];

const persian: Record<Aspect, Registers> = {
  ...deliveryPhrases,
  ...onlinePhrases,
  ...branchPhrases,
  ...goodsPhrases,
};

function persianSentences(random: Random, remembered: Remembered, register: Register): string[] {
  const say = (phrase: string) => fill(random, phrase, remembered.lived, "fa");
  const said = told(random, remembered).flatMap((aspect) => {
    const phrases = persian[aspect][register];
    return phrases ? [say(random.pick(phrases))] : [];
  });
  const all = [...recalled(random, remembered, register).map(say), ...said];
  const joined = remembered.feeling === "passive" ? contrasted(random, all, register) : all;
  const hasTail = random.chance(joined.length === 0 ? 0.5 : 0.45);
  return hasTail ? [...joined, say(random.pick(tails[remembered.feeling][register]))] : joined;
}

/** What weighs most is told: complaints by the unhappy, praise by the happy, one of each by those between. */
function told(random: Random, { feeling, aspects }: Remembered): Aspect[] {
  const complaints = aspects.filter((one) => !isPraise(one)).sort((a, b) => effectOf(a) - effectOf(b));
  const praises = aspects.filter(isPraise).sort((a, b) => effectOf(b) - effectOf(a));
  if (feeling === "passive") return [...praises.slice(0, 1), ...complaints.slice(0, 1)];
  return (feeling === "detractor" ? complaints : praises).slice(0, random.chance(0.35) ? 2 : 1);
}

function recalled(random: Random, { feeling, whole, recovered }: Remembered, register: Register): string[] {
  if (register === "finglish") return [];
  if (recovered && feeling !== "detractor" && random.chance(0.5))
    return [random.pick(recoveredPhrases[register])];
  if (!whole || feeling === "passive" || random.chance(0.4)) return [];
  return [random.pick(wholePhrases[feeling][register])];
}

function contrasted(random: Random, sentences: string[], register: Register): string[] {
  const [first, second] = sentences;
  if (sentences.length !== 2 || !first || !second || register === "finglish") return sentences;
  return [`${first.replace(/[.!]$/u, "")}${random.pick(passiveJoints[register])} ${second}`];
}

/** As fingers leave it: half-spaces lost, Arabic letters of old keyboards, the last dot forgotten. */
function typed(random: Random, text: string): string {
  const way = random.next();
  let result = text;
  if (way < 0.4) result = result.replaceAll("\u200c", " ");
  else if (way < 0.43) result = result.replaceAll("\u200c", "");
  if (random.chance(0.05)) result = result.replaceAll("ی", "ي").replaceAll("ک", "ك");
  if (random.chance(0.35)) result = result.replace(/\.$/u, "");
  return random.chance(0.04) ? slipped(random, result) : result;
}

/** Two neighbouring letters change places. */
function slipped(random: Random, text: string): string {
  const at = random.integer(1, Math.max(1, text.length - 3));
  const pair = text.slice(at, at + 2);
  if (!/^\p{L}{2}$/u.test(pair)) return text;
  return text.slice(0, at) + pair.charAt(1) + pair.charAt(0) + text.slice(at + 2);
}

function englishComment(random: Random, remembered: Remembered): string {
  const { feeling, whole } = remembered;
  const phrases = told(random, remembered).map((aspect) => random.pick(english[aspect]));
  if (whole && feeling !== "passive" && random.chance(0.6))
    phrases.unshift(random.pick(englishWhole[feeling]));
  if (phrases.length === 0 || random.chance(0.4)) phrases.push(random.pick(englishTails[feeling]));
  return phrases.map((phrase) => fill(random, phrase, remembered.lived, "en")).join(" ");
}
