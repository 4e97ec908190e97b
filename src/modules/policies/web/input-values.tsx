import { Button, TextField, useSay } from "#ui";
import type { Value } from "./input-edits.ts";
import { sayInputs } from "./input-messages.ts";
import { RenameField } from "./rename-field.tsx";
import "./input-values.css";

type InputValuesProps = {
  values: readonly Value[];
  onChange: (values: Value[]) => void;
  /** Rules that name the value are to name the other. */
  onRename: (before: string, after: string) => void;
};

/** The values an input may have, with what people read instead. */
export function InputValues({ values, onChange, onRename }: InputValuesProps) {
  const t = useSay(sayInputs);
  const put = (at: number, changed: Partial<Value>): void =>
    onChange(values.map((value, place) => (place === at ? { ...value, ...changed } : value)));
  return (
    <fieldset className="input-values">
      <legend className="field-label">{t("values")}</legend>
      <p className="field-description">{values.length === 0 ? t("values.none") : t("values.detail")}</p>
      {values.map(({ value, label }, at) => (
        // A value is known by its place, for it changes while it is written.
        <div key={`${String(at)}`} className="input-value">
          <RenameField
            key={value}
            label={t("values.value")}
            hidesLabel={at > 0}
            value={shown(value)}
            taken={values.filter((_, place) => place !== at).map((other) => shown(other.value))}
            takenWords={t("name.taken")}
            onRename={(text) => onRename(value, kept(text, value))}
          />
          {(["fa", "en"] as const).map((locale) => (
            <TextField
              key={locale}
              label={t(`label.${locale}`)}
              hidesLabel={at > 0}
              direction="auto"
              value={label[locale] ?? ""}
              onChange={(words) => put(at, { label: { ...label, [locale]: words } })}
            />
          ))}
          <Button
            small
            look="quiet"
            icon="trash"
            aria-label={t("values.remove", { value: shown(value) })}
            onPress={() => onChange(values.toSpliced(at, 1))}
          />
        </div>
      ))}
      <Button
        small
        icon="plus"
        onPress={() =>
          onChange([...values, { value: JSON.stringify(`value-${values.length + 1}`), label: {} }])
        }
      >
        {t("values.add")}
      </Button>
    </fieldset>
  );
}

const shown = (value: string): string => (value.startsWith('"') ? (JSON.parse(value) as string) : value);

const kept = (text: string, before: string): string => (before.startsWith('"') ? JSON.stringify(text) : text);
