import { Button, useSay } from "#ui";
import { sayGrid } from "../grid-messages.ts";
import type { GridColumn } from "./column-sense.ts";
import { FeelWords } from "./feel-words.tsx";

/** A rule that would close a gap; its outputs are for a human. */
export type Proposal = { inputEntries: readonly string[]; onAdd: () => void };

/** The proposed rule, beneath the headers, always in view while its finding is looked at. */
export function ProposedRow({ proposal, columns }: { proposal: Proposal; columns: readonly GridColumn[] }) {
  const t = useSay(sayGrid);
  const isFirstOutput = ({ side, at }: GridColumn): boolean => side === "output" && at === 0;
  return (
    <tr className="grid-row grid-proposal">
      <th scope="row" className="grid-number" aria-label={t("proposal")}>
        ؟
      </th>
      {columns.map((column) => (
        <td key={column.key} className={`grid-cell grid-${column.side}`}>
          {column.side === "input" && (
            <FeelWords text={proposal.inputEntries[column.at] ?? "-"} choices={column.choices} />
          )}
          {isFirstOutput(column) && (
            <Button small icon="plus" aria-label={t("proposal.add")} onPress={proposal.onAdd}>
              {t("proposal.add.short")}
            </Button>
          )}
        </td>
      ))}
    </tr>
  );
}
