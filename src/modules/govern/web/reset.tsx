import { api, ButtonLink, ErrorState, Notice, useAction, useGet, useGo, useParameters, useSay } from "#ui";
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
  const go = useGo();
  const { newPassword } = useChecks();
  const fields = useFields({ password: "" }, { password: newPassword });
  const set = useAction((values: typeof fields.values) => api.post(`${address}/completion`, values), []);
  if (set.error?.status === 404) return <Gone detail={set.error.detail} />;
  const isSet = set.isSuccess;
  // One form throughout: the button keeps the focus, and then leads on.
  return (
    <Door
      title={t("reset.title")}
      heading={t(isSet ? "reset.done" : "reset.heading")}
      sub={isSet ? t("reset.done-sub") : t("reset.sub", { email: `\u2066${email}\u2069` })}
      go={t(isSet ? "sign-in.go" : "reset.go")}
      problem={set.error}
      isPending={set.isPending}
      onGo={isSet ? () => go("/sign-in") : fields.send((values) => set.mutate(values))}
    >
      {isSet ? (
        <div role="status">
          <Notice tone="good">{t("reset.done-detail")}</Notice>
        </div>
      ) : (
        <>
          {/* Tells password managers whose password it is. */}
          <input type="text" name="email" autoComplete="username" value={email} readOnly hidden />
          <PasswordField isNew label={t("reset.password")} {...fields.propsOf(set.error)("password")} />
        </>
      )}
    </Door>
  );
}
