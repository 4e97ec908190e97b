import { useState } from "react";
import type { Touchpoint } from "#company/model";
import { isolated } from "#kernel/locale";
import { api, Button, Dialog, Select, TextArea, toast, useAction, useGet, useGo, useMay, useSay } from "#ui";
import { say } from "../messages.ts";
import { useChannels, usePersonName } from "./words.tsx";
import { WorkForm } from "./work-form.tsx";

type Somebody = { id: string; name: string | null };

/** A button that opens a case for a person by hand, for what a member heard elsewhere; for whoever may work on cases. */
export function OpenCase({ person }: { person: Somebody }) {
  const t = useSay(say);
  const nameOf = usePersonName();
  if (!useMay("act.work")) return null;
  const title = t("open.title", { person: isolated(nameOf(person)) });
  return (
    <Dialog title={title} trigger={<Button icon="case">{t("open")}</Button>}>
      {(close) => <OpeningForm person={person} done={close} />}
    </Dialog>
  );
}

type Opened = { id: string; isNew: boolean };
const whole = "whole";

function OpeningForm({ person, done }: { person: Somebody; done: () => void }) {
  const t = useSay(say);
  const go = useGo();
  const channels = useChannels();
  const [told, setTold] = useState({ touchpoint: whole, channel: "call", text: "" });
  const { data } = useGet<{ touchpoints: Touchpoint[] }>("company", "/api/company");
  const touchpoints = (data?.touchpoints ?? []).map(({ id, name }) => ({ id, label: name }));
  const opening = useAction(
    () =>
      api.post<Opened>("/api/cases", {
        ...told,
        person: person.id,
        touchpoint: told.touchpoint === whole ? undefined : told.touchpoint,
      }),
    ["cases", "board"],
    ({ id, isNew }) => {
      toast(t(isNew ? "open.done" : "open.joined"));
      done();
      go(`/cases/${id}`);
    },
  );
  const onSave = () => opening.mutate(undefined);
  return (
    <WorkForm save={t("open")} isPending={opening.isPending} problem={opening.error} onSave={onSave}>
      <p>{t("open.detail")}</p>
      <TextArea
        label={t("open.text")}
        value={told.text}
        onChange={(text) => setTold({ ...told, text })}
        isRequired
      />
      <div className="form-row">
        <Select
          label={t("filter.touchpoint")}
          value={told.touchpoint}
          onChange={(touchpoint) => setTold({ ...told, touchpoint })}
          options={[{ id: whole, label: t("case.whole") }, ...touchpoints]}
        />
        <Select
          label={t("open.channel")}
          value={told.channel}
          onChange={(channel) => setTold({ ...told, channel })}
          options={channels.options}
        />
      </div>
    </WorkForm>
  );
}
