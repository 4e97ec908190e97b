const across: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1 };
const down: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * Moves the focus one cell on in a table of links and buttons, over cells that hold none; Home and End go to the ends
 * of the row. Answers whether the key was one of these.
 */
export function stepIn(table: HTMLTableElement, key: string, isRightToLeft: boolean): boolean {
  const here = document.activeElement?.closest<HTMLTableCellElement>("td, th");
  const row = here?.closest("tr");
  if (!here || !row || !table.contains(row)) return false;
  const inRow = [...row.cells];
  const at = inRow.indexOf(here);
  if (key in across) {
    const step = (across[key] ?? 0) * (isRightToLeft ? -1 : 1);
    focusFirst(step > 0 ? inRow.slice(at + 1) : inRow.slice(0, at).reverse());
  } else if (key in down) {
    const column = [...table.rows].map((one) => one.cells[at]);
    const place = [...table.rows].indexOf(row);
    focusFirst((down[key] ?? 0) > 0 ? column.slice(place + 1) : column.slice(0, place).reverse());
  } else if (key === "Home" || key === "End") focusFirst(key === "Home" ? inRow : inRow.reverse());
  else return false;
  return true;
}

function focusFirst(cells: readonly (HTMLTableCellElement | undefined)[]): void {
  for (const cell of cells) {
    const within = cell?.querySelector<HTMLElement>("a, button");
    if (!within) continue;
    within.focus();
    return;
  }
}
