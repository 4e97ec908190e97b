import { listWorkspaces, readWorkspace } from "#company";
import { alone } from "#kernel/alone";
import { localDay } from "#kernel/calendar";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { readPersons } from "#people";
import { readVoicesAgain } from "../actions/read-voices.ts";
import { readerOf } from "../actions/reader-of.ts";
import { readScores } from "../store.ts";
import { holdTree } from "../store-topics.ts";
import { askElsewhere, type Model, patienceMs } from "./ask-elsewhere.ts";
import type { AskedTopic } from "./question.ts";
import {
  countOnDay,
  holdDay,
  insertOpinions,
  type Opinion,
  readDay,
  rest,
  type UnsureVoice,
  unsureVoices,
} from "./store.ts";
import { withoutTraces } from "./without-traces.ts";

type Running = Pick<Kernel, "config" | "records" | "now" | "log">;

/** Comments in one question. */
const batch = 10;
/** A round comes every minute. */
const batchesInRound = 4;

/**
 * Has a model elsewhere judge the newest voices that our own is unsure of, without personal data, as many a day as the
 * company allows; failed calls count. Does nothing where no model was named. After a failure it waits, each time longer.
 */
export async function seekSecondOpinions(kernel: Running, patience = patienceMs): Promise<void> {
  const model = kernel.config.secondModel;
  if (!model || model.budget === 0) return;
  // Another process may be at it still: what is asked about is marked only by its answer.
  await alone(kernel.records, "hamdel.secondOpinions", async () => {
    for (const { id } of await kernel.records.system(listWorkspaces))
      for (let turn = 0; turn < batchesInRound; turn++)
        if (!(await askSome(kernel, id, { model, patience }))) break;
  });
}

type Way = { model: Model; patience: number };
type Claim = { voices: UnsureVoice[]; texts: string[]; topics: AskedTopic[] };

/** One question; answers whether there may be another. */
async function askSome(kernel: Running, workspace: string, { model, patience }: Way): Promise<boolean> {
  const { records } = kernel;
  const claim = await records.within(workspace, (tx) => claimSome(kernel, tx, workspace, model.budget));
  if (!claim) return false;
  try {
    const judged = await askElsewhere(model, claim.texts, claim.topics, patience);
    const by = { model: model.name, at: kernel.now() };
    const opinions = claim.voices.map(
      ({ voice }, place): Opinion => ({ voice, judgement: judged.get(place) ?? null, ...by }),
    );
    await records.within(workspace, (tx) => keep(tx, workspace, opinions));
    return true;
  } catch (error) {
    kernel.log.warn({ err: error, workspace }, "no second opinion");
    await records.within(workspace, (tx) => noteFailure(kernel, tx, workspace, claim.voices.length));
    return false;
  }
}

/** Takes from the day's budget what is about to be asked, before it is: whatever happens then, no more is. */
async function claimSome(
  { now }: Running,
  tx: Tx,
  workspace: string,
  budget: number,
): Promise<Claim | undefined> {
  const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
  const { asked, restUntil, failures } = await holdDay(tx, workspace, localDay(now(), timeZone));
  const limit = Math.min(batch, budget - asked);
  if (limit <= 0 || (restUntil && restUntil > now())) return undefined;
  const voices = await unsureVoices(tx, workspace, { limit, newest: failures === 0 });
  if (voices.length === 0) return undefined;
  await countOnDay(tx, workspace, { asked: voices.length });
  const { topics } = await readerOf(tx, workspace);
  const persons = await readPersons(
    tx,
    voices.flatMap(({ person }) => person ?? []),
  );
  const writers = new Map(persons.map(({ id, name }) => [id, name]));
  const texts = voices.map(({ text, pii, person }) =>
    withoutTraces(text, pii, (person && writers.get(person)) ?? null),
  );
  return { voices, texts, topics: topics.filter(({ archivedAt }) => archivedAt === null) };
}

async function keep(tx: Tx, workspace: string, opinions: Opinion[]): Promise<void> {
  await holdTree(tx, workspace);
  await insertOpinions(tx, workspace, opinions);
  const answered = opinions.filter(({ judgement }) => judgement !== null);
  const counts = { answered: answered.length, refused: opinions.length - answered.length };
  await countOnDay(tx, workspace, counts);
  await rest(tx, workspace, { failures: 0, until: null });
  const timeZone = (await readWorkspace(tx, workspace))?.timeZone ?? "UTC";
  const ids = answered.map(({ voice }) => voice);
  await readVoicesAgain(tx, { workspace, timeZone }, await readScores(tx, ids), { all: true });
}

const firstRestMs = 30_000;
const longestRestMs = 3_600_000;

async function noteFailure({ now }: Running, tx: Tx, workspace: string, failed: number): Promise<void> {
  const failures = ((await readDay(tx, workspace))?.failures ?? 0) + 1;
  const ms = Math.min(longestRestMs, firstRestMs * 2 ** Math.min(failures, 10));
  await countOnDay(tx, workspace, { failed });
  await rest(tx, workspace, { failures, until: new Date(now().getTime() + ms) });
}
