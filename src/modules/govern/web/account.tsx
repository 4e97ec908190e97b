import type { Role } from "#kernel/roles";
import {
  api,
  Button,
  Code,
  Columns,
  Notice,
  Page,
  Section,
  Stack,
  TextField,
  toast,
  useAction,
  useSay,
  useSession,
} from "#ui";
import { PasswordField, useChecks, useFields } from "./door.tsx";
import { say } from "./words.ts";
import "./govern.css";

/** What members may do about themselves. */
export default function Account() {
  const t = useSay(say);
  const { member, workspace } = useSession();
  const role = t(`role.${member.role as Role}`);
  return (
    <Page
      title={t("account.title")}
      finding={t("account.finding", { name: member.name, role, company: workspace.name })}
      sub={<Code>{member.email}</Code>}
    >
      <Columns>
        <Stack gap={5}>
          <Section framed title={t("account.name-part")}>
            <NameForm name={member.name} />
          </Section>
          <Section framed title={t("account.sessions")} sub={t("account.sessions-detail")}>
            <EverywhereButton />
          </Section>
        </Stack>
        <Section framed title={t("account.password")} sub={t("account.password-detail")}>
          <PasswordForm />
        </Section>
      </Columns>
    </Page>
  );
}

function NameForm({ name }: { name: string }) {
  const t = useSay(say);
  const { filled } = useChecks();
  const fields = useFields({ name }, { name: filled });
  const rename = useAction(
    (values: typeof fields.values) => api.put("/api/session/member", values),
    ["session", "members"],
    () => toast(t("account.saved")),
  );
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        fields.send((values) => rename.mutate(values))();
      }}
    >
      <TextField
        {...fields.propsOf(rename.error)("name")}
        label={t("account.name")}
        description={t("account.name-detail")}
        autoComplete="name"
        direction="auto"
      />
      <div className="form-actions">
        <Button type="submit" isPending={rename.isPending}>
          {t("account.save")}
        </Button>
      </div>
    </form>
  );
}

function PasswordForm() {
  const t = useSay(say);
  const { filled, newPassword } = useChecks();
  const fields = useFields({ current: "", next: "" }, { current: filled, next: newPassword });
  const change = useAction(
    (values: typeof fields.values) => api.put("/api/password", values),
    [],
    () => {
      toast(t("account.password-changed"));
      fields.clear();
    },
  );
  const field = fields.propsOf(change.error);
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        fields.send((values) => change.mutate(values))();
      }}
    >
      <PasswordField {...field("current")} label={t("account.current")} />
      <PasswordField isNew {...field("next")} label={t("account.next")} />
      {change.error && change.error.errors.length === 0 && <Notice tone="bad">{change.error.detail}</Notice>}
      <div className="form-actions">
        <Button type="submit" isPending={change.isPending}>
          {t("account.password-go")}
        </Button>
      </div>
    </form>
  );
}

function EverywhereButton() {
  const t = useSay(say);
  const leave = useAction(
    () => api.del("/api/sessions"),
    [],
    () => location.assign("/sign-in"),
  );
  return (
    <>
      {leave.error && <Notice tone="bad">{leave.error.detail}</Notice>}
      <div className="form-actions">
        <Button
          look="harm"
          isPending={leave.isPending || leave.isSuccess}
          onPress={() => leave.mutate(undefined)}
        >
          {t("account.sessions-go")}
        </Button>
      </div>
    </>
  );
}
