import { isolated } from "#kernel/locale";
import type { DecisionTable } from "../dmn/model.ts";
import type { PolicyDocument } from "../documents/model.ts";
import type { Finding } from "../proof/model.ts";
import { say } from "./messages.ts";
import { readConstant } from "./read-cells.ts";
import { factsWords, placesWords } from "./reason.ts";
import { quotedWords } from "./value-words.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A finding in one sentence, with its example customer: “No rule says what to do for a customer with …”. */
export function findingWords(finding: Finding, { model }: PolicyDocument, vocabulary: Vocabulary): string {
  const { locale } = vocabulary;
  const decision = model.decisions.find(({ id }) => id === finding.decision);
  const places = placesOf(finding.rules, decision?.expression as DecisionTable | undefined);
  const example = exampleWords(finding, vocabulary);
  const rules = placesWords(places, vocabulary);
  const [first = 0, ...others] = places;
  switch (finding.kind) {
    case "contained":
    case "repeated":
      return say(locale, `finding.${finding.kind}`, {
        first: placesWords([first], vocabulary),
        others: placesWords(others, vocabulary),
      });
    case "masked":
      return say(
        locale,
        places.length === 1 && finding.region.length === 0 ? "finding.masked-empty" : "finding.masked",
        {
          rules: placesWords([first], vocabulary),
        },
      );
    case "unreachable-value":
      return unreachableWords(finding, decision?.name ?? "", vocabulary);
    default:
      return say(locale, `finding.${finding.kind}`, { example, rules, count: places.length });
  }
}

/** Rules are known by their place in the table, from 1. */
function placesOf(rules: readonly string[], table: DecisionTable | undefined): number[] {
  const places = new Map(table?.kind === "table" ? table.rules.map(({ id }, at) => [id, at + 1]) : []);
  return rules.map((id) => places.get(id)).filter((place) => place !== undefined);
}

function exampleWords({ example }: Finding, vocabulary: Vocabulary): string {
  const values = example.map(({ input, feel }) => [input, readConstant(feel) ?? feel] as const);
  return factsWords(new Map(values), vocabulary);
}

function unreachableWords({ region, rules }: Finding, decision: string, vocabulary: Vocabulary): string {
  const [{ input = "", test = "" } = {}] = region;
  const text = readConstant(test);
  const value = text === undefined ? isolated(test) : quotedWords(text, input || decision, vocabulary);
  if (rules.length === 0)
    return say(vocabulary.locale, "finding.unreachable-value", {
      value,
      decision: vocabulary.label(decision),
    });
  return say(vocabulary.locale, "finding.unreachable-value-input", { value, label: vocabulary.label(input) });
}
