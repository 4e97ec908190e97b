import { useId } from "react";
import { Popover } from "react-aria-components";
import { useSay } from "#ui";
import { sayGrid } from "../grid-messages.ts";
import { CellOffers } from "./cell-offers.tsx";
import { useCellEditor } from "./use-cell-editor.ts";
import type { TableGridModel } from "./use-table-grid.ts";
import type { Writing } from "./use-writing.ts";

/** One cell being written, with what could stand there and what is wrong so far. */
export function CellEditor({ grid, writing }: { grid: TableGridModel; writing: Writing }) {
  const t = useSay(sayGrid);
  const id = useId();
  const { column, isFeel, field, marked, offers, shown, problem, take, ...on } = useCellEditor(grid, writing);
  const rule = t("rule", { number: writing.row + 1 });
  return (
    <>
      <textarea
        ref={field}
        className="grid-field"
        dir={isFeel ? "ltr" : "auto"}
        rows={1}
        spellCheck={!isFeel}
        value={marked}
        aria-label={t("writing", { column: column?.label ?? "", rule })}
        aria-autocomplete="list"
        aria-controls={offers.length > 0 ? `${id}-offers` : undefined}
        aria-activedescendant={shown >= 0 ? `${id}-${shown}` : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={on.onInput}
        onKeyDown={on.onKeyDown}
        onSelect={({ currentTarget }) => on.onCaret(currentTarget)}
        onBlur={on.onBlur}
      />
      <Popover
        className="popover grid-popover"
        placement="bottom start"
        isNonModal
        triggerRef={field}
        isOpen={offers.length > 0 || problem !== undefined}
        onOpenChange={() => undefined}
      >
        {problem && (
          <p className="grid-problem" id={`${id}-problem`} role="status">
            {problem}
          </p>
        )}
        {offers.length > 0 && <CellOffers id={id} offers={offers} shown={shown} onTake={take} />}
      </Popover>
    </>
  );
}
