import { insertWorkspace, listWorkspaces, updateWorkspace } from "#company";
import type { Workspace } from "#company/model";
import { newId } from "#kernel/ids";
import { announce } from "#kernel/journal";
import type { Kernel } from "#kernel/kernel";
import type { Tx } from "#kernel/records";
import { memberJoined, workspaceSetUp } from "../events.ts";
import { problem } from "../messages.ts";
import type { SetupInput } from "../model.ts";
import { insertMember, isAnybodyThere, lockSetup } from "../store.ts";
import { assertStrong } from "./assert-strong.ts";

/**
 * Makes the company and its first member, who owns it. Workspaces that are there without anybody (made with the admin
 * key, or by the demo) get this owner too, the first of them also the name. Problems: `already-set-up`, `weak-password`.
 */
export async function setUp(
  { records, signIn, now }: Pick<Kernel, "records" | "signIn" | "now">,
  given: SetupInput,
): Promise<void> {
  await records.system(async (tx) => {
    await lockSetup(tx);
    if (await isAnybodyThere(tx)) throw problem("already-set-up", 409);
    const user = await signIn.makeUser(tx, given, now());
    if (!user) throw problem("already-set-up", 409);
    for (const workspace of await claimWorkspaces(tx, given, now()))
      await makeOwner(tx, { workspace, user, given, at: now() });
  });
}

/** The first workspace takes the company's name; where there is none it is made. */
async function claimWorkspaces(tx: Tx, given: SetupInput, at: Date): Promise<string[]> {
  const [first, ...others] = await listWorkspaces(tx);
  const named: Workspace = {
    id: first?.id ?? newId(),
    name: given.company,
    locale: given.locale,
    timeZone: given.timeZone,
  };
  if (first) await updateWorkspace(tx, named);
  else await insertWorkspace(tx, named, at);
  return [named.id, ...others.map(({ id }) => id)];
}

type Owning = { workspace: string; user: string; given: SetupInput; at: Date };

async function makeOwner(tx: Tx, { workspace, user, given, at }: Owning): Promise<void> {
  const { name, email } = given;
  const id = newId();
  await insertMember(tx, { id, workspace, user, name, email, role: "owner", at });
  const event = { workspace, person: null, actor: id, at };
  await announce(tx, [
    workspaceSetUp.of({ ...event, data: { member: id } }),
    memberJoined.of({ ...event, data: { member: id, role: "owner" } }),
  ]);
}

/** Before anything is written: hashing a password that is refused anyway would be work for nothing. */
export const assertSetupStrong = (given: SetupInput, locale: Workspace["locale"]): void =>
  assertStrong(given.password, {
    locale,
    pointer: "/password",
    about: [given.name, given.email, given.company],
  });

/** With `HAMDEL_ADMIN_KEY` and no workspace: makes the first one, for the key to work in until set-up claims it. */
export async function ensureFirstWorkspace({
  config,
  records,
  now,
}: Pick<Kernel, "config" | "records" | "now">): Promise<void> {
  if (!config.adminKey) return;
  await records.system(async (tx) => {
    await lockSetup(tx);
    if ((await listWorkspaces(tx)).length > 0) return;
    const workspace: Workspace = { id: newId(), name: "همدل", locale: "fa", timeZone: "Asia/Tehran" };
    await insertWorkspace(tx, workspace, now());
  });
}
