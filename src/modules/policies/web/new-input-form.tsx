import { useState } from "react";
import { Button, TextField, useLocale, useSay } from "#ui";
import { TypeSelect } from "./column-dialog.tsx";
import { withLabel } from "./decision-edits.ts";
import { withNewInput } from "./input-edits.ts";
import { sayInputs } from "./input-messages.ts";
import type { Draft } from "./use-draft.ts";

/** A new thing that rules may know of. */
export function NewInputForm({ draft, done }: { draft: Draft; done: (name: string) => void }) {
  const t = useSay(sayInputs);
  const locale = useLocale();
  const [name, setName] = useState("");
  const [label, setLabel] = useState("");
  const [type, setType] = useState<string | undefined>("string");
  const { model } = draft.document;
  const isTaken = [...model.inputs, ...model.decisions, ...model.knowledge].some(
    (one) => one.name === name.trim(),
  );
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!name.trim() || isTaken) return;
        const added = withNewInput(draft.document, name.trim(), type);
        draft.change(label.trim() ? withLabel(added, name.trim(), locale, label.trim()) : added);
        done(name.trim());
      }}
    >
      <TextField
        label={t(`label.${locale}`)}
        direction="auto"
        maxLength={200}
        value={label}
        onChange={setLabel}
      />
      <TextField
        label={t("name")}
        description={t("name.detail")}
        error={isTaken ? t("name.taken") : undefined}
        direction="ltr"
        maxLength={200}
        value={name}
        onChange={setName}
      />
      <TypeSelect draft={draft} type={type} onChange={setType} />
      <div className="form-actions">
        <Button look="primary" type="submit" isDisabled={!name.trim() || isTaken}>
          {t("make")}
        </Button>
      </div>
    </form>
  );
}
