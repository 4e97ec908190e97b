import { bringMember } from "#govern";
import type { Kernel } from "#kernel/kernel";
import { members } from "./company.ts";

/** Makes those who work in the company members who can sign in with `password`; answers their ids by their keys. */
export function writeMembers(
  kernel: Pick<Kernel, "records" | "signIn">,
  workspace: string,
  password: string,
  founded: Date,
): Promise<Map<string, string>> {
  return kernel.records.system(async (tx) => {
    const ids = new Map<string, string>();
    for (const { key, name, email, role } of members)
      ids.set(
        key,
        await bringMember(kernel, tx, workspace, { name: name.fa, email, role, password }, founded),
      );
    return ids;
  });
}
