import { useState } from "react";
import { api, Button, Notice, Section, Select, useAction, useSay } from "#ui";
import { askedInputs } from "../../decisions/asked-inputs.ts";
import type { PolicyDocument } from "../../documents/model.ts";
import type { Trial, TrialInput } from "../../trials/model.ts";
import { InputsForm } from "../deciding/inputs-form.tsx";
import { sayTrying } from "../trying-messages.ts";

const sources = ["cases", "persons", "decisions"] as const;
type Source = (typeof sources)[number];

/** The draft on what Hamdel knows of the last year; what no store knows is taken for granted as the member says. */
export function TryPast({ policy, document }: { policy: string; document: PolicyDocument }) {
  const t = useSay(sayTrying);
  const [source, choose] = useState<Source>("cases");
  const [assumed, assume] = useState<Record<string, unknown>>({});
  const start = useAction(
    (input: Pick<TrialInput, "source"> & { assumed: Record<string, unknown> }) =>
      api.post<Trial>(`/api/policies/${policy}/trials`, input),
    ["trials"],
  );
  return (
    <Section title={t("way.past")} sub={t("past.sub")} framed>
      <form
        className="try-form"
        onSubmit={(event) => {
          event.preventDefault();
          const known = Object.entries(assumed).filter(([, value]) => value !== undefined);
          start.mutate({ source, assumed: Object.fromEntries(known) });
        }}
      >
        <Select
          label={t("past.source")}
          value={source}
          onChange={(id) => choose(id as Source)}
          options={sources.map((id) => ({ id, label: t(`source.${id}`) }))}
        />
        {source !== "decisions" && (
          <fieldset className="try-assumed">
            <legend>{t("past.assume")}</legend>
            <InputsForm
              asked={askedInputs(document, {})}
              given={assumed}
              onGive={(input, value) => assume({ ...assumed, [input]: value })}
            />
          </fieldset>
        )}
        <div className="form-actions">
          <Button look="primary" type="submit" isPending={start.isPending}>
            {t("past.start")}
          </Button>
        </div>
      </form>
      {start.error && <Notice tone="bad">{start.error.detail || start.error.title}</Notice>}
    </Section>
  );
}
