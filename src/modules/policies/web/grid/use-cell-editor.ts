import { type FormEvent, type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from "react";
import { useCellProblem } from "./cell-problem.ts";
import { checkCell } from "./check-cell.ts";
import { type Offer, offersFor, taken } from "./offers.ts";
import type { Move } from "./places.ts";
import { asFeel, placeWith, placeWithout, withMarks, withoutMarks } from "./typing.ts";
import type { TableGridModel } from "./use-table-grid.ts";
import type { Writing } from "./use-writing.ts";

type Written = { text: string; caret: number };

/** What is being written in one cell: FEEL without marks of direction, which only the field shows. */
export function useCellEditor(grid: TableGridModel, writing: Writing) {
  const column = grid.columns[writing.column];
  const isFeel = column?.side !== "annotation";
  const field = useRef<HTMLTextAreaElement>(null);
  const isLeaving = useRef(false);
  const [written, write] = useState<Written>(() => begun(writing.text, isFeel));
  const [pointed, point] = useState<number>();
  const { text, caret } = written;
  const offers = column ? offersFor(text, caret, column, grid.known) : [];
  const shown = pointed ?? (isBegun(text, offers) ? 0 : -1);
  const problem = useCellProblem(column && text.trim() !== "" ? checkCell(text, column, grid.names) : null);
  const marked = isFeel ? withMarks(text) : text;
  useCaret(field, marked, caret);
  const put = (next: Written): void => {
    write(next);
    point(undefined);
  };
  const take = (offer: Offer): void => {
    if (column) put(taken(text, caret, offer, column));
  };
  const leave = (move?: Move): void => {
    isLeaving.current = true;
    grid.finish(text, move);
  };
  const abandon = (): void => {
    isLeaving.current = true;
    grid.abandon();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const offer = offers[shown];
    const asked = askedWhileWriting(event, offer !== undefined, offers.length);
    if (!asked) return;
    event.preventDefault();
    if (asked === "take" && offer) take(offer);
    else if (asked === "break") put(withBreak(written));
    else if (asked === "abandon") abandon();
    else if (asked === "before" || asked === "after")
      point(Math.max(-1, Math.min(offers.length - 1, shown + (asked === "after" ? 1 : -1))));
    else if (asked !== "take") leave(asked);
  };
  return {
    column,
    isFeel,
    field,
    marked,
    offers,
    shown,
    problem,
    take,
    onKeyDown,
    onInput: ({ currentTarget, nativeEvent }: FormEvent<HTMLTextAreaElement>): void =>
      put(isFeel ? typed(currentTarget, nativeEvent as InputEvent, text) : plain(currentTarget)),
    onCaret: (field: HTMLTextAreaElement): void =>
      write({ text, caret: placeWithout(marked, field.selectionEnd) }),
    onBlur: (): void => {
      if (!isLeaving.current) leave();
    },
  };
}

function begun(text: string, isFeel: boolean): Written {
  const first = isFeel ? asFeel(text) : text;
  return { text: first, caret: first.length };
}

/** Whether a value is being named, so that Enter takes the one that is meant. */
const isBegun = (text: string, [first]: readonly Offer[]): boolean =>
  first?.kind === "value" && text.trim() !== "" && !first.isChosen && !/["»)]\s*$/.test(text);

type AskedWriting = "take" | "break" | "abandon" | "before" | "after" | "up" | "down" | "previous" | "next";

/** What a key asks for while a cell is written; `before` and `after` walk through what is offered. */
function askedWhileWriting(
  { key, altKey, shiftKey }: KeyboardEvent,
  hasOffer: boolean,
  offers: number,
): AskedWriting | undefined {
  if (key === "Escape") return "abandon";
  if (key === "Tab") return shiftKey ? "previous" : "next";
  if (key === "Enter" && altKey) return "break";
  if (key === "Enter" && hasOffer) return "take";
  if (key === "Enter") return shiftKey ? "up" : "down";
  if (offers === 0) return undefined;
  if (key === "ArrowDown") return "after";
  return key === "ArrowUp" ? "before" : undefined;
}

/** What the field holds, as FEEL. Deleting a mark of direction deletes the quote that it stands behind. */
function typed(field: HTMLTextAreaElement, { inputType }: InputEvent, before: string): Written {
  const raw = withoutMarks(field.value);
  const place = placeWithout(field.value, field.selectionEnd);
  const isMark = raw === before && inputType === "deleteContentBackward" && place > 0;
  const [value, at] = isMark ? [raw.slice(0, place - 1) + raw.slice(place), place - 1] : [raw, place];
  return { text: asFeel(value), caret: asFeel(value.slice(0, at)).length };
}

const plain = ({ value, selectionEnd }: HTMLTextAreaElement): Written => ({
  text: value,
  caret: selectionEnd,
});

const withBreak = ({ text, caret }: Written): Written => ({
  text: `${text.slice(0, caret)}\n${text.slice(caret)}`,
  caret: caret + 1,
});

/** Puts the caret back where it was written, which a changed value takes from it. */
function useCaret(field: RefObject<HTMLTextAreaElement | null>, marked: string, caret: number): void {
  // The external system is the browser's caret.
  useLayoutEffect(() => {
    const { current } = field;
    if (!current) return;
    if (document.activeElement !== current) current.focus({ preventScroll: true });
    if (placeWithout(marked, current.selectionEnd) === caret) return;
    const place = placeWith(marked, caret);
    current.setSelectionRange(place, place);
  }, [field, marked, caret]);
}
