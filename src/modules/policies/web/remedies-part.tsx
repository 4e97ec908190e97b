import { useState } from "react";
import { Button, Dialog, EmptyState, Line, Lines, useFormat, useLocale, useSay } from "#ui";
import type { PolicyDocument, Remedy } from "../model.ts";
import { wordIn } from "../sentences/vocabulary.ts";
import { expressionOf } from "./document-edits.ts";
import { withNewRemedy, withoutRemedy } from "./remedy-edits.ts";
import { RemedyForm } from "./remedy-form.tsx";
import { sayRemedies } from "./remedy-messages.ts";
import "./remedies.css";
import type { PartProps } from "./rules-part.tsx";

/** What this policy may offer, and under which conditions. */
export function RemediesPart({ draft, isReadOnly }: PartProps) {
  const t = useSay(sayRemedies);
  const [chosen, choose] = useState<number>();
  const { document, change } = draft;
  const { remedies } = document;
  const given = keysIn(document);
  const add = (
    <Button
      icon="plus"
      onPress={() => {
        change(withNewRemedy(document));
        choose(remedies.length);
      }}
    >
      {t("add")}
    </Button>
  );
  const remedy = chosen === undefined ? undefined : remedies[chosen];
  return (
    <div className="remedies">
      {remedies.length === 0 && <EmptyState title={t("empty")}>{t("empty.detail")}</EmptyState>}
      <Lines>
        {remedies.map((one, at) => (
          <Line key={one.key} end={<Conditions remedy={one} isGiven={given.has(one.key)} />}>
            <button type="button" className="remedy-name" onClick={() => choose(at)}>
              <RemedyName remedy={one} />
            </button>
          </Line>
        ))}
      </Lines>
      {!isReadOnly && <div>{add}</div>}
      <Dialog title={t("edit")} atSide isOpen={remedy !== undefined} onOpenChange={() => choose(undefined)}>
        {remedy && chosen !== undefined && (
          <RemedyForm
            key={chosen}
            draft={draft}
            remedy={remedy}
            place={chosen}
            isReadOnly={isReadOnly}
            close={() => choose(undefined)}
            remove={() => {
              choose(undefined);
              change(withoutRemedy(document, chosen));
            }}
          />
        )}
      </Dialog>
    </div>
  );
}

function RemedyName({ remedy }: { remedy: Remedy }) {
  const t = useSay(sayRemedies);
  const locale = useLocale();
  return (
    <>
      <bdi className="remedy-title">{wordIn(remedy.name, locale) || remedy.key}</bdi>{" "}
      <small>{t(`kind.${remedy.kind}`)}</small>
    </>
  );
}

function Conditions({ remedy, isGiven }: { remedy: Remedy; isGiven: boolean }) {
  const t = useSay(sayRemedies);
  const { number } = useFormat();
  const { limits, approvalAbove, check } = remedy;
  const words = [
    ...limits.map((limit) => t("limit.words", limit)),
    ...(approvalAbove === null ? [] : [t("approval.words", { amount: number(approvalAbove) })]),
    ...(check ? [t("check.words")] : []),
    ...(isGiven ? [] : [t("unused")]),
  ];
  return <span className="remedy-conditions">{words.join(" · ")}</span>;
}

/** Keys that some rule puts out, read from what is written. */
function keysIn(document: PolicyDocument): Set<string> {
  const holder = document.model.decisions.find(({ id }) => id === document.offers?.decision);
  const expression = expressionOf(holder);
  const texts =
    expression?.kind === "table" ? expression.rules.flatMap(({ outputEntries }) => outputEntries) : [];
  return new Set(texts.flatMap((text) => [...text.matchAll(/"([^"]*)"/g)].map(([, key]) => key ?? "")));
}
