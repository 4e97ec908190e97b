import { Fragment } from "react";
import "./marked.css";

/**
 * A passage of a text that was understood: from `start` to before `end` in UTF-16 units, and how it is meant. `label`
 * says of what, `isLit` that it is the one pointed at.
 */
export type Passage = {
  start: number;
  end: number;
  tone: "good" | "bad" | "mixed" | "plain";
  label?: string;
  isLit?: boolean;
};

/** Somebody's words with their passages marked: by line and tint, as colour alone says nothing. They must not overlap. */
export const Marked = ({ text, passages }: { text: string; passages: readonly Passage[] }) => {
  const inOrder = [...passages].sort((a, b) => a.start - b.start);
  return (
    <>
      {inOrder.map(({ start, end, tone, label, isLit }, at) => (
        <Fragment key={start}>
          {text.slice(inOrder[at - 1]?.end ?? 0, start)}
          <mark className={`passage passage-${tone}`} data-lit={isLit || undefined} title={label}>
            {text.slice(start, end)}
          </mark>
        </Fragment>
      ))}
      {text.slice(inOrder.at(-1)?.end ?? 0)}
    </>
  );
};
