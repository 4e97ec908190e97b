import { useState } from "react";
import { api, Button, Dialog, Notice, TextArea, toast, useAction, useMay, useSay } from "#ui";
import type { PolicyView } from "../../documents/views.ts";
import { sayVersions } from "../versions-messages.ts";

/** Freezes the draft as the next version. */
export function SubmitDraft({ policy }: { policy: PolicyView }) {
  const t = useSay(sayVersions);
  const [isOpen, open] = useState(false);
  const [note, write] = useState("");
  const submit = useAction(
    () => api.post<PolicyView>(`/api/policies/${policy.id}/versions`, { note }),
    ["policies"],
    ({ versions }) => {
      open(false);
      write("");
      toast(t("submit.done", { version: versions[0]?.number ?? 1 }));
    },
  );
  if (!useMay("policies.edit") || policy.archived) return null;
  return (
    <Dialog
      title={t("submit.title")}
      trigger={<Button look="primary">{t("draft.submit")}</Button>}
      isOpen={isOpen}
      onOpenChange={open}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          submit.mutate(undefined);
        }}
      >
        <p>{t("draft.sub")}</p>
        <TextArea label={t("submit.note")} value={note} onChange={write} />
        {submit.error && <Notice tone="bad">{submit.error.detail || submit.error.title}</Notice>}
        <div className="form-actions">
          <Button type="submit" look="primary" isPending={submit.isPending}>
            {t("draft.submit")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
