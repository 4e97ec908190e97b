import { listDepartments, listTouchpoints } from "#company";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import { listMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { readScoresOfResponses } from "#understand";
import { type BroughtStep, standingAfter } from "../logic/brought-case.ts";
import { ownersBy } from "../logic/owner.ts";
import { voiceOf } from "../logic/voice-of.ts";
import * as store from "../store.ts";
import { casesOpenedBy, moveOpenings } from "../store-brought.ts";
import { insertAssignments } from "../store-records.ts";
import { takeUrgency } from "./take-urgency.ts";
import { type BroughtWhole, eventsOf, writeSteps } from "./write-steps.ts";

/** A case as it was worked elsewhere or before Hamdel, for the response it is about; its steps in the order of time. */
export type BroughtCase = { response: string; steps: BroughtStep[] };

/**
 * Brings in cases with their whole history, whose responses have been scored. A case that was opened when its response
 * arrived is kept and moved to when it was said; a response that joined somebody's other case is left there. Nobody is
 * told: it is all past. Answers how many cases were brought.
 */
export async function bringCases(tx: Tx, workspace: string, brought: BroughtCase[]): Promise<number> {
  await store.takeTurn(tx, workspace);
  const cases = await wholeCases(tx, workspace, brought);
  await insertFresh(
    tx,
    workspace,
    cases.filter(({ isNew }) => isNew),
  );
  const moved = cases.filter(({ isNew }) => !isNew);
  await moveOpenings(
    tx,
    moved.map(({ head }) => head),
  );
  await writeSteps(tx, workspace, cases);
  const told = cases.flatMap((one) => eventsOf(workspace, one));
  await announce(
    tx,
    told.sort((a, b) => a.at.getTime() - b.at.getTime()),
  );
  return cases.length;
}

async function wholeCases(tx: Tx, workspace: string, brought: BroughtCase[]): Promise<BroughtWhole[]> {
  const responses = brought.map(({ response }) => response);
  const scores = await readScoresOfResponses(tx, responses);
  const ids = scores.map(({ id }) => id);
  const inCase = await store.casesOfScores(tx, ids);
  const opened = await casesOpenedBy(tx, ids);
  const own = scores.filter(({ id }) => !inCase.has(id) || opened.has(id));
  const leadOf = ownersBy(await listTouchpoints(tx), await listDepartments(tx), await listMembers(tx));
  const stepsOf = new Map(brought.map(({ response, steps }) => [response, steps]));
  const first = await store.takeNumbers(tx, workspace, own.length);
  return own
    .sort((a, b) => a.at.getTime() - b.at.getTime())
    .map((score, place) => {
      const known = inCase.get(score.id);
      const named = { id: known?.id ?? newId(), number: known?.number ?? first + place };
      const steps = (stepsOf.get(score.response ?? "") ?? []).map((step) => ({ ...step, id: newId() }));
      const voice = voiceOf(score);
      const lead = leadOf(voice.touchpoint);
      const { person, touchpoint, branch, channel, at } = voice;
      const opening = { ...named, person, touchpoint, branch, channel, openedAt: at, openedBy: null };
      const head = { ...opening, ...standingAfter(at, lead, steps) };
      return { head, voice, lead, steps, isNew: !known };
    });
}

async function insertFresh(tx: Tx, workspace: string, fresh: BroughtWhole[]): Promise<void> {
  const heads = fresh.map(({ head }) => head);
  await store.insertCases(tx, workspace, heads);
  const voices = fresh.map(({ head, voice }) => ({ id: newId(), case: head.id, voice, joinedAt: voice.at }));
  await store.insertVoices(tx, workspace, voices);
  await takeUrgency(
    tx,
    fresh.map(({ head, voice: { score } }) => ({ case: head.id, score })),
  );
  const owned = fresh.filter(({ lead }) => lead !== null);
  const openings = owned.map(({ head, lead }) => ({
    id: newId(),
    case: head.id,
    at: head.openedAt,
    by: null,
    member: lead,
  }));
  await insertAssignments(tx, workspace, openings);
}
