import { useState } from "react";
import { api, Code, EmptyState, RadioGroup, Section, Select, Table, TextField, useSay } from "#ui";
import { say } from "../messages.ts";
import { clues, type Touchpoint } from "../model.ts";
import { AddButton, ChangeButton, EntryDialog, EntryForm } from "./entry-dialog.tsx";
import { KeyField } from "./key-field.tsx";
import { type CompanyAnswer, newKey } from "./parts.ts";

export function Touchpoints({ company }: { company: CompanyAnswer }) {
  const t = useSay(say);
  const { touchpoints } = company;
  return (
    <Section
      framed
      title={t("touchpoints", { count: touchpoints.length })}
      sub={t("touchpoints.sub")}
      aside={touchpoints.length > 0 && <AddTouchpoint company={company} />}
    >
      {touchpoints.length > 0 ? (
        <TouchpointTable company={company} />
      ) : (
        <EmptyState title={t("touchpoints.none")} action={<AddTouchpoint company={company} />}>
          {t("touchpoints.none-detail")}
        </EmptyState>
      )}
    </Section>
  );
}

function TouchpointTable({ company }: { company: CompanyAnswer }) {
  const t = useSay(say);
  const departmentOf = ({ department }: Touchpoint) =>
    company.departments.find(({ id }) => id === department)?.name;
  return (
    <Table<Touchpoint>
      label={t("touchpoints", { count: company.touchpoints.length })}
      rows={company.touchpoints}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          header: t("name"),
          cell: ({ name, key }) => (
            <>
              <bdi className="entry-name">{name}</bdi>{" "}
              <span className="entry-key">
                <Code>{key}</Code>
              </span>
            </>
          ),
        },
        { id: "clue", header: t("clue"), cell: ({ clue }) => t(`clue.${clue}`) },
        {
          id: "department",
          header: t("department"),
          cell: (touchpoint) => <bdi>{departmentOf(touchpoint) ?? "—"}</bdi>,
        },
        {
          id: "change",
          header: t("change"),
          hidesHeader: true,
          cell: (touchpoint) => <ChangeTouchpoint company={company} touchpoint={touchpoint} />,
        },
      ]}
    />
  );
}

function AddTouchpoint({ company }: { company: CompanyAnswer }) {
  const t = useSay(say);
  return (
    <EntryDialog title={t("touchpoint.add")} trigger={<AddButton label={t("touchpoint.add")} />}>
      {(close) => <TouchpointForm company={company} close={close} />}
    </EntryDialog>
  );
}

function ChangeTouchpoint({ company, touchpoint }: { company: CompanyAnswer; touchpoint: Touchpoint }) {
  const title = useSay(say)("touchpoint.change", { name: touchpoint.name });
  return (
    <EntryDialog title={title} trigger={<ChangeButton label={title} />}>
      {(close) => <TouchpointForm company={company} given={touchpoint} close={close} />}
    </EntryDialog>
  );
}

const none = "none";

type FormProps = { company: CompanyAnswer; given?: Touchpoint; close: () => void };

function TouchpointForm({ company, given, close }: FormProps) {
  const t = useSay(say);
  const [name, setName] = useState(given?.name ?? "");
  const [typed, type] = useState(given?.key);
  const [clue, setClue] = useState<string>(given?.clue ?? "functional");
  const [department, setDepartment] = useState(given?.department ?? none);
  const taken = company.touchpoints.map((one) => one.key);
  const key = typed ?? newKey("touchpoint", name, taken);
  const put = () =>
    api.put("/api/touchpoints", { key, name, clue, department: department === none ? null : department });
  return (
    <EntryForm put={put} close={close} isNew={!given}>
      {(problem) => (
        <>
          <TextField
            label={t("name")}
            placeholder={t("touchpoint.example")}
            direction="auto"
            value={name}
            onChange={setName}
            error={problem?.field("/name")}
          />
          <RadioGroup
            label={t("clue")}
            value={clue}
            onChange={setClue}
            options={clues.map((id) => ({ id, label: t(`clue.${id}`), detail: t(`clue.${id}.detail`) }))}
          />
          <Select
            label={t("department")}
            value={department}
            onChange={setDepartment}
            options={[
              { id: none, label: t("department.none") },
              ...company.departments.map(({ id, name }) => ({ id, label: name })),
            ]}
          />
          <KeyField
            value={key}
            onChange={type}
            problem={problem}
            isFixed={given !== undefined}
            taken={taken}
          />
        </>
      )}
    </EntryForm>
  );
}
