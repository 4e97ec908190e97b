import { useState } from "react";
import { api, Button, Emphasised, Notice, Section, useAction, useLocale, useMay, useSay } from "#ui";
import { askedInputs } from "../../decisions/asked-inputs.ts";
import type { MadeDecision } from "../../decisions/model.ts";
import type { PolicyDocument } from "../../documents/model.ts";
import { vocabularyOf } from "../../sentences/vocabulary.ts";
import { InputsForm } from "../deciding/inputs-form.tsx";
import { OfferList } from "../deciding/offer-list.tsx";
import { sayDeciding } from "../deciding-messages.ts";
import { sayTrying } from "../trying-messages.ts";

/** One customer at a time, by the draft: nothing is kept. */
export function TryExample({ policy, document }: { policy: string; document: PolicyDocument }) {
  const t = useSay(sayTrying);
  const [given, give] = useState<Record<string, unknown>>({});
  const mayDecide = useMay("policies.decide");
  const decide = useAction(
    (inputs: Record<string, unknown>) =>
      api.post<MadeDecision>(`/api/policies/${policy}/decisions`, { inputs, version: "draft" }),
    [],
  );
  return (
    <Section title={t("example")} sub={t("example.start")} framed>
      <form
        className="try-form"
        onSubmit={(event) => {
          event.preventDefault();
          decide.mutate(given);
        }}
      >
        <InputsForm
          asked={askedInputs(document, {})}
          given={given}
          onGive={(input, value) => give({ ...given, [input]: value })}
        />
        {mayDecide && (
          <div className="form-actions">
            <Button look="primary" type="submit" isPending={decide.isPending}>
              {t("example.decide")}
            </Button>
          </div>
        )}
      </form>
      {decide.error && <Notice tone="bad">{decide.error.detail || decide.error.title}</Notice>}
      {decide.data && <Outcome made={decide.data} document={document} />}
    </Section>
  );
}

function Outcome({ made, document }: { made: MadeDecision; document: PolicyDocument }) {
  const t = useSay(sayDeciding);
  const vocabulary = vocabularyOf(document, useLocale());
  return (
    <div aria-live="polite">
      <p className="try-finding">
        <Emphasised>{t("offers.finding", { count: made.offers.length })}</Emphasised>
      </p>
      {made.faults.length > 0 && <Notice tone="warning">{t("faults", { count: made.faults.length })}</Notice>}
      <OfferList shown={made} vocabulary={vocabulary} />
    </div>
  );
}
