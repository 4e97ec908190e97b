import type { Role } from "#kernel/roles";
import {
  api,
  Button,
  Code,
  Person,
  Select,
  Table,
  Tag,
  toast,
  useAction,
  useSay,
  useSession,
  When,
} from "#ui";
import type { Member, RoleMatrix } from "../model.ts";
import { Confirm } from "./confirm.tsx";
import { useGiveable } from "./giveable.ts";
import { say } from "./words.ts";

type Props = { members: readonly Member[]; matrix: RoleMatrix | undefined };

export function MemberTable({ members, matrix = { permissions: [], roles: [] } }: Props) {
  const t = useSay(say);
  const me = useSession().member.id;
  const giveable = useGiveable(matrix);
  const mayChange = ({ role }: Member) => giveable.includes(role);
  return (
    <Table<Member>
      label={t("members.title")}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "member",
          header: t("members.member"),
          cell: (member) => <MemberName member={member} isMe={member.id === me} />,
        },
        {
          id: "role",
          header: t("members.role"),
          cell: (member) =>
            mayChange(member) ? (
              <div className="role-choice">
                <RoleChoice member={member} roles={giveable} />
              </div>
            ) : (
              t(`role.${member.role}`)
            ),
        },
        {
          id: "joined",
          header: t("members.joined"),
          cell: ({ joinedAt }) => <When at={joinedAt} options={{ dateStyle: "medium" }} />,
        },
        {
          id: "remove",
          header: t("members.remove-go"),
          hidesHeader: true,
          cell: (member) => mayChange(member) && member.id !== me && <RemoveMember member={member} />,
        },
      ]}
    />
  );
}

function MemberName({ member: { name, email, canSignIn }, isMe }: { member: Member; isMe: boolean }) {
  const t = useSay(say);
  return (
    <span className="member-name">
      <Person name={name}>
        <Code>{email}</Code>
      </Person>{" "}
      {isMe && <Tag tone="good">{t("members.you")}</Tag>} {!canSignIn && <Tag>{t("members.no-sign-in")}</Tag>}
    </span>
  );
}

function RoleChoice({ member, roles }: { member: Member; roles: readonly Role[] }) {
  const t = useSay(say);
  const { name } = member;
  const change = useAction(
    (role: string) => api.put<Member>(`/api/members/${member.id}/role`, { role }),
    ["members", "session"],
    ({ role }) => toast(t("members.role-changed", { name, role: t(`role.${role}`) })),
  );
  const choose = (role: string): void => {
    if (role !== member.role) change.mutate(role, { onError: ({ detail }) => toast(detail, "bad") });
  };
  return (
    <Select
      label={t("members.role-of", { name })}
      hidesLabel
      value={member.role}
      onChange={choose}
      isDisabled={change.isPending}
      options={roles.map((id) => ({ id, label: t(`role.${id}`), detail: t(`role.${id}.detail`) }))}
    />
  );
}

function RemoveMember({ member: { id, name } }: { member: Member }) {
  const t = useSay(say);
  const title = t("members.remove", { name });
  return (
    <Confirm
      title={title}
      detail={t("members.remove-detail", { name })}
      go={t("members.remove-go")}
      trigger={<Button look="quiet" small icon="trash" aria-label={title} />}
      act={() => api.del(`/api/members/${id}`)}
      touches={["members"]}
      onDone={() => toast(t("members.removed", { name }))}
    />
  );
}
