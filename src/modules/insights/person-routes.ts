import { z } from "zod";
import { casesOfPerson } from "#act";
import { can } from "#kernel/access";
import { allow, type Routes } from "#kernel/http/server";
import type { Tx } from "#kernel/records";
import { listPersons, readPerson } from "#people";
import type { Person } from "#people/model";
import { category, countVoices, lastScores } from "#understand";
import { cursorOf, placeOf } from "./logic/cursor.ts";
import { problem } from "./messages.ts";
import * as model from "./model.ts";
import { readTimeline } from "./timeline.ts";

const params = z.object({ id: z.uuid() });

export const personRoutes: Routes = (app, kernel) => {
  const { records } = kernel;

  app.get(
    "/api/persons",
    {
      ...allow("insights.view"),
      schema: {
        summary: "Persons, found by name, number, phone or address; those made last first",
        querystring: model.personQuery,
        response: { 200: model.personPage },
      },
    },
    ({ actor, query: { cursor, limit, ...filter } }) =>
      records.within(actor.workspace, async (tx) => {
        const found = await listPersons(tx, actor.workspace, filter, { after: cursor, limit: limit + 1 });
        const items = await withLastScores(tx, actor.workspace, found.slice(0, limit));
        return { items, next: found.length > limit ? (items.at(-1)?.id ?? null) : null };
      }),
  );

  app.get(
    "/api/persons/:id",
    {
      ...allow("insights.view"),
      schema: {
        summary: "A person, with how much they said",
        params,
        response: { 200: model.wholePerson },
      },
    },
    ({ actor, params: { id } }) =>
      records.within(actor.workspace, async (tx) => {
        const [person] = await withLastScores(tx, actor.workspace, [await personOf(tx, id)]);
        const voices = await countVoices(tx, { person: id });
        const cases = can(actor, "act.view") ? await countCasesOf(tx, actor.workspace, id) : null;
        return { ...(person as model.ShownPerson), voices, cases };
      }),
  );

  app.get(
    "/api/persons/:id/timeline",
    {
      ...allow("insights.view"),
      schema: {
        summary: "Everything that happened with a person, the newest first",
        params,
        querystring: model.timelineQuery,
        response: { 200: model.timelinePage },
      },
    },
    ({ actor, params: { id }, query: { cursor, limit } }) => {
      const after = cursor === undefined ? undefined : placeOf(cursor);
      if (cursor !== undefined && !after) throw problem("unknown-cursor", 400);
      return records.within(actor.workspace, async (tx) => {
        await personOf(tx, id);
        const page = { after, limit: limit + 1, withCases: can(actor, "act.view") };
        const found = await readTimeline(kernel, tx, actor, id, page);
        const items = found.slice(0, limit);
        const last = items.at(-1);
        return { items, next: found.length > limit && last ? cursorOf(last) : null };
      });
    },
  );
};

async function personOf(tx: Tx, id: string): Promise<Person> {
  const person = await readPerson(tx, id);
  if (!person) throw problem("no-such-person", 404);
  return person;
}

async function countCasesOf(tx: Tx, workspace: string, person: string) {
  const cases = await casesOfPerson(tx, workspace, person, 1_000);
  return { open: cases.filter(({ closedAt }) => closedAt === null).length, all: cases.length };
}

async function withLastScores(tx: Tx, workspace: string, persons: Person[]): Promise<model.ShownPerson[]> {
  const scores = await lastScores(
    tx,
    workspace,
    persons.map(({ id }) => id),
  );
  const byPerson = new Map(scores.map((score) => [score.person, score]));
  return persons.map((person) => {
    const last = byPerson.get(person.id);
    const shown = { ...person, createdAt: person.createdAt.toISOString() };
    if (!last || last.value === null) return { ...shown, lastScore: null };
    const { metric, value, at } = last;
    return { ...shown, lastScore: { metric, value, category: category(value), at: at.toISOString() } };
  });
}
