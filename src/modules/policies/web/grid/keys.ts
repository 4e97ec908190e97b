import type { Command } from "./commands.ts";
import type { Move } from "./places.ts";

export type KeyPress = Pick<KeyboardEvent, "key" | "code" | "shiftKey" | "ctrlKey" | "metaKey" | "altKey">;

/** What a key asks for in the grid while no cell is being written. */
export type Asked =
  | { do: "move"; move: Move; extends: boolean }
  | { do: "command"; command: Command }
  | { do: "write"; text?: string }
  | { do: "undo" | "redo" | "menu" | "escape" };

/** Undefined: the key is the browser's. Arrows go where they point, whichever side the columns begin on. */
export function askedBy(press: KeyPress, isRightToLeft: boolean): Asked | undefined {
  const isControl = press.ctrlKey || press.metaKey;
  if (press.altKey) return isControl ? undefined : ofAlt(press.key, isRightToLeft);
  const move = moveOf(press, isControl, isRightToLeft);
  if (move) return { do: "move", move, extends: press.shiftKey };
  if (isControl) return ofControl(press);
  return ofPlain(press);
}

function moveOf({ key }: KeyPress, isControl: boolean, isRightToLeft: boolean): Move | undefined {
  if (isControl && (key === "Home" || key === "End")) return key === "Home" ? "to-first" : "to-last";
  const plain: Record<string, Move> = {
    ArrowUp: isControl ? "to-top" : "up",
    ArrowDown: isControl ? "to-bottom" : "down",
    PageUp: "page-up",
    PageDown: "page-down",
    Home: "to-start",
    End: "to-end",
  };
  if (key !== "ArrowLeft" && key !== "ArrowRight") return plain[key];
  const isOnward = (key === "ArrowLeft") === isRightToLeft;
  if (isControl) return isOnward ? "to-end" : "to-start";
  return isOnward ? "after" : "before";
}

function ofAlt(key: string, isRightToLeft: boolean): Asked | undefined {
  if (key === "ArrowUp") return { do: "command", command: "move-up" };
  if (key === "ArrowDown") return { do: "command", command: "move-down" };
  if (key !== "ArrowLeft" && key !== "ArrowRight") return undefined;
  return { do: "command", command: (key === "ArrowLeft") === isRightToLeft ? "move-after" : "move-before" };
}

/** By the place of the key as well: on a Persian keyboard its letter is another. */
function ofControl({ key, code, shiftKey }: KeyPress): Asked | undefined {
  if (key === "Enter") return { do: "command", command: shiftKey ? "insert-above" : "insert-below" };
  if (key === "Delete" || key === "Backspace") return { do: "command", command: "remove-rules" };
  if (key === " ") return { do: "command", command: "choose-column" };
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace(/^Key/, "").toLowerCase();
  if (letter === "z") return { do: shiftKey ? "redo" : "undo" };
  if (letter === "y") return { do: "redo" };
  if (letter === "a") return { do: "command", command: "choose-all" };
  return letter === "d" ? { do: "command", command: "duplicate" } : undefined;
}

function ofPlain({ key, shiftKey }: KeyPress): Asked | undefined {
  if (key === "F10" && shiftKey) return { do: "menu" };
  if (key === "ContextMenu") return { do: "menu" };
  if (key === "Escape") return { do: "escape" };
  if (key === "Enter" || key === "F2") return { do: "write" };
  if (key === "Delete" || key === "Backspace") return { do: "command", command: "clear" };
  if (key === " " && shiftKey) return { do: "command", command: "choose-rule" };
  return [...key].length === 1 ? { do: "write", text: key } : undefined;
}
