import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { api, Link, type Session, useAction, useChoices, useGet, useGo, useSay } from "#ui";
import { Door, EmailField, PasswordField, useChecks, useFields } from "./door.tsx";
import { say } from "./words.ts";

/** Leads in, and then to where the reader was going. */
export default function SignIn() {
  const t = useSay(say);
  const go = useGo();
  const queries = useQueryClient();
  const [{ next }] = useChoices({ next: "/" });
  const { email, filled } = useChecks();
  const fields = useFields({ email: "", password: "" }, { email, password: filled });
  const enter = useAction(
    (values: typeof fields.values) => api.post<Session>("/api/session", values),
    [],
    (session) => {
      queries.clear();
      queries.setQueryData(["session"], session);
      go(isOwnAddress(next) ? next : "/", { replace: true });
    },
  );
  useSetUpFirst();
  const field = fields.propsOf(enter.error);
  return (
    <Door
      title={t("sign-in.title")}
      heading={t("sign-in.heading")}
      sub={t("sign-in.sub")}
      go={t("sign-in.go")}
      problem={enter.error}
      isPending={enter.isPending}
      onGo={fields.send((values) => enter.mutate(values))}
      foot={<Link href="/forgotten">{t("sign-in.forgotten")}</Link>}
    >
      <EmailField {...field("email")} />
      <PasswordField {...field("password")} />
    </Door>
  );
}

/** Nobody can sign in to a new Hamdel. */
function useSetUpFirst(): void {
  const go = useGo();
  const { data } = useGet<{ needed: boolean }>("setup", "/api/setup");
  const isNeeded = data?.needed;
  // The external system is the browser's address.
  useEffect(() => {
    if (isNeeded) go("/set-up", { replace: true });
  }, [isNeeded, go]);
}

/** A link must not lead from our own sign-in to a stranger's page. */
const isOwnAddress = (address: string): boolean => /^\/(?![/\\])/.test(address);
