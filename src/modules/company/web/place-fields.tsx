import type { Locale } from "#kernel/locale";
import { ComboBox, RadioGroup, useSay } from "#ui";
import { say } from "../messages.ts";

type Field<Value> = { value: Value; onChange: (value: Value) => void; error?: string; description?: string };

/** The language that a workspace works in; each is written in itself. */
export function LanguageField({ value, onChange, error }: Field<Locale>) {
  const t = useSay(say);
  return (
    <RadioGroup
      label={t("workspace.language")}
      description={t("workspace.language-detail")}
      value={value}
      onChange={(chosen) => onChange(chosen as Locale)}
      error={error}
      options={[
        { id: "fa", label: t("language.fa") },
        { id: "en", label: t("language.en") },
      ]}
    />
  );
}

export function TimeZoneField({ value, onChange, error, description }: Field<string>) {
  const t = useSay(say);
  return (
    <ComboBox
      label={t("workspace.time-zone")}
      description={description}
      value={value}
      onChange={(zone) => zone && onChange(zone)}
      error={error}
      options={zones.map((zone) => ({ id: zone, label: zone.replaceAll("_", " ") }))}
    />
  );
}

/** ECMA-402 leaves UTC out of its list. */
const zones = [...new Set([...Intl.supportedValuesOf("timeZone"), "UTC"])];
