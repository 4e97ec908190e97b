import { type Day, dayStart, localDay } from "#kernel/calendar";
import { type Category, categoryOf } from "#listen/model";
import type { Lived } from "./comments/fill.ts";
import { writeComment } from "./comments/write.ts";
import { type ChannelKey, companyTimeZone, type TouchpointKey } from "./company.ts";
import { type Aspect, aspectsAt, effectOf, isPraise } from "./experience.ts";
import type { Encounter } from "./interactions.ts";
import { isRecovered, type Memory, moodAt, remember } from "./memory.ts";
import type { Nature } from "./people.ts";
import type { Random } from "./random.ts";
import { chanceOf, type Story } from "./story.ts";

/** `touchpoint` is null in the survey that asks about the whole relationship. */
export type DemoResponse = {
  id: string;
  customer: string;
  touchpoint: TouchpointKey | null;
  branch: string | null;
  channel: ChannelKey;
  at: Date;
  score: number;
  comment: string | null;
  locale: "fa" | "en";
};

const minute = 60_000;
/** Nobody is asked again within this time. */
const rest = 7 * 86_400_000;

/** Asks about one moment of the encounter, if it is this person's turn, and answers what they say, if they say it. */
export function askAbout(
  random: Random,
  encounter: Encounter,
  memory: Memory,
  day: Day,
  story: Story,
): DemoResponse | undefined {
  const { interaction, moments, nature } = encounter;
  const touchpoint = momentOf(random, encounter);
  const aspects = metAt(random, touchpoint, encounter, day, story);
  const lived = livedIn(encounter);
  const at = interaction.at.getTime();
  const quality = baseline[touchpoint] + effects(aspects) + 0.9 * random.normal();
  remember(memory, { quality, aspects, lived, weight: touchpoint === "delivery" ? 0.55 : 0.2 });
  if (moments.length === 0 || at - memory.lastAsked < rest || !random.chance(askShare[touchpoint])) return;
  memory.lastAsked = at;
  const score = scoreOf(quality + nature.mildness + moodAt(memory, at));
  if (!random.chance(answerShare(nature, score))) return;
  const answered = awake(at + random.integer(20, 60 * 20) * minute);
  const channel = channelOf(random, encounter);
  const said = { touchpoint, branch: interaction.branch, channel, at: answered, score };
  return answerOf(random, nature, memory, { aspects, lived, whole: false }, said);
}

/** Asks a person about everything, as each is asked now and then whatever they did. */
export function askAboutAll(
  random: Random,
  nature: Nature,
  memory: Memory,
  at: Date,
): DemoResponse | undefined {
  const ms = at.getTime();
  if (!memory.strongest || ms - memory.lastAsked < rest) return;
  memory.lastAsked = ms;
  const mood = nature.mildness + moodAt(memory, ms);
  const score = scoreOf(memory.overall + mood + 0.8 * random.normal());
  if (!random.chance(answerShare(nature, score))) return;
  const said = { touchpoint: null, branch: null, channel: nature.channel, at, score };
  return answerOf(random, nature, memory, { ...memory.strongest, whole: true }, said);
}

/** Of a delivery people are asked about the delivery itself more often than about what came with it. */
function momentOf(random: Random, { moments, interaction }: Encounter): TouchpointKey {
  if (moments.length === 0) return interaction.touchpoint;
  return random.weighted(moments.map((moment) => [moment, moment === "delivery" ? 3 : 1]));
}

/** The score of somebody who met nothing worth telling, before their own mildness. */
const baseline: Record<TouchpointKey, number> = {
  search: 8.95,
  app: 8.45,
  payment: 8.55,
  delivery: 8.35,
  courier: 8.45,
  packaging: 8.85,
  product: 8.5,
  "branch-staff": 8.35,
  "branch-space": 8.5,
  call: 9,
  return: 8.2,
};

/** The call centre asks seldom: its numbers are few, and must be read as such. */
const askShare: Record<TouchpointKey, number> = {
  search: 0.12,
  app: 0.15,
  payment: 0.16,
  delivery: 0.95,
  courier: 0.8,
  packaging: 0.75,
  product: 0.9,
  "branch-staff": 0.3,
  "branch-space": 0.24,
  call: 0.35,
  return: 0.9,
};

function metAt(
  random: Random,
  touchpoint: TouchpointKey,
  encounter: Encounter,
  day: Day,
  story: Story,
): Aspect[] {
  const met = aspectsAt(touchpoint).filter((aspect) => {
    if (aspect === "late") return encounter.daysLate > 0;
    if (aspect === "fast" && encounter.daysLate > 0) return false;
    return random.chance(chanceOf(aspect, day, story, encounter.branch));
  });
  const isSpoilt = met.some((aspect) => effectOf(aspect) < -2);
  return met.filter((aspect) => !isSpoilt || !isPraise(aspect) || random.chance(0.25));
}

/** Hardly anybody answers between one and seven at night; it waits for the morning. */
function awake(ms: number): Date {
  const midnight = dayStart(localDay(new Date(ms), companyTimeZone), companyTimeZone).getTime();
  const hours = (ms - midnight) / (60 * minute);
  return new Date(hours > 1 && hours < 7 ? ms + 6 * 60 * minute : ms);
}

const effects = (aspects: Aspect[]) => aspects.reduce((sum, aspect) => sum + effectOf(aspect), 0);

const scoreOf = (points: number) => Math.max(0, Math.min(10, Math.round(points)));

/** Those who are angry or delighted answer more often than those to whom nothing happened. */
const answerShare = ({ openness }: Nature, score: number) =>
  Math.min(0.95, openness * (score <= 5 || score === 10 ? 1.35 : 1));

function livedIn({ good, branch, daysLate, nature, interaction }: Encounter): Lived {
  return { good, branch: branch ?? nature.branch, city: nature.person.city, daysLate, at: interaction.at };
}

function channelOf(random: Random, { interaction, nature }: Encounter): ChannelKey {
  if (interaction.kind === "visit" && interaction.branch)
    return random.weighted([
      ["qr", 40],
      ["branch", 15],
      [nature.channel, 45],
    ]);
  if (interaction.kind === "call") return random.chance(0.6) ? "call" : "sms";
  return interaction.channel === "app" && random.chance(0.4) ? "app" : nature.channel;
}

type Said = Pick<DemoResponse, "touchpoint" | "branch" | "channel" | "at" | "score">;
type About = { aspects: Aspect[]; lived: Lived; whole: boolean };

function answerOf(random: Random, nature: Nature, memory: Memory, about: About, said: Said): DemoResponse {
  const feeling = categoryOf(said.score);
  const { locale, customerNumber } = nature.person;
  const recovered = isRecovered(memory, said.at.getTime());
  const comment = random.chance(commentShare[feeling])
    ? writeComment(random, { locale, feeling, ...about, recovered })
    : null;
  return { id: random.id(said.at), customer: customerNumber, ...said, comment, locale };
}

/** Who is hurt writes; who is content often just taps a number. */
const commentShare: Record<Category, number> = { detractor: 0.78, passive: 0.42, promoter: 0.45 };
