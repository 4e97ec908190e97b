import type { ReactNode } from "react";
import { useSay } from "#ui";
import { sayGrid } from "../grid-messages.ts";
import type { Choice } from "./column-sense.ts";
import "./feel.css";
import { namedValues, piecesOf, unquoted } from "./pieces.ts";

type FeelWordsProps = {
  text: string;
  /** Values with labels: a cell that only names values shows these. */
  choices?: readonly Choice[];
};

/** FEEL to read: from left to right whatever surrounds it, named values by their labels. */
export function FeelWords({ text, choices = [] }: FeelWordsProps) {
  const t = useSay(sayGrid);
  if (text.trim() === "-")
    return (
      <span className="feel-any">
        <span aria-hidden="true">–</span>
        <span className="unseen">{t("any")}</span>
      </span>
    );
  const named = choices.length > 0 ? namedValues(text) : undefined;
  if (named) return <Chips values={named.values} isExcluded={named.isExcluded} choices={choices} />;
  return (
    <bdi dir="ltr" className="feel">
      {piecesOf(text).map(({ kind, text, start }) => (
        <Word key={start} kind={kind} text={text} />
      ))}
    </bdi>
  );
}

/** Strings stand apart, so that two Persian ones beside each other keep their places. */
function Word({ kind, text }: { kind: string; text: string }): ReactNode {
  if (kind === "space" || kind === "name") return text;
  if (kind !== "string") return <span className={`feel-${kind}`}>{text}</span>;
  const isClosed = text.length > 1 && text.endsWith('"');
  return (
    <span className="feel-string">
      "<bdi>{text.slice(1, isClosed ? -1 : undefined)}</bdi>
      {isClosed && '"'}
    </span>
  );
}

function Chips({
  values,
  isExcluded,
  choices,
}: {
  values: readonly string[];
  isExcluded: boolean;
  choices: readonly Choice[];
}) {
  const t = useSay(sayGrid);
  const labels = new Map(choices.map(({ feel, label }) => [feel, label]));
  return (
    <span className="feel-chips">
      {isExcluded && <span className="feel-but">{t("but")} </span>}
      {values.map((value) => (
        <bdi key={value} className={labels.has(value) ? "feel-chip" : "feel-chip feel-chip-unknown"}>
          {labels.get(value) ?? unquoted(value)}{" "}
        </bdi>
      ))}
    </span>
  );
}
