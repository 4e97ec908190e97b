import { useState } from "react";
import { api, Button, Fact, Facts, Notice, Section, TextField, toast, useAction, useMay, useSay } from "#ui";
import { say } from "../messages.ts";
import type { Workspace } from "../model.ts";
import { LanguageField, TimeZoneField } from "./place-fields.tsx";

/** How the company is called, in which language it writes and by which clock it lives. */
export function WorkspacePart({ workspace }: { workspace: Workspace }) {
  const t = useSay(say);
  const mayEdit = useMay("company.edit");
  return (
    <Section framed title={t("workspace")}>
      {mayEdit ? <WorkspaceForm workspace={workspace} /> : <WorkspaceFacts workspace={workspace} />}
    </Section>
  );
}

function WorkspaceFacts({ workspace: { name, locale, timeZone } }: { workspace: Workspace }) {
  const t = useSay(say);
  return (
    <Facts>
      <Fact name={t("workspace.name")}>
        <bdi>{name}</bdi>
      </Fact>
      <Fact name={t("workspace.language")}>{t(`language.${locale}`)}</Fact>
      <Fact name={t("workspace.time-zone")}>
        <bdi dir="ltr">{timeZone}</bdi>
      </Fact>
    </Facts>
  );
}

function WorkspaceForm({ workspace }: { workspace: Workspace }) {
  const t = useSay(say);
  const [name, setName] = useState(workspace.name);
  const [locale, setLocale] = useState(workspace.locale);
  const [timeZone, setTimeZone] = useState(workspace.timeZone);
  const save = useAction(
    () => api.put("/api/company/workspace", { name, locale, timeZone }),
    ["company", "session"],
    () => toast(t("workspace.saved")),
  );
  const problem = save.error;
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(undefined);
      }}
    >
      <TextField
        label={t("workspace.name")}
        direction="auto"
        value={name}
        onChange={setName}
        error={problem?.field("/name")}
      />
      <LanguageField value={locale} onChange={setLocale} error={problem?.field("/locale")} />
      <TimeZoneField
        value={timeZone}
        onChange={setTimeZone}
        description={t("workspace.time-zone-detail")}
        error={problem?.field("/timeZone")}
      />
      {problem && problem.errors.length === 0 && <Notice tone="bad">{problem.detail}</Notice>}
      <div className="form-actions">
        <Button type="submit" isPending={save.isPending}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}
