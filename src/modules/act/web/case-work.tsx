import { useState } from "react";
import { api, Section, Tabs, TextArea, toast, useAction, useMay, useSay } from "#ui";
import { say } from "../messages.ts";
import type { CaseFile } from "../model.ts";
import { CauseForm } from "./cause-form.tsx";
import { ContactForm } from "./contact-form.tsx";
import { WorkForm } from "./work-form.tsx";

/** The three things one writes down while working: a contact, a note, the cause. */
export function CaseWork({ file }: { file: CaseFile }) {
  const t = useSay(say);
  if (!useMay("act.work")) return null;
  return (
    <Section title={t("case.work")} framed>
      <div className="case-work">
        <Tabs
          label={t("case.work")}
          tabs={[
            { id: "contact", label: t("contact.tab"), content: <ContactForm id={file.id} /> },
            { id: "note", label: t("note.tab"), content: <NoteForm id={file.id} /> },
            { id: "cause", label: t("cause.tab"), content: <CauseForm file={file} /> },
          ]}
        />
      </div>
    </Section>
  );
}

function NoteForm({ id }: { id: string }) {
  const t = useSay(say);
  const [text, setText] = useState("");
  const note = useAction(
    () => api.post(`/api/cases/${id}/notes`, { text }),
    ["cases"],
    () => {
      setText("");
      toast(t("note.done"));
    },
  );
  const onSave = () => note.mutate(undefined);
  return (
    <WorkForm save={t("note.save")} isPending={note.isPending} problem={note.error} onSave={onSave}>
      <TextArea
        label={t("note.text")}
        value={text}
        onChange={setText}
        isRequired
        error={note.error?.field("/text")}
      />
    </WorkForm>
  );
}
