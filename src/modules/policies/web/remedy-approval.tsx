import { NumberField, RadioGroup, useSay } from "#ui";
import { sayRemedies } from "./remedy-messages.ts";

/** Whether somebody must agree, and from which cost on. */
export function RemedyApproval({
  above,
  onChange,
}: {
  above: number | null;
  onChange: (above: number | null) => void;
}) {
  const t = useSay(sayRemedies);
  const chosen = above === null ? "never" : above === 0 && "always";
  return (
    <>
      <RadioGroup
        label={t("approval")}
        value={chosen || "above"}
        onChange={(id) => onChange(id === "never" ? null : Number(id === "above") * usual)}
        options={(["never", "always", "above"] as const).map((id) => ({ id, label: t(`approval.${id}`) }))}
      />
      {above !== null && above > 0 && (
        <NumberField
          label={t("approval.amount")}
          minValue={1}
          value={above}
          onChange={(amount) => amount > 0 && onChange(amount)}
        />
      )}
    </>
  );
}

/** Where one begins to choose an amount. */
const usual = 1_000_000;
