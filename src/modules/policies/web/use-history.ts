import { useState } from "react";
import { begin, changed, redone, undone } from "./history.ts";

/** Something that is edited, with what was before and what was taken back. */
export function useHistory<Thing>(first: Thing) {
  const [history, keep] = useState(() => begin(first));
  return {
    present: history.present,
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    /** `group` joins what is typed in a row into one step. */
    change: (next: Thing, group?: string): void => keep((before) => changed(before, next, group)),
    undo: (): void => keep(undone),
    redo: (): void => keep(redone),
  };
}
