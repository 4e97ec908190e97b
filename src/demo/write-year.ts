import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { storeMentions, storeResponses } from "#listen";
import { appendInteractions, ensurePersons } from "#people";
import type { PersonInput } from "#people/model";
import { companyTimeZone } from "./company.ts";
import type { DemoInteraction } from "./interactions.ts";
import type { DemoMention } from "./mentions.ts";
import type { DemoPerson, Nature } from "./people.ts";
import type { DemoResponse } from "./responses.ts";
import type { Places } from "./write-company.ts";
import type { DemoDay } from "./year.ts";

type Stores = Pick<Kernel, "records" | "facts">;
const rowsATime = 1_000;
const factsATime = 20_000;

/** Writes the customers; answers their ids by customer number. `wrote` hears of each batch. */
export async function writePeople(
  { records }: Stores,
  workspace: string,
  natures: Nature[],
  at: Date,
  wrote: (rows: number) => void,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (let from = 0; from < natures.length; from += rowsATime) {
    const batch = natures.slice(from, from + rowsATime).map(({ person }) => asInput(person));
    const stored = await records.within(workspace, (tx) => ensurePersons(tx, workspace, batch, at));
    for (const [number, id] of stored) ids.set(number, id);
    wrote(batch.length);
  }
  return ids;
}

/** Writes all days in their order through the modules' own doors, so that every reaction hears of them. */
export async function writeYear(
  stores: Stores,
  places: Places,
  people: Map<string, string>,
  days: Iterable<DemoDay>,
  wrote: (rows: number) => void,
): Promise<void> {
  const put = { places, people };
  const interactions: DemoInteraction[] = [];
  const responses: DemoResponse[] = [];
  const mentions: DemoMention[] = [];
  const flush = async (least: { facts: number; rows: number }) => {
    if (interactions.length >= least.facts) await writeInteractions(stores, put, interactions.splice(0));
    if (responses.length + mentions.length < least.rows) return;
    const rows = responses.length;
    await stores.records.within(places.workspace, (tx) =>
      writeVoices(tx, put, responses.splice(0), mentions.splice(0)),
    );
    wrote(rows);
  };
  for (const day of days) {
    interactions.push(...day.interactions);
    responses.push(...day.responses);
    mentions.push(...day.mentions);
    await flush({ facts: factsATime, rows: rowsATime });
  }
  await flush({ facts: 1, rows: 1 });
}

const asInput = ({ customerNumber, city, tier, joinedAt, ...told }: DemoPerson): PersonInput => ({
  externalId: customerNumber,
  kind: "customer",
  ...told,
  traits: { city, tier, joinedAt: joinedAt.toISOString().slice(0, 10) },
});

type Put = { places: Places; people: Map<string, string> };

function writeInteractions({ facts }: Stores, put: Put, rows: DemoInteraction[]): Promise<void> {
  const workspace = { id: put.places.workspace, timeZone: companyTimeZone };
  const stored = rows.map(({ customer, ...row }) => ({
    ...row,
    ...placeOf(put, row),
    person: personOf(put, customer),
  }));
  return appendInteractions(facts, workspace, stored);
}

async function writeVoices(
  tx: Tx,
  put: Put,
  responses: DemoResponse[],
  mentions: DemoMention[],
): Promise<void> {
  await storeResponses(
    tx,
    responses.map((one) => asResponse(put, one)),
  );
  await storeMentions(
    tx,
    mentions.map((one) => asMention(put, one)),
  );
}

function asResponse(put: Put, { score, comment, customer, ...row }: DemoResponse) {
  const { survey, version } = put.places.surveys.get(row.touchpoint) ?? { survey: "", version: "" };
  return {
    ...row,
    ...placeOf(put, row),
    workspace: put.places.workspace,
    survey,
    version,
    person: personOf(put, customer),
    submission: row.id,
    answers: { nps: score, ...(comment !== null && { why: comment }) },
    score,
    text: comment,
    receivedAt: row.at,
    source: "hamdel",
    externalId: null,
  };
}

function asMention(put: Put, { customer, ...row }: DemoMention) {
  return {
    ...row,
    ...placeOf(put, row),
    workspace: put.places.workspace,
    externalId: row.id,
    person: customer === null ? null : personOf(put, customer),
    reply: null,
    details: {},
    receivedAt: row.at,
  };
}

function placeOf({ places }: Put, { touchpoint, branch }: Pick<DemoResponse, "touchpoint" | "branch">) {
  return {
    touchpoint: touchpoint === null ? null : (places.touchpoints.get(touchpoint) ?? null),
    branch: branch === null ? null : (places.branches.get(branch) ?? null),
  };
}

function personOf({ people }: Put, customer: string): string {
  const id = people.get(customer);
  if (!id) throw new Error(`Customer ${customer} was not written.`);
  return id;
}
