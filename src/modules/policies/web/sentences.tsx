import { useMemo, useState } from "react";
import { Button, Digits, useLocale, useSay } from "#ui";
import type { DecisionTable, PolicyDocument } from "../model.ts";
import { ruleSentence } from "../sentences/rule-sentence.ts";
import { vocabularyOf } from "../sentences/vocabulary.ts";
import { holderOf } from "./document-edits.ts";
import { say } from "./messages.ts";
import { feelNames } from "./names.ts";

type SentencesProps = {
  document: PolicyDocument;
  holder: string;
  label: string;
  table: DecisionTable;
  /** Rules of the finding that is looked at. */
  shown: ReadonlySet<string>;
  onChoose: (rule: string) => void;
};

const many = 200;

/** Each rule as one would say it; a press leads to it in the table. */
export function Sentences({ document, holder, label, table, shown, onChoose }: SentencesProps) {
  const t = useSay(say);
  const locale = useLocale();
  const [most, showMost] = useState(many);
  const reading = useMemo(
    () => ({ names: new Set(feelNames(document.model)), decision: holderOf(document, holder)?.name }),
    [document, holder],
  );
  const vocabulary = useMemo(() => vocabularyOf(document, locale), [document, locale]);
  const sentences = useMemo(
    () =>
      table.rules
        .slice(0, most)
        .map((rule) => ({ rule, words: ruleSentence(table, rule, vocabulary, reading) })),
    [table, vocabulary, reading, most],
  );
  if (sentences.length === 0) return <p>{t("sentences.none")}</p>;
  return (
    <>
      <ol className="sentences" aria-label={t("sentences", { name: label })}>
        {sentences.map(({ rule, words }, at) => (
          <li key={rule.id}>
            <button
              type="button"
              className="sentence"
              data-shown={shown.has(rule.id) || undefined}
              onClick={() => onChoose(rule.id)}
            >
              <span className="sentence-number">
                <Digits value={at + 1} />
              </span>{" "}
              <span dir="auto">{words}</span>
            </button>
          </li>
        ))}
      </ol>
      {table.rules.length > most && (
        <Button small onPress={() => showMost(table.rules.length)}>
          {t("sentences.more")}
        </Button>
      )}
    </>
  );
}
