import { Button, ComboBox, Select, TextField, useSay } from "#ui";
import { sources } from "../decisions/sources.ts";
import type { InputWords } from "../model.ts";
import { withWords, wordsFor } from "./document-edits.ts";
import { isUsed, withoutInput, withValues } from "./input-edits.ts";
import { sayInputs } from "./input-messages.ts";
import { InputValues } from "./input-values.tsx";
import { withRenamedValue } from "./renames.ts";
import type { Draft } from "./use-draft.ts";

type InputFormProps = { draft: Draft; name: string; isReadOnly: boolean; close: () => void };

/** The words of an input or of a decision's result, its values, and where it comes from. */
export function InputForm({ draft, name, isReadOnly, close }: InputFormProps) {
  const t = useSay(sayInputs);
  const { document, change } = draft;
  const isInput = document.model.inputs.some((one) => one.name === name);
  return (
    <form
      className="form"
      inert={isReadOnly}
      onSubmit={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <Fields draft={draft} name={name} />
      <div className="form-actions">
        <Button look="primary" type="submit">
          {t("done")}
        </Button>
        {isInput && (
          <Removal
            isUsed={isUsed(document, name)}
            onRemove={() => {
              close();
              change(withoutInput(document, name));
            }}
          />
        )}
      </div>
    </form>
  );
}

function Fields({ draft: { document, change }, name }: Pick<InputFormProps, "draft" | "name">) {
  const t = useSay(sayInputs);
  const words = wordsFor(document, name);
  const input = document.model.inputs.find((one) => one.name === name);
  const isWorded = (input?.type ?? "string") === "string" || words.values.length > 0;
  const write = (changed: Partial<InputWords>): void =>
    change(withWords(document, { ...words, ...changed }), `input ${name} ${Object.keys(changed).join()}`);
  return (
    <>
      <Pair
        words={words.label}
        label={(locale) => t(`label.${locale}`)}
        onChange={(label) => write({ label })}
      />
      {input && (
        <Pair
          words={words.question}
          label={(locale) => t(`question.${locale}`)}
          description={t("question.detail")}
          onChange={(question) => write({ question })}
        />
      )}
      {isWorded && (
        <InputValues
          values={words.values}
          onChange={(values) => change(withValues(document, name, values), `input ${name} values`)}
          onRename={(before, after) => change(withRenamedValue(document, name, before, after))}
        />
      )}
      <Pair
        words={words.said}
        label={(locale) => t(`said.${locale}`)}
        description={t("said.detail")}
        onChange={(said) => write({ said })}
      />
      <UnitField unit={words.unit} onChange={(unit) => write({ unit })} />
      {input && <SourceField source={words.source} onChange={(source) => write({ source })} />}
    </>
  );
}

type PairWords = InputWords["label"];

/** Words in both languages, side by side. */
export const Pair = ({
  words,
  label,
  description,
  onChange,
}: {
  words: PairWords;
  label: (locale: "fa" | "en") => string;
  description?: string;
  onChange: (words: PairWords) => void;
}) => (
  <div className="form-row">
    {(["fa", "en"] as const).map((locale) => (
      <TextField
        key={locale}
        label={label(locale)}
        description={locale === "fa" ? description : undefined}
        direction="auto"
        maxLength={200}
        value={words[locale] ?? ""}
        onChange={(text) => onChange({ ...words, [locale]: text })}
      />
    ))}
  </div>
);

const units = ["days", "money", "percent"] as const;

/** One of the usual units, or words of one's own. */
function UnitField({ unit, onChange }: { unit: string; onChange: (unit: string) => void }) {
  const t = useSay(sayInputs);
  const isOwn = unit !== "" && !units.some((one) => one === unit);
  return (
    <Select
      label={t("unit")}
      value={unit || "none"}
      onChange={(id) => onChange(id === "none" ? "" : id)}
      options={[
        { id: "none", label: t("unit.none") },
        ...units.map((id) => ({ id, label: t(`unit.${id}`) })),
        ...(isOwn ? [{ id: unit, label: unit }] : []),
      ]}
    />
  );
}

function SourceField({ source, onChange }: { source: string; onChange: (source: string) => void }) {
  const t = useSay(sayInputs);
  return (
    <ComboBox
      label={t("source")}
      description={t("source.detail")}
      placeholder={t("source.asked")}
      allowsCustomValue
      options={sources.map(({ key }) => ({ id: key, label: key }))}
      value={sources.some(({ key }) => key === source) ? source : null}
      inputValue={source}
      onInputChange={(text) => text !== source && onChange(text)}
      onChange={(key) => key !== null && key !== source && onChange(key)}
    />
  );
}

function Removal({ isUsed, onRemove }: { isUsed: boolean; onRemove: () => void }) {
  const t = useSay(sayInputs);
  if (isUsed) return <p className="field-description">{t("remove.used")}</p>;
  return (
    <Button look="harm" onPress={onRemove}>
      {t("remove")}
    </Button>
  );
}
