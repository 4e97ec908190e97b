import { api, Button, Code, RelativeTime, Section, Table, toast, useAction, useSay } from "#ui";
import type { Invitation } from "../model.ts";
import { say } from "./words.ts";

/** Links that were made and not yet used. */
export function Invitations({ invitations }: { invitations: readonly Invitation[] }) {
  const t = useSay(say);
  const title = t("invitations", { count: invitations.length });
  return (
    <Section title={title} framed>
      <Table<Invitation>
        label={title}
        rows={invitations}
        rowKey={({ id }) => id}
        columns={[
          { id: "email", header: t("invitation.email"), cell: ({ email }) => <Code>{email}</Code> },
          { id: "role", header: t("members.role"), cell: ({ role }) => t(`role.${role}`) },
          { id: "by", header: t("invitation.by"), cell: ({ invitedBy }) => <bdi>{invitedBy ?? "—"}</bdi> },
          {
            id: "until",
            header: t("invitation.until"),
            cell: ({ expiresAt }) => <RelativeTime at={expiresAt} />,
          },
          {
            id: "withdraw",
            header: t("invitation.withdraw-short"),
            hidesHeader: true,
            cell: (invitation) => <Withdraw invitation={invitation} />,
          },
        ]}
      />
    </Section>
  );
}

function Withdraw({ invitation: { id, email } }: { invitation: Invitation }) {
  const t = useSay(say);
  const withdraw = useAction(
    () => api.del(`/api/member-invitations/${id}`),
    ["member-invitations"],
    () => toast(t("invitation.withdrawn", { email })),
  );
  return (
    <Button
      small
      aria-label={t("invitation.withdraw", { email })}
      isPending={withdraw.isPending}
      onPress={() => withdraw.mutate(undefined, { onError: ({ detail }) => toast(detail, "bad") })}
    >
      {t("invitation.withdraw-short")}
    </Button>
  );
}
