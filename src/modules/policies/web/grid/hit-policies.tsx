import { Button as AriaButton, Dialog, DialogTrigger, Popover } from "react-aria-components";
import { RadioGroup, useSay } from "#ui";
import type { Aggregation, DecisionTable, HitPolicy } from "../../model.ts";
import { type GridWord, sayGrid } from "../grid-messages.ts";
import type { TableGridModel } from "./use-table-grid.ts";

type Sign = "U" | "A" | "P" | "F" | "R" | "O" | "C" | "C+" | "C<" | "C>" | "C#";
const signs: readonly Sign[] = ["U", "A", "P", "F", "R", "O", "C", "C+", "C<", "C>", "C#"];
const aggregations: Record<string, Aggregation> = { "+": "SUM", "<": "MIN", ">": "MAX", "#": "COUNT" };

const signOf = ({ hitPolicy, aggregation }: DecisionTable): Sign => {
  const sign = Object.entries(aggregations).find(([, one]) => one === aggregation)?.[0] ?? "";
  return (hitPolicy === "C" ? `C${sign}` : hitPolicy) as Sign;
};

const withSign = (table: DecisionTable, sign: Sign): DecisionTable => {
  const { aggregation: _, ...rest } = table;
  const aggregation = aggregations[sign.charAt(1)];
  return { ...rest, hitPolicy: sign.charAt(0) as HitPolicy, ...(aggregation && { aggregation }) };
};

/** What happens where several rules match: its letter as in DMN, and on a press every one with what it means. */
export function HitPolicyPicker({ grid }: { grid: TableGridModel }) {
  const t = useSay(sayGrid);
  const sign = signOf(grid.table);
  return (
    <DialogTrigger>
      <AriaButton
        className="grid-hit"
        excludeFromTabOrder
        isDisabled={grid.isReadOnly}
        aria-label={`${t("hit.label")}: ${t(`hit.${sign}`)}`}
      >
        <bdi dir="ltr">{sign}</bdi>
      </AriaButton>
      <Popover className="popover" placement="bottom start">
        <Dialog className="popup grid-hits" aria-label={t("hit.label")}>
          <RadioGroup
            label={t("hit.label")}
            value={sign}
            onChange={(next) => grid.replace(withSign(grid.table, next as Sign), grid.selection)}
            options={signs.map((id) => ({
              id,
              label: t(`hit.${id}`),
              detail: t(`hit.${id}.detail` as GridWord),
            }))}
          />
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

/** The rule for several rules that match, in words. */
export const useHitPolicy = (table: DecisionTable): { name: string; detail: string } => {
  const t = useSay(sayGrid);
  const sign = signOf(table);
  return { name: t(`hit.${sign}`), detail: t(`hit.${sign}.detail` as GridWord) };
};
