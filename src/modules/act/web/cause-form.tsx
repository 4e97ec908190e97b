import { useState } from "react";
import { api, Select, TextArea, toast, useAction, useSay } from "#ui";
import { say } from "../messages.ts";
import { type CaseFile, causeKinds } from "../model.ts";
import { WorkForm } from "./work-form.tsx";

/** Says why it went wrong; begins from what was said last, or from what such words usually come from. */
export function CauseForm({ file }: { file: CaseFile }) {
  const t = useSay(say);
  const [kind, setKind] = useState<string | null>(file.cause?.kind ?? file.proposedCause);
  const [text, setText] = useState(file.cause?.text ?? "");
  const save = useAction(
    () => api.put(`/api/cases/${file.id}/cause`, { kind, text: text.trim() || undefined }),
    ["cases"],
    () => toast(t("cause.done")),
  );
  const onSave = () => save.mutate(undefined);
  return (
    <WorkForm save={t("cause.save")} isPending={save.isPending} problem={save.error} onSave={onSave}>
      <Select
        label={t("cause.kind")}
        value={kind}
        onChange={setKind}
        isRequired
        error={save.error?.field("/kind")}
        description={file.cause || !file.proposedCause ? undefined : t("cause.proposed")}
        options={causeKinds.map((id) => ({ id, label: t(`cause.${id}`) }))}
      />
      <TextArea label={t("cause.text")} value={text} onChange={setText} error={save.error?.field("/text")} />
    </WorkForm>
  );
}
