import type { ReactNode } from "react";
import { useSay } from "#ui";
import type { Expression, PolicyDocument } from "../model.ts";
import "./boxed.css";
import { type Part, partsOf } from "./boxed-parts.ts";
import { FeelField } from "./feel-field.tsx";
import { FeelWords } from "./grid/feel-words.tsx";
import { say } from "./messages.ts";

type BoxedProps = {
  document: PolicyDocument;
  expression: Expression;
  isReadOnly: boolean;
  onChange: (next: Expression) => void;
};

/** What is said otherwise than in rules: expressions to write in, inside the boxes they stand in. */
export function Boxed({ document, expression, isReadOnly, onChange }: BoxedProps): ReactNode {
  const t = useSay(say);
  if (expression.kind === "literal")
    return (
      <FeelField
        label={t("boxed.literal")}
        hidesLabel
        document={document}
        value={expression.text}
        isReadOnly={isReadOnly}
        onChange={(text) => onChange({ ...expression, text })}
      />
    );
  if (expression.kind === "table") return <RulesInside expression={expression} />;
  return (
    <fieldset className="boxed">
      <legend>{t(`boxed.${expression.kind}`)}</legend>
      {expression.kind === "function" && expression.functionKind !== "FEEL" && (
        <p>{t("boxed.external", { kind: expression.functionKind })}</p>
      )}
      {partsOf(expression).map((part) => (
        <div key={part.key} className="boxed-part">
          <PartName part={part} />
          {part.value && (
            <Boxed
              document={document}
              expression={part.value}
              isReadOnly={isReadOnly}
              onChange={(value) => onChange(part.put(value))}
            />
          )}
        </div>
      ))}
    </fieldset>
  );
}

function PartName({ part: { name, word } }: { part: Part }) {
  const t = useSay(say);
  return <span className="boxed-name">{word ? t(`boxed.${word}`) : <bdi>{name}</bdi>}</span>;
}

/** A table inside a box is read here; it is rare, and written where it has a decision of its own. */
const RulesInside = ({ expression }: { expression: Extract<Expression, { kind: "table" }> }) => (
  <table className="boxed-table">
    <tbody>
      {expression.rules.map(({ id, inputEntries, outputEntries }) => (
        <tr key={id}>
          {[...inputEntries, ...outputEntries].map((text, at) => (
            // The cells of a rule have no names, and keep their places.
            <td key={`${id} ${String(at)}`}>
              <FeelWords text={text} />
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
