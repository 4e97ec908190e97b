import type { Day } from "#kernel/calendar";
import { writeComment } from "./comments/write.ts";
import type { ChannelKey, TouchpointKey } from "./company.ts";
import { type Aspect, aspectsAt, effectOf, isPraise } from "./experience.ts";
import type { Encounter } from "./interactions.ts";
import type { Random } from "./random.ts";
import { chanceOf, type Story } from "./story.ts";

export const mentionSources = ["app-store", "instagram", "email", "ticket", "chat"] as const;
export type MentionSource = (typeof mentionSources)[number];
/** An unsolicited voice. `customer` is null where nobody can tell who wrote it; `rating` is 0–10. */
export type DemoMention = {
  id: string;
  customer: string | null;
  source: MentionSource;
  channel: ChannelKey;
  touchpoint: TouchpointKey;
  branch: string | null;
  text: string;
  rating: number | null;
  at: Date;
};

/** Of some encounters people speak without being asked: rarely, and mostly when hurt. */
export function mentionOf(
  random: Random,
  encounter: Encounter,
  day: Day,
  story: Story,
): DemoMention | undefined {
  if (encounter.moments.length === 0 || !random.chance(0.02)) return;
  const touchpoint = random.pick(encounter.moments);
  const { branch, interaction, nature, good, daysLate } = encounter;
  const aspects = aspectsAt(touchpoint).filter((aspect) => wasMet(random, aspect, encounter, day, story));
  const effect = aspects.reduce((sum, aspect) => sum + effectOf(aspect), 0);
  if (aspects.length === 0 || (effect > 0 && random.chance(0.5))) return;
  const source = sourceOf(random, touchpoint);
  const lived = {
    good,
    branch: branch ?? nature.branch,
    city: nature.person.city,
    daysLate,
    at: interaction.at,
  };
  const feeling = effect > 0 ? "promoter" : "detractor";
  const { locale } = nature.person;
  const told = { locale, feeling, aspects, lived, whole: false, recovered: false } as const;
  return {
    id: random.id(interaction.at),
    customer: knows(source) ? nature.person.customerNumber : null,
    source,
    channel: channels[source],
    touchpoint,
    branch: interaction.branch,
    text: writeComment(random, told),
    rating: source === "app-store" ? starsOf(effect) : null,
    at: new Date(interaction.at.getTime() + random.integer(5, 900) * 60_000),
  };
}

function wasMet(
  random: Random,
  aspect: Aspect,
  { daysLate, branch }: Encounter,
  day: Day,
  story: Story,
): boolean {
  if (aspect === "late") return daysLate > 0;
  if (isPraise(aspect) && daysLate > 0) return false;
  return random.chance(chanceOf(aspect, day, story, branch));
}

const sourceOf = (random: Random, touchpoint: TouchpointKey): MentionSource =>
  random.weighted([
    ["app-store", touchpoint === "app" ? 70 : 2],
    ["instagram", 30],
    ["email", 16],
    ["ticket", 28],
    ["chat", 24],
  ] as const);

const knows = (source: MentionSource) => source !== "app-store" && source !== "instagram";

const channels: Record<MentionSource, ChannelKey> = {
  "app-store": "app",
  instagram: "web",
  email: "email",
  ticket: "web",
  chat: "app",
};

/** Stars from one to five, as marks from 2 to 10. */
const starsOf = (effect: number) => 2 * Math.max(1, Math.min(5, Math.round(4 + effect / 1.4)));
