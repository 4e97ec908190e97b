import { isolated } from "#kernel/locale";
import { useLocale, useSay } from "#ui";
import type { Comparison, DecisionChange, PartChange } from "../../documents/comparison.ts";
import type { PolicyDocument } from "../../model.ts";
import { listed, vocabularyOf } from "../../sentences/vocabulary.ts";
import { sayVersions } from "../versions-messages.ts";
import { RuleChanges } from "./rule-changes.tsx";

export type Compared = { before: PolicyDocument; after: PolicyDocument };

/** Every difference in words: rules first, as they decide; then remedies, inputs and words. */
export function Changes({ comparison, ...documents }: Compared & { comparison: Comparison }) {
  const t = useSay(sayVersions);
  const { decisions, remedies, inputs, types, words, fields } = comparison;
  const count = [decisions, remedies, inputs, types, words, fields].flat().length;
  if (count === 0) return <p className="versions-quiet">{t("compare.same")}</p>;
  return (
    <div className="changes">
      {decisions.map((decision) => (
        <DecisionChanges key={decision.id} decision={decision} {...documents} />
      ))}
      <ul className="changes-list">
        <PartChanges kind="remedy" parts={remedies} {...documents} />
        <PartChanges kind="input" parts={inputs} {...documents} />
        <PartChanges kind="type" parts={types} {...documents} />
        <PartChanges kind="word" parts={words} {...documents} />
        {fields.map(({ field }) => (
          <li key={field}>{t("change.field", { field: isolated(field) })}</li>
        ))}
      </ul>
    </div>
  );
}

function DecisionChanges({ decision, before, after }: Compared & { decision: DecisionChange }) {
  const t = useSay(sayVersions);
  const vocabulary = vocabularyOf(after, useLocale());
  const { change, name, table } = decision;
  return (
    <section>
      <h3 className="changes-title">
        {t(`change.decision.${change}`, { name: isolated(vocabulary.label(name)) })}
      </h3>
      {table && (
        <ul className="changes-list">
          {table.hitPolicy && (
            <li>
              {t("change.hit-policy", {
                before: isolated(table.hitPolicy.before),
                after: isolated(table.hitPolicy.after),
              })}
            </li>
          )}
          {table.columns.map(({ id, change }) => (
            <li key={id}>
              {t(`change.column.${change}`, { name: isolated(columnName(after, before, decision.id, id)) })}
            </li>
          ))}
          <RuleChanges decision={decision.id} rules={table.rules} before={before} after={after} />
        </ul>
      )}
    </section>
  );
}

/** What a column is called, in whichever version it stands. */
function columnName(after: PolicyDocument, before: PolicyDocument, decision: string, id: string): string {
  for (const { model } of [after, before]) {
    const expression = model.decisions.find((one) => one.id === decision)?.expression;
    if (expression?.kind !== "table") continue;
    const input = expression.inputs.find((one) => one.id === id);
    const output = expression.outputs.find((one) => one.id === id);
    const name = input ? input.label || input.expression : output?.label || output?.name;
    if (name) return name;
  }
  return id;
}

function PartChanges({
  kind,
  parts,
  after,
}: Compared & { kind: "remedy" | "input" | "type" | "word"; parts: readonly PartChange[] }) {
  const t = useSay(sayVersions);
  const vocabulary = vocabularyOf(after, useLocale());
  return parts.map(({ key, change, fields }) => {
    const name = kind === "remedy" ? (vocabulary.remedy(key) ?? key) : vocabulary.label(key);
    const names = listed(
      vocabulary.locale,
      fields.map(({ field }) => isolated(field)),
      "conjunction",
    );
    return <li key={key}>{t(`change.${kind}.${change}`, { name: isolated(name), fields: names })}</li>;
  });
}
