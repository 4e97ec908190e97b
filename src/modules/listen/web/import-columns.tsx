import type { Branch, Touchpoint } from "#company/model";
import { ComboBox, NumberField, type Option, Section, Select, useGet, useSay, useTimeZone } from "#ui";
import { sayImport } from "../import/messages.ts";
import {
  type DayOrder,
  dayOrders,
  type ImportField,
  type ImportMapping,
  type ImportPreview,
  importFields,
  responseFields,
} from "../import/model.ts";

type Props = { read: ImportPreview; mapping: ImportMapping; onChange: (mapping: ImportMapping) => void };
type Company = { touchpoints: Touchpoint[]; branches: Branch[] };

const commonChannels = ["web", "app", "social", "sms", "email", "call", "branch"];

/** For every field the column that holds it, and what must be known to read that column. */
export function ImportColumns({ read, mapping, onChange }: Props) {
  const fields = mapping.as === "responses" ? responseFields : importFields;
  const { data } = useGet<Company>("company", "/api/company");
  const same: Partial<Record<ImportField, string[]>> = {
    touchpoint: data?.touchpoints.map(({ name }) => name) ?? [],
    branch: data?.branches.map(({ name }) => name) ?? [],
    channel: commonChannels,
  };
  return (
    <Section framed>
      <div className="import-fields">
        {fields.map((field) => (
          <div key={field} className="import-field">
            <ColumnChoice
              field={field}
              same={same[field] ?? []}
              read={read}
              mapping={mapping}
              onChange={onChange}
            />
            {field === "rating" && <Scale mapping={mapping} onChange={onChange} />}
            {field === "time" && <Times mapping={mapping} onChange={onChange} />}
          </div>
        ))}
      </div>
    </Section>
  );
}

const nothing = "-";

function ColumnChoice({
  field,
  same,
  read,
  mapping,
  onChange,
}: Props & { field: ImportField; same: readonly string[] }) {
  const t = useSay(sayImport);
  const source = mapping.fields[field];
  const sample = source && "column" in source ? sampleOf(source.column, read) : undefined;
  const columns = read.header.map((name): Option => ({ id: `column:${name}`, label: name }));
  const options = [
    { id: nothing, label: t("none-chosen") },
    ...columns,
    ...same.map((value) => ({ id: `value:${value}`, label: t("every-row", { value }) })),
  ];
  return (
    <Select
      label={t(`field.${field}`)}
      description={sample && t("for-instance", { sample })}
      options={options}
      value={idOf(source)}
      onChange={(id) =>
        onChange({ ...mapping, fields: { ...mapping.fields, [field]: sourceOf(id, field, mapping) } })
      }
    />
  );
}

/** What the chosen column holds, in a few words and apart from the sentence around them. */
function sampleOf(column: string, { header, preview }: ImportPreview): string | undefined {
  const index = header.indexOf(column);
  const sample = preview.map(({ cells }) => cells[index]?.trim()).find(Boolean);
  return sample && `\u2068${sample.length > 40 ? `${sample.slice(0, 40)}…` : sample}\u2069`;
}

function idOf(source: ImportMapping["fields"][ImportField]): string {
  if (!source) return nothing;
  return "value" in source ? `value:${source.value}` : `column:${source.column}`;
}

function sourceOf(id: string, field: ImportField, { fields }: ImportMapping) {
  if (id === nothing) return undefined;
  const name = id.slice(id.indexOf(":") + 1);
  if (id.startsWith("value:")) return { value: name };
  if (field !== "rating") return { column: name };
  return { column: name, min: fields.rating?.min ?? 0, max: fields.rating?.max ?? 10 };
}

function Scale({ mapping, onChange }: Omit<Props, "read">) {
  const t = useSay(sayImport);
  const { rating } = mapping.fields;
  if (!rating) return null;
  const set = (end: Partial<{ min: number; max: number }>) =>
    onChange({ ...mapping, fields: { ...mapping.fields, rating: { ...rating, ...end } } });
  return (
    <div className="import-pair">
      <NumberField label={t("scale-from")} value={rating.min} onChange={(min) => set({ min: min || 0 })} />
      <NumberField label={t("scale-to")} value={rating.max} onChange={(max) => set({ max: max || 0 })} />
    </div>
  );
}

const zones = ["UTC", ...Intl.supportedValuesOf("timeZone").filter((zone) => zone !== "UTC")].map((id) => ({
  id,
  label: id,
}));

function Times({ mapping, onChange }: Omit<Props, "read">) {
  const t = useSay(sayImport);
  const own = useTimeZone();
  const { time } = mapping.fields;
  if (!time) return null;
  const set = (how: Partial<{ zone: string; order: DayOrder }>) =>
    onChange({ ...mapping, fields: { ...mapping.fields, time: { ...time, ...how } } });
  return (
    <div className="import-pair">
      <ComboBox
        label={t("zone")}
        options={zones}
        value={time.zone ?? own}
        onChange={(zone) => zone && set({ zone })}
      />
      <Select
        label={t("dates")}
        options={dayOrders.map((id) => ({ id, label: t(`dates.${id}`) }))}
        value={time.order ?? "day-first"}
        onChange={(order) => set({ order: order as DayOrder })}
      />
    </div>
  );
}
