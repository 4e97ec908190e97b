import { api, ButtonLink, ErrorState, useAction, useGet, useParameters, useSay, useSessionQuery } from "#ui";
import type { InvitationShown } from "../model.ts";
import { Door, NameField, PasswordField, useChecks, useFields } from "./door.tsx";
import { DoorWord } from "./door-word.tsx";
import { say } from "./words.ts";

/** What an invitation's link opens. */
export default function Join() {
  const { token } = useParameters<"token">();
  const address = `/api/member-invitations/by-token/${encodeURIComponent(token)}`;
  const { data, error, refetch } = useGet<InvitationShown>("invitation", address);
  const session = useSessionQuery();
  if (error?.status === 404) return <Gone detail={error.detail} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data || session.data === undefined) return null;
  if (session.data) return <JoinAs invitation={data} address={address} name={session.data.member.name} />;
  return data.hasUser ? <SignInFirst invitation={data} /> : <JoinAnew invitation={data} address={address} />;
}

function Gone({ detail }: { detail: string }) {
  const t = useSay(say);
  return (
    <DoorWord title={t("join.title")} heading={t("join.gone")} sub={detail}>
      <div className="form-actions">
        <ButtonLink href="/sign-in">{t("join.to-sign-in")}</ButtonLink>
      </div>
    </DoorWord>
  );
}

type JoinProps = { invitation: InvitationShown; address: string };

const useJoin = (address: string) =>
  useAction(
    (values: { name?: string; password?: string }) => api.post(`${address}/acceptance`, values),
    [],
    () => location.assign("/"),
  );

function JoinAnew({ invitation, address }: JoinProps) {
  const t = useSay(say);
  const { filled, newPassword } = useChecks();
  const fields = useFields({ name: "", password: "" }, { name: filled, password: newPassword });
  const join = useJoin(address);
  const field = fields.propsOf(join.error);
  return (
    <Door
      {...useInvitationWords(invitation)}
      go={t("join.go")}
      problem={join.error}
      isPending={join.isPending || join.isSuccess}
      onGo={fields.send((values) => join.mutate(values))}
      foot={t("join.address", { email: invitation.email })}
    >
      <NameField {...field("name")} />
      <PasswordField isNew {...field("password")} />
    </Door>
  );
}

function JoinAs({ invitation, address, name }: JoinProps & { name: string }) {
  const t = useSay(say);
  const join = useJoin(address);
  return (
    <Door
      {...useInvitationWords(invitation)}
      go={t("join.as", { name })}
      problem={join.error}
      isPending={join.isPending || join.isSuccess}
      onGo={() => join.mutate({})}
    >
      {null}
    </Door>
  );
}

function SignInFirst({ invitation }: { invitation: InvitationShown }) {
  const t = useSay(say);
  const next = encodeURIComponent(location.pathname);
  return (
    <Door
      {...useInvitationWords(invitation)}
      go={t("join.sign-in")}
      problem={null}
      isPending={false}
      onGo={() => location.assign(`/sign-in?next=${next}`)}
    >
      <p>{t("join.has-user", { email: invitation.email })}</p>
    </Door>
  );
}

function useInvitationWords({ company, invitedBy, role }: InvitationShown) {
  const t = useSay(say);
  const roleName = t(`role.${role}`);
  return {
    title: t("join.title"),
    heading: t("join.heading", { company }),
    sub: invitedBy
      ? t("join.sub", { inviter: invitedBy, role: roleName })
      : t("join.sub-nobody", { role: roleName }),
  };
}
