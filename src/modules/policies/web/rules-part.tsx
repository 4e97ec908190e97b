import { useState } from "react";
import { Button, EmptyState, useChoices, useLocale, useSay } from "#ui";
import type { Decision, Finding } from "../model.ts";
import { wordIn } from "../sentences/vocabulary.ts";
import { withDecision } from "./decision-edits.ts";
import { DecisionGraph } from "./decision-graph.tsx";
import { DecisionPane } from "./decision-pane.tsx";
import { Findings } from "./findings.tsx";
import { say } from "./messages.ts";
import type { Draft } from "./use-draft.ts";

export type PartProps = { draft: Draft; isReadOnly: boolean };

/** A finding that is looked at; counted, so that looking twice shows it twice. */
export type Shown = { finding: Finding; time: number };

/** The decisions, the table of the chosen one, and what the proof found. */
export function RulesPart({ draft, isReadOnly }: PartProps) {
  const t = useSay(say);
  const [{ decision }, choose] = useChoices({ decision: "" });
  const [shown, show] = useState<Shown>();
  const { document } = draft;
  const { decisions, knowledge } = document.model;
  const last = document.offers?.decision ?? decisions.at(-1)?.id;
  const chosen =
    [...decisions, ...knowledge].find(({ id }) => id === decision)?.id ?? last ?? decisions[0]?.id;
  const add = (): void => {
    const { document: next, id } = withDecision(document, t("decisions.add"));
    draft.change(next);
    choose({ decision: id });
  };
  if (!chosen)
    return (
      <EmptyState
        title={t("decision.none")}
        action={!isReadOnly && <Button onPress={add}>{t("decisions.add")}</Button>}
      >
        {t("decision.none.detail")}
      </EmptyState>
    );
  return (
    <div className="rules-part">
      <div className="rules-main">
        <Prose draft={draft} />
        <DecisionGraph
          document={document}
          proof={draft.proof}
          chosen={chosen}
          onChoose={(id) => choose({ decision: id })}
          onAdd={isReadOnly ? undefined : add}
        />
        <DecisionPane
          key={chosen}
          draft={draft}
          id={chosen}
          isReadOnly={isReadOnly}
          shown={shown?.finding.decision === chosen ? shown : undefined}
          onClose={() => choose({ decision: "" })}
        />
      </div>
      <Findings
        draft={draft}
        shown={shown?.finding}
        onShow={(finding) => {
          show({ finding, time: (shown?.time ?? 0) + 1 });
          if (finding.decision) choose({ decision: finding.decision });
        }}
      />
    </div>
  );
}

/** The regulation on paper, at hand while its rules are written. */
function Prose({ draft: { document } }: { draft: Draft }) {
  const t = useSay(say);
  const words = wordIn(document.prose, useLocale());
  // Open where there is nothing but the paper to begin from; it stays so while the first rules are written.
  const [isBegun] = useState(document.model.decisions.some(hasRules));
  if (!words) return null;
  return (
    <details className="prose" open={isBegun ? undefined : true}>
      <summary>{t("prose.title")}</summary>
      <div className="prose-words" dir="auto">
        {words}
      </div>
    </details>
  );
}

const hasRules = ({ expression }: Decision): boolean =>
  expression?.kind === "table" && expression.rules.length > 0;
