import type { Locale } from "#kernel/locale";
import { BarList, Section, useLocale, useSay } from "#ui";
import type { PolicyBoard } from "../../decisions/board-model.ts";
import type { PolicyDocument } from "../../documents/model.ts";
import { sayBoard } from "../board-messages.ts";
import { titleOf } from "../document-edits.ts";

/** So many rules are shown, the idle ones first: they are what one looks for. */
const mostShown = 40;

/** How often each rule fired. */
export function RuleUse({ rules, document }: { rules: PolicyBoard["rules"]; document: PolicyDocument }) {
  const t = useSay(sayBoard);
  const locale = useLocale();
  if (rules.length === 0) return null;
  const unused = rules.filter(({ fired }) => fired === 0).length;
  const shown =
    rules.length > mostShown ? rules.toSorted((a, b) => a.fired - b.fired).slice(0, mostShown) : rules;
  return (
    <Section title={t("rules", { unused })} sub={t("rules.sub")}>
      <BarList
        label={t("rules", { unused })}
        bars={shown.map(({ decision, rule, decisionName, place, fired }) => ({
          id: `${decision} ${rule}`,
          label: t("rule", { decision: titleIn(document, decision, locale) ?? decisionName, place }),
          value: fired,
          shown: t("rule.fired", { count: fired }),
        }))}
      />
    </Section>
  );
}

/** As the draft calls it; a decision that is gone from there has only its name. */
function titleIn(document: PolicyDocument, id: string, locale: Locale): string | undefined {
  const decision = document.model.decisions.find((one) => one.id === id);
  return decision && titleOf(document, decision, locale);
}
