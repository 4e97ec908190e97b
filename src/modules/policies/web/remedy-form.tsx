import { Button, Checkbox, NumberField, Select, TextArea, TextField, useSay } from "#ui";
import { type PolicyDocument, type Remedy, remedyKinds } from "../model.ts";
import { FeelField } from "./feel-field.tsx";
import { RemedyApproval } from "./remedy-approval.tsx";
import { withRemedy } from "./remedy-edits.ts";
import { RemedyLimits } from "./remedy-limits.tsx";
import { sayRemedies } from "./remedy-messages.ts";
import { RenameField } from "./rename-field.tsx";
import { withRenamedRemedy } from "./renames.ts";
import type { Draft } from "./use-draft.ts";

type RemedyFormProps = {
  draft: Draft;
  remedy: Remedy;
  place: number;
  isReadOnly: boolean;
  close: () => void;
  remove: () => void;
};

/** All of one remedy. What is written is kept with the draft at once. */
export function RemedyForm({ draft, remedy, place, isReadOnly, close, remove }: RemedyFormProps) {
  const t = useSay(sayRemedies);
  const write = (changed: Partial<Remedy>, group = Object.keys(changed).join()): void =>
    draft.change(withRemedy(draft.document, place, { ...remedy, ...changed }), `remedy ${place} ${group}`);
  const fields = { draft, remedy, write };
  return (
    <form
      className="form"
      inert={isReadOnly}
      onSubmit={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <Words {...fields} place={place} />
      <Money {...fields} />
      <RemedyLimits limits={remedy.limits} onChange={(limits) => write({ limits })} />
      <RemedyApproval above={remedy.approvalAbove} onChange={(approvalAbove) => write({ approvalAbove })} />
      <Check {...fields} />
      <Checkbox
        isSelected={remedy.isGivenByItself}
        onChange={(isGivenByItself) => write({ isGivenByItself })}
      >
        {t("by-itself")} <small className="toggle-detail">{t("by-itself.detail")}</small>
      </Checkbox>
      <div className="form-actions">
        <Button look="primary" type="submit">
          {t("done")}
        </Button>
        <Button look="harm" onPress={remove}>
          {t("remove")}
        </Button>
      </div>
    </form>
  );
}

type FieldsProps = { draft: Draft; remedy: Remedy; write: (changed: Partial<Remedy>) => void };

function Words({ draft, remedy, write, place }: FieldsProps & { place: number }) {
  const t = useSay(sayRemedies);
  const { key, kind, name, told, role } = remedy;
  const taken = draft.document.remedies.filter((_, at) => at !== place).map((other) => other.key);
  return (
    <>
      <Select
        label={t("kind")}
        value={kind}
        onChange={(id) => write({ kind: id as Remedy["kind"] })}
        options={remedyKinds.map((id) => ({ id, label: t(`kind.${id}`) }))}
      />
      <div className="form-row">
        {(["fa", "en"] as const).map((locale) => (
          <TextField
            key={locale}
            label={t(`name.${locale}`)}
            direction="auto"
            maxLength={200}
            value={name[locale] ?? ""}
            onChange={(words) => write({ name: { ...name, [locale]: words } })}
          />
        ))}
      </div>
      <Told document={draft.document} told={told} onChange={(told) => write({ told })} />
      <RenameField
        key={key}
        label={t("key")}
        description={t("key.detail")}
        value={key}
        taken={taken}
        takenWords={t("key.taken")}
        onRename={(name) => draft.change(withRenamedRemedy(draft.document, place, name))}
      />
      {kind === "escalation" && (
        <TextField
          label={t("role")}
          direction="auto"
          maxLength={200}
          value={role ?? ""}
          onChange={(words) => write({ role: words || undefined })}
        />
      )}
    </>
  );
}

/** What the customer is told, in each language. */
function Told({
  document,
  told,
  onChange,
}: {
  document: PolicyDocument;
  told: Remedy["told"];
  onChange: (told: Remedy["told"]) => void;
}) {
  const t = useSay(sayRemedies);
  const names = document.model.inputs.map(({ name }) => `{${name}}`).join(" ");
  return (
    <>
      {(["fa", "en"] as const).map((locale) => (
        <TextArea
          key={locale}
          label={t(`told.${locale}`)}
          description={locale === "fa" ? <bdi dir="auto">{t("told.detail", { names })}</bdi> : undefined}
          rows={3}
          maxLength={4000}
          value={told[locale] ?? ""}
          onChange={(words) => onChange({ ...told, [locale]: words })}
        />
      ))}
    </>
  );
}

const units = ["money", "points", "days", "percent"] as const;

function Money({ draft: { document }, remedy, write }: FieldsProps) {
  const t = useSay(sayRemedies);
  return (
    <>
      <FeelField
        label={t("cost")}
        description={t("cost.detail")}
        document={document}
        value={remedy.cost}
        onChange={(cost) => write({ cost })}
      />
      <div className="form-row">
        <FeelField
          label={t("worth")}
          description={t("worth.detail")}
          document={document}
          value={remedy.worth}
          onChange={(worth) => write({ worth })}
        />
        <Select
          label={t("unit")}
          value={remedy.worthUnit ?? "none"}
          onChange={(id) => write({ worthUnit: units.find((unit) => unit === id) })}
          options={["none" as const, ...units].map((id) => ({ id, label: t(`unit.${id}`) }))}
        />
      </div>
    </>
  );
}

function Check({ remedy: { check }, write }: FieldsProps) {
  const t = useSay(sayRemedies);
  return (
    <>
      <Checkbox
        isSelected={check !== null}
        onChange={(is) => write({ check: is ? { url: "https://", askWithin: 2000 } : null })}
      >
        {t("check.use")}
      </Checkbox>
      {check && (
        <div className="form-row">
          <TextField
            label={t("check.url")}
            direction="ltr"
            type="url"
            value={check.url}
            onChange={(url) => write({ check: { ...check, url } })}
          />
          <NumberField
            label={t("check.within")}
            minValue={100}
            maxValue={5000}
            step={100}
            value={check.askWithin}
            onChange={(askWithin) => write({ check: { ...check, askWithin } })}
          />
        </div>
      )}
    </>
  );
}
