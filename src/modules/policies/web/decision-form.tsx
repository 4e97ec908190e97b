import { Button, TextArea, TextField, useSay } from "#ui";
import { withChangedDecision, withLabel } from "./decision-edits.ts";
import { wordsFor } from "./document-edits.ts";
import { say } from "./messages.ts";
import type { Draft } from "./use-draft.ts";

/** What a decision is called and asked. Its name in expressions stays, for others refer to it. */
export function DecisionForm({ draft, id, close }: { draft: Draft; id: string; close: () => void }) {
  const t = useSay(say);
  const { document, change } = draft;
  const decision = document.model.decisions.find((one) => one.id === id);
  if (!decision) return null;
  const { label } = wordsFor(document, decision.name);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <div className="form-row">
        {(["fa", "en"] as const).map((locale) => (
          <TextField
            key={locale}
            label={t(`decision.label.${locale}`)}
            direction="auto"
            maxLength={200}
            value={label[locale] ?? ""}
            onChange={(words) => change(withLabel(document, decision.name, locale, words), `${id} ${locale}`)}
          />
        ))}
      </div>
      <TextField
        label={t("decision.name")}
        description={t("decision.name.detail")}
        direction="ltr"
        isReadOnly
        value={decision.name}
      />
      <TextArea
        label={t("decision.question")}
        rows={2}
        maxLength={2000}
        value={decision.question ?? ""}
        onChange={(question) => change(withChangedDecision(document, id, { question }), `${id} question`)}
      />
      <div className="form-actions">
        <Button look="primary" type="submit">
          {t("decision.done")}
        </Button>
      </div>
    </form>
  );
}
