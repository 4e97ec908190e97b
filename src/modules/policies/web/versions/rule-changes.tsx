import { useLocale, useSay } from "#ui";
import type { RuleChange } from "../../documents/comparison.ts";
import type { DecisionTable, PolicyDocument } from "../../model.ts";
import { ruleSentence } from "../../sentences/rule-sentence.ts";
import { vocabularyOf } from "../../sentences/vocabulary.ts";
import { sayVersions } from "../versions-messages.ts";
import type { Compared } from "./changes.tsx";

/** Rules that came, went, moved or changed: as sentences, the old one struck out above the new one. */
export function RuleChanges({
  decision,
  rules,
  before,
  after,
}: Compared & { decision: string; rules: readonly RuleChange[] }) {
  const t = useSay(sayVersions);
  const was = useSentence(before, decision);
  const is = useSentence(after, decision);
  return rules.map(({ rule, change, placeBefore, placeAfter }) => (
    <li key={`${rule} ${change}`}>
      <strong>{t(`change.rule.${change}`, { before: placeBefore ?? 0, after: placeAfter ?? 0 })}</strong>
      {change !== "moved" && (
        <>
          {placeBefore !== null && <del>{was(placeBefore)}</del>}
          {placeAfter !== null && <ins>{is(placeAfter)}</ins>}
        </>
      )}
    </li>
  ));
}

/** The sentence of the rule at a place, from 1, in a version's table. */
function useSentence(document: PolicyDocument, id: string): (place: number) => string {
  const vocabulary = vocabularyOf(document, useLocale());
  const decision = document.model.decisions.find((one) => one.id === id);
  const table = decision?.expression;
  const names = new Set([...document.model.inputs, ...document.model.decisions].map(({ name }) => name));
  return (place) => {
    const rule = table?.kind === "table" ? table.rules[place - 1] : undefined;
    if (!rule) return "";
    return ruleSentence(table as DecisionTable, rule, vocabulary, {
      names,
      ...(decision && { decision: decision.name }),
    });
  };
}
