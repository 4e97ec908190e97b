import { bringMember } from "#govern";
import type { Kernel } from "#kernel/kernel";
import { members } from "./company.ts";

/** Ids by the keys of `company.ts`; the password is not theirs if they had an account before. */
export type WrittenMembers = { ids: Map<string, string>; areNewUsers: boolean };

/** Makes those who work in the company members who can sign in with `password`. */
export function writeMembers(
  kernel: Pick<Kernel, "records" | "signIn">,
  workspace: string,
  password: string,
  founded: Date,
): Promise<WrittenMembers> {
  return kernel.records.system(async (tx) => {
    const ids = new Map<string, string>();
    let areNewUsers = true;
    for (const { key, name, email, role } of members) {
      const given = { name: name.fa, email, role, password };
      const { member, isNewUser } = await bringMember(kernel, tx, workspace, given, founded);
      ids.set(key, member);
      areNewUsers &&= isNewUser;
    }
    return { ids, areNewUsers };
  });
}
