import { useState } from "react";
import { api, Line, Lines, Section, TextField, useSay } from "#ui";
import { say } from "../messages.ts";
import type { Branch } from "../model.ts";
import { AddButton, ChangeButton, EntryDialog, EntryForm } from "./entry-dialog.tsx";
import { KeyField } from "./key-field.tsx";
import { type CompanyAnswer, newKey } from "./parts.ts";

export function Branches({ company: { branches } }: { company: CompanyAnswer }) {
  const t = useSay(say);
  return (
    <Section
      framed
      title={t("branches", { count: branches.length })}
      sub={t("branches.sub")}
      aside={
        <EntryDialog title={t("branch.add")} trigger={<AddButton label={t("branch.add")} />}>
          {(close) => <BranchForm branches={branches} close={close} />}
        </EntryDialog>
      }
    >
      {branches.length > 0 ? (
        <Lines>
          {branches.map((branch) => (
            <Line key={branch.id} end={<ChangeBranch branches={branches} branch={branch} />}>
              <bdi className="entry-name">{branch.name}</bdi>{" "}
              {branch.city && <bdi className="entry-key">{branch.city}</bdi>}
            </Line>
          ))}
        </Lines>
      ) : (
        <p className="entry-key">{t("branches.none")}</p>
      )}
    </Section>
  );
}

function ChangeBranch({ branches, branch }: { branches: readonly Branch[]; branch: Branch }) {
  const title = useSay(say)("branch.change", { name: branch.name });
  return (
    <EntryDialog title={title} trigger={<ChangeButton label={title} />}>
      {(close) => <BranchForm branches={branches} given={branch} close={close} />}
    </EntryDialog>
  );
}

type FormProps = { branches: readonly Branch[]; given?: Branch; close: () => void };

function BranchForm({ branches, given, close }: FormProps) {
  const t = useSay(say);
  const [name, setName] = useState(given?.name ?? "");
  const [city, setCity] = useState(given?.city ?? "");
  const [typed, type] = useState(given?.key);
  const taken = branches.map((one) => one.key);
  const key = typed ?? newKey("branch", name, taken);
  const put = () => api.put("/api/branches", { key, name, city: city.trim() || null });
  return (
    <EntryForm put={put} close={close} isNew={!given}>
      {(problem) => (
        <>
          <TextField
            label={t("name")}
            placeholder={t("branch.example")}
            direction="auto"
            value={name}
            onChange={setName}
            error={problem?.field("/name")}
          />
          <TextField
            label={t("city")}
            direction="auto"
            value={city}
            onChange={setCity}
            error={problem?.field("/city")}
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
