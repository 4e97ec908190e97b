import { createGroupCommit, type GroupCommit } from "#kernel/group-commit";
import { announce } from "#kernel/journal";
import type { Records, Tx } from "#kernel/records";
import { responseReceived } from "../events.ts";
import { markAnswered } from "../store/asking.ts";
import { findSameResponses, insertResponses, type ResponseRow } from "../store/voices.ts";

/** A response ready to be stored, with what its answers say (`logic/read-response.ts`). */
export type NewResponse = ResponseRow & {
  score: number | null;
  text: string | null;
  /** The invitation it answers, where it answers one. */
  invitation?: string;
};
/** `isNew` is false where the same response was stored before: `id` is then the stored one's. */
export type Taken = { id: string; isNew: boolean };

/**
 * Takes one response and resolves once it is durable. Those that arrive together, from however many people, are
 * written in one transaction.
 */
export function takeResponse(records: Records, response: NewResponse): Promise<Taken> {
  return groupOf(records, response.workspace).add(response);
}

/** Stores the responses of one workspace that are new, and tells the journal, in the caller's transaction. */
export async function storeResponses(tx: Tx, responses: NewResponse[]): Promise<Taken[]> {
  if (responses.length === 0) return [];
  const stored = await insertResponses(tx, responses.map(asRow));
  const fresh = responses.filter(({ id }) => stored.has(id));
  await announce(tx, fresh.map(asEvent));
  await markInvitations(tx, fresh);
  return fresh.length === responses.length
    ? responses.map(({ id }) => ({ id, isNew: true }))
    : withStoredBefore(tx, responses, stored);
}

const groups = new WeakMap<Records, Map<string, GroupCommit<NewResponse, Taken>>>();
const largestGroup = 500;

function groupOf(records: Records, workspace: string): GroupCommit<NewResponse, Taken> {
  const ofRecords = groups.get(records) ?? new Map<string, GroupCommit<NewResponse, Taken>>();
  groups.set(records, ofRecords);
  const known = ofRecords.get(workspace);
  if (known) return known;
  const group = createGroupCommit(
    (responses: NewResponse[]) => records.within(workspace, (tx) => storeResponses(tx, responses)),
    { maxBatch: largestGroup },
  );
  ofRecords.set(workspace, group);
  return group;
}

const asRow = ({ score: _score, text: _text, invitation: _invitation, ...row }: NewResponse): ResponseRow =>
  row;

const asEvent = (response: NewResponse) =>
  responseReceived.of({
    workspace: response.workspace,
    person: response.person,
    at: response.at,
    data: {
      response: response.id,
      survey: response.survey,
      version: response.version,
      touchpoint: response.touchpoint,
      branch: response.branch,
      channel: response.channel,
      score: response.score,
      text: response.text,
      locale: response.locale,
    },
  });

async function markInvitations(tx: Tx, fresh: NewResponse[]): Promise<void> {
  const answered = fresh.flatMap(({ id, invitation }) => (invitation ? [{ invitation, response: id }] : []));
  if (answered.length > 0) await markAnswered(tx, answered);
}

async function withStoredBefore(tx: Tx, responses: NewResponse[], stored: Set<string>): Promise<Taken[]> {
  const repeated = responses.filter(({ id }) => !stored.has(id));
  const ids = await findSameResponses(tx, repeated.map(asRow));
  const before = new Map(repeated.map(({ id }, index) => [id, ids[index] ?? id]));
  return responses.map(({ id }) => ({ id: before.get(id) ?? id, isNew: stored.has(id) }));
}
