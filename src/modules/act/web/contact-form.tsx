import { useState } from "react";
import { api, Select, TextArea, toast, useAction, useSay } from "#ui";
import { say } from "../messages.ts";
import { contactChannels, contactDirections, contactOutcomes } from "../model.ts";
import { WorkForm } from "./work-form.tsx";

const blank = { channel: "call", direction: "outgoing", outcome: "reached", text: "" };

/** Keeps that the person was spoken with, or that it was tried. */
export function ContactForm({ id }: { id: string }) {
  const t = useSay(say);
  const [contact, setContact] = useState(blank);
  const change = (changed: Partial<typeof blank>) => setContact({ ...contact, ...changed });
  const save = useAction(
    () => api.post(`/api/cases/${id}/contacts`, { ...contact, text: contact.text.trim() || undefined }),
    ["cases"],
    () => {
      setContact(blank);
      toast(t("contact.done"));
    },
  );
  const choices = [
    { name: "channel", options: contactChannels.map((id) => ({ id, label: t(`contact.channel.${id}`) })) },
    {
      name: "direction",
      options: contactDirections.map((id) => ({ id, label: t(`contact.direction.${id}`) })),
    },
    { name: "outcome", options: contactOutcomes.map((id) => ({ id, label: t(`contact.outcome.${id}`) })) },
  ] as const;
  const onSave = () => save.mutate(undefined);
  return (
    <WorkForm save={t("contact.save")} isPending={save.isPending} problem={save.error} onSave={onSave}>
      <div className="form-row">
        {choices.map(({ name, options }) => (
          <Select
            key={name}
            label={t(`contact.${name}`)}
            value={contact[name]}
            onChange={(chosen) => change({ [name]: chosen })}
            options={options}
          />
        ))}
      </div>
      <TextArea
        label={t("contact.text")}
        value={contact.text}
        onChange={(text) => change({ text })}
        error={save.error?.field("/text")}
      />
    </WorkForm>
  );
}
