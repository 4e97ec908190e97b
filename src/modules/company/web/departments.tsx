import { useState } from "react";
import { api, Line, Lines, Section, Select, TextField, useGet, useSay } from "#ui";
import { say } from "../messages.ts";
import type { Department } from "../model.ts";
import { AddButton, ChangeButton, EntryDialog, EntryForm } from "./entry-dialog.tsx";
import type { CompanyAnswer } from "./parts.ts";

export function Departments({ company: { departments } }: { company: CompanyAnswer }) {
  const t = useSay(say);
  const members = useMembers();
  return (
    <Section
      framed
      title={t("departments", { count: departments.length })}
      sub={t("departments.sub")}
      aside={
        <EntryDialog title={t("department.add")} trigger={<AddButton label={t("department.add")} />}>
          {(close) => <DepartmentForm close={close} />}
        </EntryDialog>
      }
    >
      {departments.length > 0 ? (
        <Lines>
          {departments.map((department) => (
            <Line key={department.id} end={<ChangeDepartment department={department} />}>
              <bdi className="entry-name">{department.name}</bdi>{" "}
              <bdi className="entry-key">
                {members.find(({ id }) => id === department.lead)?.name ?? t("lead.none")}
              </bdi>
            </Line>
          ))}
        </Lines>
      ) : (
        <p className="entry-key">{t("departments.none")}</p>
      )}
    </Section>
  );
}

function ChangeDepartment({ department }: { department: Department }) {
  const title = useSay(say)("department.change", { name: department.name });
  return (
    <EntryDialog title={title} trigger={<ChangeButton label={title} />}>
      {(close) => <DepartmentForm given={department} close={close} />}
    </EntryDialog>
  );
}

const nobody = "nobody";

function DepartmentForm({ given, close }: { given?: Department; close: () => void }) {
  const t = useSay(say);
  const members = useMembers();
  const [name, setName] = useState(given?.name ?? "");
  const [lead, setLead] = useState(given?.lead ?? nobody);
  const body = { name, lead: lead === nobody ? null : lead };
  const put = () =>
    given ? api.put(`/api/departments/${given.id}`, body) : api.put("/api/departments", body);
  return (
    <EntryForm put={put} close={close} isNew={!given}>
      {(problem) => (
        <>
          <TextField
            label={t("name")}
            placeholder={t("department.example")}
            direction="auto"
            value={name}
            onChange={setName}
            error={problem?.field("/name")}
          />
          <Select
            label={t("lead")}
            description={t("lead.detail")}
            value={lead}
            onChange={setLead}
            error={problem?.field("/lead")}
            options={[
              { id: nobody, label: t("lead.none") },
              ...members.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
        </>
      )}
    </EntryForm>
  );
}

/** Who may lead: `govern` keeps members, its route answers everyone. */
const useMembers = () =>
  useGet<{ items: { id: string; name: string }[] }>("members", "/api/members").data?.items ?? [];
