import { DatePicker, NumberField, Select, TextField, useLocale, useSay } from "#ui";
import type { AskedInput } from "../../decisions/model.ts";
import { wordIn } from "../../sentences/vocabulary.ts";
import { sayDeciding } from "../deciding-messages.ts";
import "./deciding.css";

export type Given = Readonly<Record<string, unknown>>;

/** A field for each thing a policy has to know, as its type and values ask. */
export function InputsForm({
  asked,
  given,
  onGive,
}: {
  asked: readonly AskedInput[];
  given: Given;
  onGive: (input: string, value: unknown) => void;
}) {
  return (
    <div className="deciding-inputs">
      {asked.map((one) => (
        <InputField
          key={one.input}
          asked={one}
          value={given[one.input]}
          onGive={(value) => onGive(one.input, value)}
        />
      ))}
    </div>
  );
}

type FieldProps = { asked: AskedInput; value: unknown; onGive: (value: unknown) => void };

function InputField({ asked, value, onGive }: FieldProps) {
  const locale = useLocale();
  const label = wordIn(asked.label, locale) || asked.input;
  if (asked.type === "boolean" || asked.values.length > 0)
    return <ChoiceField asked={asked} value={value} onGive={onGive} />;
  if (asked.type === "number")
    return (
      <NumberField
        label={label}
        value={typeof value === "number" ? value : Number.NaN}
        onChange={(number) => onGive(Number.isNaN(number) ? undefined : number)}
      />
    );
  if (asked.type === "date")
    return (
      <DatePicker
        label={label}
        value={typeof value === "string" ? value : null}
        onChange={(day) => onGive(day ?? undefined)}
      />
    );
  return (
    <TextField
      label={label}
      value={typeof value === "string" ? value : ""}
      onChange={(text) => onGive(text === "" ? undefined : text)}
    />
  );
}

const unknown = "unknown";

function ChoiceField({ asked, value, onGive }: FieldProps) {
  const t = useSay(sayDeciding);
  const locale = useLocale();
  const said = (one: AskedInput["values"][0]) => {
    if (typeof one.value === "boolean") return t(one.value ? "yes" : "no");
    return wordIn(one.label, locale) || String(one.value);
  };
  const options = asked.values.map((one) => ({ id: JSON.stringify(one.value), label: said(one) }));
  return (
    <Select
      label={wordIn(asked.label, locale) || asked.input}
      value={value === undefined || value === null ? unknown : JSON.stringify(value)}
      onChange={(id) => onGive(id === unknown ? undefined : (JSON.parse(id) as unknown))}
      options={[{ id: unknown, label: t("unknown") }, ...options]}
    />
  );
}
