import { addDays, type Day, dayStart, localDay } from "#kernel/calendar";
import { categoryOf } from "#listen/model";
import { type CaseStory, caseOf } from "./cases.ts";
import { companyTimeZone } from "./company.ts";
import { type DemoInteraction, type Encounter, encountersOf } from "./interactions.ts";
import { emptyMemory, type Memory } from "./memory.ts";
import { type DemoMention, mentionOf } from "./mentions.ts";
import type { Nature } from "./people.ts";
import { type Random, randomOf } from "./random.ts";
import { askAbout, askAboutAll, type DemoResponse } from "./responses.ts";
import { busyness, type Story, storyEnding } from "./story.ts";

/** All that happened on one day of the made-up world, each list in the order of time of what caused it. */
export type DemoDay = {
  day: Day;
  interactions: DemoInteraction[];
  responses: DemoResponse[];
  cases: CaseStory[];
  mentions: DemoMention[];
};

/** The company's year up to `now`, day by day: the same for the same seed, people and instant. */
export function* liveYear(seed: string, natures: Nature[], now: Date): Generator<DemoDay> {
  const world = worldOf(seed, natures, now);
  for (let day = world.story.start; day <= world.story.end; day = addDays(day, 1)) yield liveDay(world, day);
}

type World = {
  random: Random;
  natures: Nature[];
  now: Date;
  story: Story;
  memories: Map<Nature, Memory>;
  /** Who comes, by how often they come: a running sum to search in. */
  crowd: Float64Array;
  /** What days to come already hold: deliveries, calls and returns of purchases made. */
  ahead: Map<Day, Encounter[]>;
};

function worldOf(seed: string, natures: Nature[], now: Date): World {
  let sum = 0;
  const crowd = Float64Array.from(natures, ({ activity }) => {
    sum += activity;
    return sum;
  });
  const story = storyEnding(localDay(now, companyTimeZone));
  const memories = new Map(natures.map((nature) => [nature, emptyMemory()]));
  return { random: randomOf(`${seed}/year`), natures, now, story, memories, crowd, ahead: new Map() };
}

function liveDay(world: World, day: Day): DemoDay {
  const today: DemoDay = { day, interactions: [], responses: [], cases: [], mentions: [] };
  setOut(world, day);
  const encounters = (world.ahead.get(day) ?? []).filter(({ interaction }) => interaction.at <= world.now);
  world.ahead.delete(day);
  encounters.sort((a, b) => a.interaction.at.getTime() - b.interaction.at.getTime());
  for (const encounter of encounters) live(world, encounter, today);
  askSome(world, today);
  return today;
}

/** Sends the day's people on their way; what follows is put on the days it falls on. */
function setOut(world: World, day: Day): void {
  const { random, story, natures } = world;
  const expected = natures.length * visitsADay * busyness(day, story);
  const visits = Math.max(0, Math.round(expected + Math.sqrt(expected) * random.normal()));
  const midnight = dayStart(day, companyTimeZone).getTime();
  for (let visit = 0; visit < visits; visit++) {
    const nature = anybody(world);
    const at = new Date(midnight + Math.floor((random.weighted(hours) + random.next()) * 3_600_000));
    if (nature.person.joinedAt > at) continue;
    for (const encounter of encountersOf(random, nature, at, day, story)) plan(world, encounter);
  }
}

const visitsADay = 0.0182;
const hours: [number, number][] = [4, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23].map(
  (hour, index) => [
    hour,
    [0.2, 0.6, 1.2, 2.4, 4, 5, 5, 4.2, 3.4, 3.6, 4.6, 6.4, 8, 8.4, 7.6, 6, 3.6, 1.6][index] ?? 1,
  ],
);

function anybody({ random, crowd, natures }: World): Nature {
  const at = random.next() * (crowd.at(-1) ?? 0);
  let [low, high] = [0, crowd.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((crowd[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return natures[low] as Nature;
}

function plan({ ahead }: World, encounter: Encounter): void {
  const day = localDay(encounter.interaction.at, companyTimeZone);
  const planned = ahead.get(day);
  if (planned) planned.push(encounter);
  else ahead.set(day, [encounter]);
}

function live(world: World, encounter: Encounter, today: DemoDay): void {
  const { random, story } = world;
  const memory = world.memories.get(encounter.nature) as Memory;
  today.interactions.push(encounter.interaction);
  hear(world, askAbout(random, encounter, memory, today.day, story), memory, today);
  const mention = mentionOf(random, encounter, today.day, story);
  if (mention && mention.at <= world.now) today.mentions.push(mention);
}

/** Some three in a thousand people a day are asked about everything; it comes to about once a year. */
function askSome(world: World, today: DemoDay): void {
  const { random, natures } = world;
  const midnight = dayStart(today.day, companyTimeZone).getTime();
  for (let asked = 0; asked < natures.length * 0.003; asked++) {
    const nature = random.pick(natures);
    const at = new Date(midnight + random.integer(10 * 60, 21 * 60) * 60_000);
    const memory = world.memories.get(nature) as Memory;
    if (at <= world.now && nature.person.joinedAt < at)
      hear(world, askAboutAll(random, nature, memory, at), memory, today);
  }
}

function hear(world: World, response: DemoResponse | undefined, memory: Memory, today: DemoDay): void {
  if (!response || response.at > world.now) return;
  today.responses.push(response);
  if (categoryOf(response.score) === "detractor")
    today.cases.push(caseOf(world.random, response, memory, world.now));
}
