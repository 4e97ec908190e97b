import { useEffect, useState } from "react";
import { LanguageField, TimeZoneField } from "#company/web";
import { api, chooseLocale, TextField, useAction, useGet, useGo, useLocale, useSay } from "#ui";
import { Door, EmailField, NameField, PasswordField, useChecks, useFields } from "./door.tsx";
import { say } from "./words.ts";

type Setup = { needed: boolean; workspace: { name: string; timeZone: string } | null };

/** The first page anybody sees: the company and its first member, once. */
export default function SetUp() {
  const { data } = useGet<Setup>("setup", "/api/setup");
  const go = useGo();
  const isNeeded = data?.needed;
  // The external system is the browser's address: with a member there, the door is sign-in.
  useEffect(() => {
    if (isNeeded === false) go("/sign-in", { replace: true });
  }, [isNeeded, go]);
  return data?.needed ? <SetUpForm workspace={data.workspace} /> : null;
}

function SetUpForm({ workspace }: { workspace: Setup["workspace"] }) {
  const t = useSay(say);
  const locale = useLocale();
  const { filled, email, newPassword } = useChecks();
  const [timeZone, setTimeZone] = useState(ownTimeZone);
  // A company that the demo made keeps its name; the one made with the admin key has none of its own.
  const company = workspace && workspace.name !== "همدل" ? workspace.name : "";
  const fields = useFields(
    { company, name: "", email: "", password: "" },
    { company: filled, name: filled, email, password: newPassword },
  );
  const start = useAction(
    (values: typeof fields.values) => api.post("/api/setup", { ...values, locale, timeZone }),
    [],
    () => location.assign("/"),
  );
  const field = fields.propsOf(start.error);
  return (
    <Door
      title={t("set-up.title")}
      heading={t("set-up.heading")}
      sub={t("set-up.sub")}
      go={t("set-up.begin")}
      problem={start.error}
      isPending={start.isPending || start.isSuccess}
      onGo={fields.send((values) => start.mutate(values))}
    >
      <fieldset className="door-part">
        <legend>{t("set-up.company-part")}</legend>
        <TextField
          {...field("company")}
          label={t("set-up.company")}
          placeholder={t("set-up.company-example")}
        />
        <LanguageField value={locale} onChange={chooseLocale} />
        <TimeZoneField value={timeZone} onChange={setTimeZone} />
      </fieldset>
      <fieldset className="door-part">
        <legend>{t("set-up.you-part")}</legend>
        <NameField {...field("name")} />
        <EmailField {...field("email")} />
        <PasswordField isNew {...field("password")} />
      </fieldset>
    </Door>
  );
}

/** Where this browser is; a browser that says nothing useful is taken to be in Tehran. */
function ownTimeZone(): string {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return Intl.supportedValuesOf("timeZone").includes(timeZone) && timeZone !== "UTC"
    ? timeZone
    : "Asia/Tehran";
}
