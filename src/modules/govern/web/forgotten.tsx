import { api, ButtonLink, Code, Link, Notice, useAction, useGet, useGo, useSay } from "#ui";
import { Door, EmailField, useChecks, useFields } from "./door.tsx";
import { DoorWord } from "./door-word.tsx";
import { say } from "./words.ts";

/** For who forgot their password: a link by e-mail, or the command that helps where there is no mail. */
export default function Forgotten() {
  const { data } = useGet<{ hasMail: boolean }>("setup", "/api/setup");
  if (!data) return null;
  return data.hasMail ? <AskForLink /> : <NoMail />;
}

function AskForLink() {
  const t = useSay(say);
  const go = useGo();
  const checks = useChecks();
  const fields = useFields({ email: "" }, { email: checks.email });
  const email = fields.values.email.trim();
  const ask = useAction(() => api.post("/api/password-resets", { email }), []);
  const isSent = ask.isSuccess;
  // One form throughout: the button keeps the focus, and then leads back.
  return (
    <Door
      title={t("forgotten.title")}
      heading={t(isSent ? "forgotten.sent" : "forgotten.heading")}
      sub={t(isSent ? "forgotten.sent-sub" : "forgotten.sub")}
      go={t(isSent ? "forgotten.back" : "forgotten.go")}
      problem={ask.error}
      isPending={ask.isPending}
      onGo={isSent ? () => go("/sign-in") : fields.send(() => ask.mutate())}
      foot={isSent ? t("forgotten.sent-foot") : <Link href="/sign-in">{t("forgotten.back")}</Link>}
    >
      {isSent ? (
        <div role="status">
          <Notice tone="good">{t("forgotten.sent-detail", { email: `\u2066${email}\u2069` })}</Notice>
        </div>
      ) : (
        <EmailField {...fields.propsOf(ask.error)("email")} />
      )}
    </Door>
  );
}

function NoMail() {
  const t = useSay(say);
  return (
    <DoorWord title={t("forgotten.title")} heading={t("forgotten.heading")} sub={t("forgotten.no-mail")}>
      <p>
        <Code>npx hamdel password EMAIL</Code>
      </p>
      <ToSignIn />
    </DoorWord>
  );
}

const ToSignIn = () => (
  <div className="form-actions">
    <ButtonLink href="/sign-in">{useSay(say)("forgotten.back")}</ButtonLink>
  </div>
);
