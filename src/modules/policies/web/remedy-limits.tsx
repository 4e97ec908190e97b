import { Button, NumberField, Select, useSay } from "#ui";
import { limitPeriods, type Remedy } from "../model.ts";
import { sayRemedies } from "./remedy-messages.ts";

type Limits = Remedy["limits"];

/** How often one person may be given it. */
export function RemedyLimits({ limits, onChange }: { limits: Limits; onChange: (limits: Limits) => void }) {
  const t = useSay(sayRemedies);
  return (
    <fieldset className="remedy-limits">
      <legend className="field-label">{t("limits")}</legend>
      {limits.length === 0 && <p className="field-description">{t("limits.none")}</p>}
      {limits.map((limit, at) => (
        // A limit is known by its place: there are five at most, and the same may stand twice while one writes.
        <div key={`${String(at)}`} className="remedy-limit">
          <NumberField
            label={t("limits.times")}
            minValue={1}
            maxValue={1000}
            value={limit.times}
            onChange={(times) => onChange(limits.with(at, { ...limit, times }))}
          />
          <Select
            label={t("limits.per")}
            value={limit.per}
            onChange={(per) => onChange(limits.with(at, { ...limit, per: per as Limits[0]["per"] }))}
            options={limitPeriods.map((id) => ({ id, label: t(`per.${id}`) }))}
          />
          <Button
            look="quiet"
            icon="trash"
            aria-label={t("limits.remove")}
            onPress={() => onChange(limits.toSpliced(at, 1))}
          />
        </div>
      ))}
      {limits.length < 5 && (
        <Button small icon="plus" onPress={() => onChange([...limits, { times: 1, per: "year" }])}>
          {t("limits.add")}
        </Button>
      )}
    </fieldset>
  );
}
