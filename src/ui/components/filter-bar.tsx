import type { ReactNode } from "react";
import { useSay } from "../locale.tsx";
import { sayUi } from "../messages.ts";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import "./filter-bar.css";

export type Chip = { id: string; label: string; onRemove: () => void };

/** What narrows the page: the controls, then as chips what is chosen now. */
export function FilterBar({
  chips = [],
  onClear,
  children,
}: {
  chips?: readonly Chip[];
  onClear?: () => void;
  children: ReactNode;
}) {
  const t = useSay(sayUi);
  return (
    <fieldset className="filters not-on-paper" aria-label={t("filters")}>
      <div className="filters-controls">{children}</div>
      {chips.length > 0 && (
        <ul className="filters-chips">
          {chips.map(({ id, label, onRemove }) => (
            <li key={id}>
              <button
                type="button"
                className="chip"
                onClick={onRemove}
                aria-label={t("remove", { name: label })}
              >
                <span>{label}</span>
                <Icon name="close" size={14} />
              </button>
            </li>
          ))}
          {onClear && (
            <li>
              <Button look="quiet" small onPress={onClear}>
                {t("clear-filters")}
              </Button>
            </li>
          )}
        </ul>
      )}
    </fieldset>
  );
}
