import { useState } from "react";
import { direction } from "#kernel/locale";
import { LocaleProvider, useChoices, useTitle } from "#ui";
import type { DecisionTable, PolicyDocument } from "../../model.ts";
import { readyPolicy } from "../../ready/ready-policies.ts";
import "./grid-design.css";
import { expressionOf, holderOf, withExpression } from "../document-edits.ts";
import { TablePane } from "../table-pane.tsx";
import { useHistory } from "../use-history.ts";

const sample = readyPolicy("returns") as PolicyDocument;
const decision = "right";
const panels = (["fa", "en"] as const).flatMap((locale) =>
  (["light", "dark"] as const).map((theme) => ({ locale, theme })),
);

/** The grid four times over made-up rules: Persian and English, light and dark. `?only=fa-light` shows one, `?rules=1000` makes it long. */
export default function GridDesign() {
  useTitle("Grid");
  const [{ only, rules }] = useChoices({ only: "", rules: "" });
  const shown = panels.filter(({ locale, theme }) => only === "" || only === `${locale}-${theme}`);
  return (
    <main className="grid-design">
      <h1 className="unseen">Grid</h1>
      {shown.map(({ locale, theme }) => (
        <div key={locale + theme} lang={locale} dir={direction[locale]} data-theme={theme}>
          <LocaleProvider locale={locale}>
            <Sample count={Number(rules)} />
          </LocaleProvider>
        </div>
      ))}
    </main>
  );
}

function Sample({ count }: { count: number }) {
  const [first] = useState(() => longer(sample, count));
  const { present, change, ...history } = useHistory(first);
  const table = expressionOf(holderOf(present, decision)) as DecisionTable;
  return (
    <TablePane
      document={present}
      holder={decision}
      label={decision}
      table={table}
      history={history}
      onChange={(next) => change(withExpression(present, decision, next))}
      onEditColumn={() => undefined}
    />
  );
}

function longer(document: PolicyDocument, count: number): PolicyDocument {
  const table = expressionOf(holderOf(document, decision)) as DecisionTable;
  if (!(count > table.rules.length)) return document;
  const rules = Array.from({ length: count }, (_, at) => ({
    ...(table.rules[at % table.rules.length] as DecisionTable["rules"][0]),
    id: `r${at}`,
  }));
  return withExpression(document, decision, { ...table, rules });
}
