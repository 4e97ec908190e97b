import { Answered, Page, Section, Skeleton, useGet, useMay, useSay, useSession } from "#ui";
import type { Invitation, Member, RoleMatrix } from "../model.ts";
import { Invitations } from "./invitations.tsx";
import { InviteMember } from "./invite-member.tsx";
import { MemberTable } from "./member-table.tsx";
import { RoleTable } from "./role-table.tsx";
import { say } from "./words.ts";
import "./govern.css";

/** Who works here, who is invited, and what each role may do. */
export default function Members() {
  const t = useSay(say);
  const { workspace } = useSession();
  const mayChange = useMay("govern.members");
  const members = useGet<{ items: Member[] }>("members", "/api/members");
  const invitations = useGet<{ items: Invitation[] }>(
    "member-invitations",
    "/api/member-invitations",
    undefined,
    mayChange,
  );
  const roles = useGet<RoleMatrix>("roles", "/api/roles");
  const open = invitations.data?.items ?? [];
  const finding = (count: number) =>
    t("members.finding", { count, company: workspace.name, invited: open.length });
  return (
    <Page
      title={t("members.title")}
      finding={members.data && finding(members.data.items.length)}
      sub={t("members.sub")}
      actions={mayChange && roles.data && <InviteMember matrix={roles.data} />}
    >
      <Answered query={members} skeleton={<Skeleton lines={6} />}>
        {({ items }) => <MemberTable members={items} matrix={roles.data} />}
      </Answered>
      {open.length > 0 && <Invitations invitations={open} />}
      <Section title={t("roles.title")} framed>
        <Answered query={roles} skeleton={<Skeleton lines={6} />}>
          {(matrix) => <RoleTable matrix={matrix} />}
        </Answered>
      </Section>
    </Page>
  );
}
