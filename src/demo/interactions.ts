import type { Day } from "#kernel/calendar";
import type { ChannelKey, DemoBranch, TouchpointKey } from "./company.ts";
import { type Good, goods } from "./goods.ts";
import type { Nature } from "./people.ts";
import type { Random } from "./random.ts";
import { chanceOf, decliningBranch, type Story, sameDayShare } from "./story.ts";

export type InteractionKind = "visit" | "purchase" | "delivery" | "call" | "return";
export type DemoInteraction = {
  id: string;
  customer: string;
  kind: InteractionKind;
  at: Date;
  channel: ChannelKey;
  touchpoint: TouchpointKey;
  branch: string | null;
  /** Tomans; null where no money moved. */
  amount: number | null;
};

/** An interaction as it was lived: what can be asked about it afterwards, and what it was about. */
export type Encounter = {
  interaction: DemoInteraction;
  nature: Nature;
  moments: TouchpointKey[];
  good: Good;
  branch: DemoBranch | null;
  daysLate: number;
};

const minute = 60_000;
const dayLong = 86_400_000;

/** What follows from one person setting out to buy at `at`: a visit, perhaps a purchase, and what comes days later. */
export function encountersOf(random: Random, nature: Nature, at: Date, day: Day, story: Story): Encounter[] {
  const online = random.chance(nature.online);
  const good = random.pick(goods);
  const scene = { random, nature, good, branch: online ? null : nature.branch };
  const visit = online ? onlineVisit(scene, at) : branchVisit(scene, at);
  if (!random.chance(online ? 0.4 : 0.52)) return [visit];
  const purchase = purchaseAt(scene, visit, later(at, random.integer(4, 35) * minute));
  return [
    visit,
    purchase,
    ...(online ? afterOnline(scene, purchase, day, story) : afterBranch(scene, purchase)),
  ];
}

type Scene = { random: Random; nature: Nature; good: Good; branch: DemoBranch | null };

function onlineVisit(scene: Scene, at: Date): Encounter {
  const inApp = scene.nature.usesApp && scene.random.chance(0.7);
  const touchpoint = inApp ? "app" : "search";
  return encounter(scene, { kind: "visit", at, channel: inApp ? "app" : "web", touchpoint, amount: null }, [
    touchpoint,
  ]);
}

function branchVisit(scene: Scene, at: Date): Encounter {
  const moments: TouchpointKey[] = ["branch-staff", "branch-space"];
  const touchpoint = scene.random.chance(0.6) ? "branch-staff" : "branch-space";
  return encounter(scene, { kind: "visit", at, channel: "branch", touchpoint, amount: null }, moments);
}

function purchaseAt(scene: Scene, visit: Encounter, at: Date): Encounter {
  const { random, good, nature, branch } = scene;
  const basket = 0.6 + 0.9 * random.next() + (nature.person.tier === "gold" ? 0.6 : 0);
  const amount = Math.round(good.price * basket) * 1_000;
  const channel = visit.interaction.channel;
  const touchpoint = branch ? "branch-staff" : "payment";
  return encounter(scene, { kind: "purchase", at, channel, touchpoint, amount }, branch ? [] : ["payment"]);
}

function afterOnline(scene: Scene, purchase: Encounter, day: Day, story: Story): Encounter[] {
  const { random, nature } = scene;
  const daysLate = random.chance(chanceOf("late", day, story, nature.branch)) ? random.integer(1, 4) : 0;
  const promised = random.chance(0.7 * sameDayShare(day, story)) ? 0 : random.integer(1, 3);
  const at = later(
    purchase.interaction.at,
    (promised + daysLate) * dayLong + random.integer(3, 7) * 60 * minute,
  );
  const fact = { kind: "delivery", at, channel: "call", touchpoint: "delivery", amount: null } as const;
  const delivery = {
    ...encounter(scene, { ...fact, channel: purchase.interaction.channel }, [
      "delivery",
      "courier",
      "packaging",
      "product",
    ]),
    daysLate,
  };
  const calls = random.chance(daysLate > 0 ? 0.24 : 0.03) ? [callAfter(scene, delivery)] : [];
  return [delivery, ...calls, ...returned(scene, delivery)];
}

function afterBranch(scene: Scene, purchase: Encounter): Encounter[] {
  const isUnhelped = scene.branch?.key === decliningBranch ? 0.03 : 0.015;
  const calls = scene.random.chance(isUnhelped) ? [callAfter(scene, purchase)] : [];
  return [...calls, ...returned(scene, purchase)];
}

function callAfter(scene: Scene, before: Encounter): Encounter {
  const at = later(before.interaction.at, scene.random.integer(30, 60 * 30) * minute);
  const call = encounter(scene, { kind: "call", at, channel: "call", touchpoint: "call", amount: null }, [
    "call",
  ]);
  return { ...call, daysLate: before.daysLate };
}

function returned(scene: Scene, before: Encounter): Encounter[] {
  const { random } = scene;
  if (!random.chance(0.05)) return [];
  const at = later(before.interaction.at, random.integer(3 * 24, 12 * 24) * 60 * minute);
  const channel = before.interaction.channel;
  const amount = -scene.good.price * 1_000;
  return [encounter(scene, { kind: "return", at, channel, touchpoint: "return", amount }, ["return"])];
}

type Fact = Pick<DemoInteraction, "kind" | "at" | "channel" | "touchpoint" | "amount">;

function encounter({ random, nature, good, branch }: Scene, fact: Fact, moments: TouchpointKey[]): Encounter {
  const interaction: DemoInteraction = {
    id: random.id(fact.at),
    customer: nature.person.customerNumber,
    branch: branch?.key ?? null,
    ...fact,
  };
  return { interaction, nature, moments, good, branch, daysLate: 0 };
}

const later = (at: Date, ms: number) => new Date(at.getTime() + ms);
