import { type FormEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import { Popover } from "react-aria-components";
import { useSay } from "#ui";
import { sayGrid } from "../grid-messages.ts";
import { CellOffers } from "./cell-offers.tsx";
import { useCellProblem } from "./cell-problem.ts";
import { checkCell } from "./check-cell.ts";
import { type Offer, offersFor, taken } from "./offers.ts";
import type { Move } from "./places.ts";
import { asFeel, placeWith, placeWithout, withMarks, withoutMarks } from "./typing.ts";
import type { TableGridModel, Writing } from "./use-table-grid.ts";

type CellEditorProps = { grid: TableGridModel; writing: Writing };

/**
 * One cell being written. It holds FEEL without marks of direction; the field shows it with them, so that Persian strings
 * stay where they were written.
 */
export function CellEditor({ grid, writing }: CellEditorProps) {
  const t = useSay(sayGrid);
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const column = grid.columns[writing.column];
  const isFeel = column?.side !== "annotation";
  const first = isFeel ? asFeel(writing.text) : writing.text;
  const [{ text, caret }, write] = useState({ text: first, caret: first.length });
  const [pointed, point] = useState<number>();
  const offers = column ? offersFor(text, caret, column, grid.known) : [];
  const shown = pointed ?? (isBegun(text, offers) ? 0 : -1);
  const problem = useCellProblem(column && text.trim() !== "" ? checkCell(text, column, grid.names) : null);
  const marked = isFeel ? withMarks(text) : text;
  const isLeaving = useRef(false);
  useCaret(field, marked, caret);

  const take = (offer: Offer | undefined): void => {
    if (!offer || !column) return;
    write(taken(text, caret, offer, column));
    point(undefined);
  };
  const leave = (move?: Move): void => {
    isLeaving.current = true;
    grid.finish(text, move);
  };
  const onInput = ({ currentTarget, nativeEvent }: FormEvent<HTMLTextAreaElement>): void => {
    write(isFeel ? typed(currentTarget, nativeEvent as InputEvent, text) : plain(currentTarget));
    point(undefined);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    event.stopPropagation();
    const step = event.key === "ArrowDown" ? 1 : -1;
    if (event.nativeEvent.isComposing) return;
    if ((event.key === "ArrowDown" || event.key === "ArrowUp") && offers.length > 0)
      point(Math.max(-1, Math.min(offers.length - 1, shown + step)));
    else if (event.key === "Enter" && event.altKey) write(withBreak(text, caret));
    else if (event.key === "Enter" && shown >= 0) take(offers[shown]);
    else if (event.key === "Enter") leave(event.shiftKey ? "up" : "down");
    else if (event.key === "Tab") leave(event.shiftKey ? "previous" : "next");
    else if (event.key === "Escape") {
      isLeaving.current = true;
      grid.abandon();
    } else return;
    event.preventDefault();
  };
  return (
    <>
      <textarea
        ref={field}
        className="grid-field"
        dir={isFeel ? "ltr" : "auto"}
        rows={1}
        spellCheck={!isFeel}
        value={marked}
        aria-label={t("writing", {
          column: column?.label ?? "",
          rule: t("rule", { number: writing.row + 1 }),
        })}
        aria-autocomplete="list"
        aria-controls={offers.length > 0 ? `${id}-offers` : undefined}
        aria-activedescendant={shown >= 0 ? `${id}-${shown}` : undefined}
        aria-invalid={problem ? true : undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onInput={onInput}
        onKeyDown={onKeyDown}
        onSelect={({ currentTarget }) =>
          write({ text, caret: placeWithout(marked, currentTarget.selectionEnd) })
        }
        onBlur={() => !isLeaving.current && leave()}
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

/** Whether a value is being named, so that Enter takes the one that is meant. */
const isBegun = (text: string, [first]: readonly Offer[]): boolean =>
  first?.kind === "value" &&
  text.trim() !== "" &&
  !first.isChosen &&
  !text.trimEnd().endsWith('"') &&
  !text.endsWith(")");

/** What the field holds, as FEEL. Deleting a mark of direction deletes the quote that it stands behind. */
function typed(
  field: HTMLTextAreaElement,
  { inputType }: InputEvent,
  before: string,
): { text: string; caret: number } {
  const raw = withoutMarks(field.value);
  const place = placeWithout(field.value, field.selectionEnd);
  const isMark = raw === before && inputType === "deleteContentBackward" && place > 0;
  const [value, at] = isMark ? [raw.slice(0, place - 1) + raw.slice(place), place - 1] : [raw, place];
  return { text: asFeel(value), caret: asFeel(value.slice(0, at)).length };
}

const plain = ({ value, selectionEnd }: HTMLTextAreaElement) => ({ text: value, caret: selectionEnd });

const withBreak = (text: string, caret: number) => ({
  text: `${text.slice(0, caret)}\n${text.slice(caret)}`,
  caret: caret + 1,
});

/** Puts the caret back where it was written, which a changed value takes from it. */
function useCaret(field: React.RefObject<HTMLTextAreaElement | null>, marked: string, caret: number): void {
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
