import { branches, type ChannelKey, type DemoBranch } from "./company.ts";
import { englishNames, familyNames, givenNames } from "./names.ts";
import { type Random, randomOf } from "./random.ts";

export const tiers = ["bronze", "silver", "gold"] as const;
export type Tier = (typeof tiers)[number];

/** What the company knows about a customer. */
export type DemoPerson = {
  customerNumber: string;
  name: string;
  email: string | null;
  phone: string;
  locale: "fa" | "en";
  city: string;
  tier: Tier;
  joinedAt: Date;
};

/** What only the made-up world knows: how this person lives and judges. */
export type Nature = {
  person: DemoPerson;
  branch: DemoBranch | null;
  /** How often they come: 1 is the average. */
  activity: number;
  /** Points by which they judge everything milder or harder than others. */
  mildness: number;
  /** How probable an answer is when asked, 0 to 1. */
  openness: number;
  /** Part of their visits that happen on the site or in the app, 0 to 1. */
  online: number;
  usesApp: boolean;
  channel: ChannelKey;
};

/** `count` customers who joined in the five years before `now`, most of them in cities with a branch. */
export function* makePeople(seed: string, count: number, now: Date): Generator<Nature> {
  const random = randomOf(`${seed}/people`);
  for (let index = 0; index < count; index++) yield makePerson(random, index, now);
}

function makePerson(random: Random, index: number, now: Date): Nature {
  const locale = random.chance(0.035) ? "en" : "fa";
  const tier = random.weighted([
    ["bronze", 68],
    ["silver", 24],
    ["gold", 8],
  ] as const);
  const branch = random.chance(0.86) ? random.weighted(branches.map((one) => [one, one.share])) : null;
  const joinedAt = new Date(now.getTime() - Math.floor(random.next() ** 1.4 * 5 * 365 * 86_400_000));
  const usesApp = random.chance(0.55);
  return {
    person: {
      customerNumber: `NK-${100_000 + index}`,
      name: locale === "fa" ? persianName(random) : englishName(random),
      email: random.chance(0.7) || locale === "en" ? `customer${100_000 + index}@example.com` : null,
      phone: `+98955${String(1_000_000 + ((index * 7_368_787) % 8_999_993))}`,
      locale,
      city: branch?.city.fa ?? random.pick(otherCities),
      tier,
      joinedAt,
    },
    branch,
    activity: tierActivity[tier] * (0.35 + 1.3 * random.next()),
    mildness: 0.9 * random.normal(),
    openness: 0.22 + 0.6 * random.next() ** 1.3,
    online: branch ? 0.25 + 0.6 * random.next() : 1,
    usesApp,
    channel: preferredChannel(random, usesApp, locale),
  };
}

const tierActivity: Record<Tier, number> = { bronze: 0.7, silver: 1.4, gold: 2.4 };
const otherCities = [
  "بندرعباس",
  "گرگان",
  "سنندج",
  "اراک",
  "قزوین",
  "زنجان",
  "بوشهر",
  "اردبیل",
  "خرم‌آباد",
  "بیرجند",
];

const persianName = (random: Random): string =>
  `${random.pick(random.chance(0.5) ? female : male)} ${random.pick(families)}`;

const englishName = (random: Random): string => `${random.pick(given)} ${random.pick(surnames)}`;

const female = givenNames.female.split(" ");
const male = givenNames.male.split(" ");
const families = familyNames.split(" ");
const given = englishNames.given.split(" ");
const surnames = englishNames.family.split(" ");

function preferredChannel(random: Random, usesApp: boolean, locale: "fa" | "en"): ChannelKey {
  if (locale === "en") return "email";
  return random.weighted([
    ["sms", 50],
    ["app", usesApp ? 30 : 0],
    ["email", 12],
    ["web", 12],
  ] as const);
}
