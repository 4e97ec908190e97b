import { useState } from "react";
import { Button, Code, Dialog, EmptyState, Line, Lines, Section, useLocale, useSay } from "#ui";
import type { PolicyDocument } from "../model.ts";
import { wordIn } from "../sentences/vocabulary.ts";
import { wordsFor } from "./document-edits.ts";
import { typeWord } from "./grid/type-words.ts";
import { sayGrid } from "./grid-messages.ts";
import { InputForm } from "./input-form.tsx";
import { sayInputs } from "./input-messages.ts";
import { NewInputForm } from "./new-input-form.tsx";
import "./remedies.css";
import type { PartProps } from "./rules-part.tsx";

/** What the rules know of a customer, and what people read instead of its names and values. */
export function InputsPart({ draft, isReadOnly }: PartProps) {
  const t = useSay(sayInputs);
  const locale = useLocale();
  const [chosen, choose] = useState<string>();
  const [isAdding, add] = useState(false);
  const { inputs, decisions } = draft.document.model;
  const title = chosen && (wordIn(wordsFor(draft.document, chosen).label, locale) || chosen);
  return (
    <div className="remedies">
      {inputs.length === 0 && <EmptyState title={t("empty")}>{t("empty.detail")}</EmptyState>}
      <Named document={draft.document} names={inputs} onChoose={choose} />
      {!isReadOnly && (
        <div>
          <Button icon="plus" onPress={() => add(true)}>
            {t("add")}
          </Button>
        </div>
      )}
      {decisions.length > 0 && (
        <Section title={t("decisions")}>
          <Named document={draft.document} names={decisions} onChoose={choose} />
        </Section>
      )}
      <Dialog
        title={t("edit", { name: title ?? "" })}
        atSide
        isOpen={chosen !== undefined}
        onOpenChange={() => choose(undefined)}
      >
        {chosen && (
          <InputForm
            key={chosen}
            draft={draft}
            name={chosen}
            isReadOnly={isReadOnly}
            close={() => choose(undefined)}
          />
        )}
      </Dialog>
      <Dialog title={t("new")} isOpen={isAdding} onOpenChange={() => add(false)}>
        <NewInputForm
          draft={draft}
          done={(name) => {
            add(false);
            choose(name);
          }}
        />
      </Dialog>
    </div>
  );
}

function Named({
  document,
  names,
  onChoose,
}: {
  document: PolicyDocument;
  names: readonly { name: string; type?: string }[];
  onChoose: (name: string) => void;
}) {
  const t = useSay(sayInputs);
  const locale = useLocale();
  return (
    <Lines>
      {names.map(({ name, type }) => {
        const words = wordsFor(document, name);
        return (
          <Line
            key={name}
            end={
              <span className="remedy-conditions">
                <TypeWords type={type} count={words.values.length} />{" "}
                {words.source ? <Code>{words.source}</Code> : ""}
              </span>
            }
          >
            <button type="button" className="remedy-name" onClick={() => onChoose(name)}>
              <bdi className="remedy-title">{wordIn(words.label, locale) || name}</bdi>{" "}
              <small title={t("name")}>
                <Code>{name}</Code>
              </small>
            </button>
          </Line>
        );
      })}
    </Lines>
  );
}

function TypeWords({ type, count }: { type: string | undefined; count: number }) {
  const t = useSay(sayInputs);
  const words = useSay(sayGrid)(typeWord(type ?? "Any"));
  return count > 0 ? t("choices", { count }) : words;
}
