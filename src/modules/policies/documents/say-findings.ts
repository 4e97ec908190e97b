import type { Locale } from "#kernel/locale";
import type { FieldProblem } from "#kernel/problems";
import type { Expression } from "../dmn/model.ts";
import type { Finding } from "../proof/model.ts";
import { reasonWords } from "../proof/reason-words.ts";
import { findingWords } from "../sentences/finding-words.ts";
import { type Vocabulary, vocabularyOf } from "../sentences/vocabulary.ts";
import type { PolicyDocument } from "./model.ts";

/** More would not be read. */
const most = 20;

/** What a proof found as an answer to a program tells it: where it stands in the document, and a line of words. */
export function sayFindings(
  locale: Locale,
  document: PolicyDocument,
  findings: readonly Finding[],
): FieldProblem[] {
  const vocabulary = vocabularyOf(document, locale);
  return findings.slice(0, most).map((finding) => sayFinding(finding, document, vocabulary));
}

function sayFinding(finding: Finding, document: PolicyDocument, vocabulary: Vocabulary): FieldProblem {
  const { decisions } = document.model;
  const place = decisions.findIndex(({ id }) => id === finding.decision);
  const decision = decisions[place];
  const rule = rulesOf(decision?.expression).findIndex(({ id }) => finding.rules.includes(id));
  const reason = reasonWords(finding, vocabulary.locale);
  const words = [findingWords(finding, document, vocabulary), reason].filter(Boolean).join(" ");
  return {
    pointer: `/model${decision ? `/decisions/${place}` : ""}${rule < 0 ? "" : `/expression/rules/${rule}`}`,
    detail: decision ? `${decision.label ?? vocabulary.label(decision.name)}: ${words}` : words,
  };
}

const rulesOf = (expression: Expression | undefined) =>
  expression?.kind === "table" ? expression.rules : [];
