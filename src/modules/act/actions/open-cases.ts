import { listDepartments, listTouchpoints } from "#company";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import { listMembers } from "#kernel/members";
import type { Tx } from "#kernel/records";
import { caseOpened, voiceJoined } from "../events.ts";
import { ownersBy } from "../logic/owner.ts";
import { type CasePlan, type PlannedCase, planCases, type Voice } from "../logic/plan-cases.ts";
import * as store from "../store.ts";
import { insertAssignments } from "../store-records.ts";
import { takeUrgency } from "./take-urgency.ts";
import { type News, tellMembers } from "./tell-members.ts";

type Opening = {
  workspace: string;
  voices: Voice[] /** The member who does it; null where a reaction does. */;
  by: string | null;
};

/**
 * Opens a case for each of these voices, or lets it join its person's open case at the same touchpoint, and tells the
 * owners. The caller has taken its turn (`takeTurn`) and left out the voices that are in a case. Answers the plan.
 */
export async function openCasesFor(
  kernel: Kernel,
  tx: Tx,
  { workspace, voices, by }: Opening,
): Promise<CasePlan> {
  const members = await listMembers(tx);
  const ownerOf = ownersBy(await listTouchpoints(tx), await listDepartments(tx), members);
  const persons = [...new Set(voices.flatMap(({ person }) => person ?? []))];
  const standing = await store.standingCases(tx, workspace, persons);
  const plan = planCases(voices, { standing, ownerOf, newId });
  await writePlan(tx, workspace, plan, { by, at: kernel.now() });
  const news = await newsOf(tx, plan);
  await tellMembers(kernel, tx, { workspace, members, by }, news);
  await kernel.live.changed(tx, workspace, ["cases", "board"]);
  return plan;
}

type Doing = { by: string | null; at: Date };

async function writePlan(tx: Tx, workspace: string, plan: CasePlan, doing: Doing): Promise<void> {
  const { opened, joined } = plan;
  const first = opened.length > 0 ? await store.takeNumbers(tx, workspace, opened.length) : 0;
  const heads = opened.map((one, place) => headOf(one, first + place, doing));
  await store.insertCases(tx, workspace, heads);
  const joining = [...opened.map(({ id, voice }) => ({ case: id, voice })), ...joined];
  await store.insertVoices(
    tx,
    workspace,
    joining.map((one) => ({ ...one, id: newId(), joinedAt: doing.at })),
  );
  await takeUrgency(
    tx,
    joining.map(({ case: id, voice: { score } }) => ({ case: id, score })),
  );
  const owned = heads.filter(({ owner }) => owner !== null);
  await insertAssignments(
    tx,
    workspace,
    owned.map(({ id, owner }) => ({ id: newId(), case: id, at: doing.at, by: null, member: owner })),
  );
  await announce(tx, [
    ...heads.map((head, place) => openedEvent(workspace, head, opened[place]?.voice.score ?? null, doing)),
    ...joined.map(({ case: id, voice: { score, person } }) =>
      voiceJoined.of({ workspace, person, actor: doing.by, at: doing.at, data: { case: id, score } }),
    ),
  ]);
}

const headOf = (
  { id, voice, owner, dueAt }: PlannedCase,
  number: number,
  { by, at }: Doing,
): store.CaseHead => ({
  id,
  number,
  person: voice.person,
  touchpoint: voice.touchpoint,
  branch: voice.branch,
  channel: voice.channel,
  owner,
  openedAt: at,
  openedBy: by,
  dueAt,
  firstContactAt: null,
  closedAt: null,
});

const openedEvent = (workspace: string, head: store.CaseHead, score: string | null, { by, at }: Doing) => {
  const { id, number, owner, person, touchpoint, branch, channel, dueAt } = head;
  const place = { touchpoint, branch, channel };
  const data = { case: id, number, score, owner, ...place, due: dueAt.toISOString() };
  return caseOpened.of({ workspace, person, actor: by, at, data });
};

async function newsOf(tx: Tx, { opened, joined }: CasePlan): Promise<News[]> {
  const told = new Set(opened.map(({ id }) => id));
  const before = [...new Set(joined.map(({ case: id }) => id))].filter((id) => !told.has(id));
  const owners = await store.ownersOfCases(tx, before);
  return [
    ...opened.flatMap(({ id, owner }) =>
      owner ? [{ kind: "opened" as const, member: owner, case: id }] : [],
    ),
    ...owners.map(({ id, owner }) => ({ kind: "voice-joined" as const, member: owner, case: id })),
  ];
}
