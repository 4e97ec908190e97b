import type { Locale } from "#kernel/locale";
import type { FieldProblem } from "#kernel/problems";
import type { Expression } from "../dmn/model.ts";
import type { Finding } from "../proof/model.ts";
import { reasonWords } from "../proof/reason-words.ts";
import { say } from "./messages.ts";
import type { PolicyDocument } from "./model.ts";

/** More would not be read. */
const most = 20;

/** What a proof found as an answer to a program tells it: where it stands in the document, and a line of words. */
export const sayFindings = (
  locale: Locale,
  document: PolicyDocument,
  findings: readonly Finding[],
): FieldProblem[] => findings.slice(0, most).map((finding) => sayFinding(locale, document, finding));

function sayFinding(locale: Locale, { model }: PolicyDocument, finding: Finding): FieldProblem {
  const place = model.decisions.findIndex(({ id }) => id === finding.decision);
  const decision = model.decisions[place];
  const ruleIds = ruleIdsOf(decision?.expression);
  const places = finding.rules.map((id) => ruleIds.indexOf(id)).filter((rule) => rule >= 0);
  const example = finding.example
    .map(({ input, feel }) => `${input} = ${feel}`)
    .join(locale === "fa" ? "، " : ", ");
  const words = say(locale, `finding.${finding.kind}`, {
    decision: decision?.label ?? decision?.name ?? say(locale, "finding.whole"),
    rules: places.map((rule) => rule + 1).join(locale === "fa" ? "، " : ", "),
    count: places.length,
    example,
  });
  const detail = [words, reasonWords(finding, locale)].filter(Boolean).join(" ");
  const [rule] = places;
  const inTable = rule === undefined ? "" : `/expression/rules/${rule}`;
  return { pointer: decision ? `/model/decisions/${place}${inTable}` : "/model", detail };
}

const ruleIdsOf = (expression: Expression | undefined): string[] =>
  expression?.kind === "table" ? expression.rules.map(({ id }) => id) : [];
