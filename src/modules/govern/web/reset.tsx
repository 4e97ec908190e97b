import { api, ButtonLink, ErrorState, useAction, useGet, useParameters, useSay } from "#ui";
import type { ResetShown } from "../model.ts";
import { Door, PasswordField, useChecks, useFields } from "./door.tsx";
import { DoorWord } from "./door-word.tsx";
import { say } from "./words.ts";

/** What the link in the letter opens: a new password, once. */
export default function Reset() {
  const { token } = useParameters<"token">();
  const address = `/api/password-resets/by-token/${encodeURIComponent(token)}`;
  const { data, error, refetch } = useGet<ResetShown>("password-reset", address);
  if (error?.status === 404) return <Gone detail={error.detail} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return data ? <NewPassword email={data.email} address={address} /> : null;
}

function Gone({ detail }: { detail: string }) {
  const t = useSay(say);
  return (
    <DoorWord title={t("reset.title")} heading={t("reset.gone")} sub={detail}>
      <div className="form-actions">
        <ButtonLink href="/forgotten">{t("reset.again")}</ButtonLink>
      </div>
    </DoorWord>
  );
}

function NewPassword({ email, address }: { email: string; address: string }) {
  const t = useSay(say);
  const { newPassword } = useChecks();
  const fields = useFields({ password: "" }, { password: newPassword });
  const set = useAction((values: typeof fields.values) => api.post(`${address}/completion`, values), []);
  if (set.isSuccess) return <Done />;
  if (set.error?.status === 404) return <Gone detail={set.error.detail} />;
  return (
    <Door
      title={t("reset.title")}
      heading={t("reset.heading")}
      sub={t("reset.sub", { email: `\u2066${email}\u2069` })}
      go={t("reset.go")}
      problem={set.error}
      isPending={set.isPending}
      onGo={fields.send((values) => set.mutate(values))}
    >
      {/* Tells password managers whose password it is. */}
      <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField isNew label={t("reset.password")} {...fields.propsOf(set.error)("password")} />
    </Door>
  );
}

function Done() {
  const t = useSay(say);
  return (
    <DoorWord title={t("reset.title")} heading={t("reset.done")} sub={t("reset.done-detail")}>
      <div className="form-actions">
        <ButtonLink look="primary" href="/sign-in">
          {t("sign-in.go")}
        </ButtonLink>
      </div>
    </DoorWord>
  );
}
