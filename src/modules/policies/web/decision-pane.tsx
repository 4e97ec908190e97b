import { type ReactNode, useState } from "react";
import { Button, Dialog, EmptyState, Menu, Row, Segments, useChoices, useLocale, useSay } from "#ui";
import type { Expression, KnowledgeModel } from "../model.ts";
import { Boxed } from "./boxed.tsx";
import { emptyLiteral, emptyTable, withoutDecision, withRequirements } from "./decision-edits.ts";
import { DecisionForm } from "./decision-form.tsx";
import { TableOf } from "./decision-table.tsx";
import { expressionOf, type Holder, holderOf, titleOf, withExpression } from "./document-edits.ts";
import { FeelWords } from "./grid/feel-words.tsx";
import { say } from "./messages.ts";
import type { Shown } from "./rules-part.tsx";
import type { Draft } from "./use-draft.ts";

type DecisionPaneProps = {
  draft: Draft;
  id: string;
  isReadOnly: boolean;
  shown: Shown | undefined;
  /** After it was deleted. */
  onClose: () => void;
};

/** One decision: what it is called, and its rules as a table or as sentences. */
export function DecisionPane({ draft, id, isReadOnly, shown, onClose }: DecisionPaneProps) {
  const locale = useLocale();
  const [{ view }, choose] = useChoices({ view: "table" });
  const { document, change } = draft;
  const holder = holderOf(document, id);
  const expression = expressionOf(holder);
  const label = holder ? titleOf(document, holder, locale) : id;
  const put = (next: Expression): void => change(withRequirements(withExpression(document, id, next), id));
  const isTable = expression?.kind === "table";
  const toTable = (): void => choose({ view: "table" });
  const views = isTable && <Views view={view} onChoose={(view) => choose({ view })} />;
  const menu = !isReadOnly && <DecisionMenu draft={draft} id={id} label={label} onClose={onClose} />;
  const head = (
    <Head label={label} holder={holder}>
      {views} {menu}
    </Head>
  );
  return (
    <section className="rules-main" aria-label={label}>
      {!isTable && head}
      {expression?.kind === "table" && (
        <TableOf
          draft={draft}
          id={id}
          label={label}
          table={expression}
          isReadOnly={isReadOnly}
          shown={shown}
          put={put}
          head={head}
          isTold={view === "sentences"}
          onTable={toTable}
        />
      )}
      {expression && expression.kind !== "table" && (
        <Boxed document={document} expression={expression} isReadOnly={isReadOnly} onChange={put} />
      )}
      {!expression && <Silent isReadOnly={isReadOnly} id={id} put={put} />}
    </section>
  );
}

function Head({
  label,
  holder,
  children,
}: {
  label: string;
  holder: Holder | undefined;
  children: ReactNode;
}) {
  const question = holder && "question" in holder && holder.question;
  return (
    <div className="decision-head">
      <h2 className="decision-title">
        <bdi>{label}</bdi>
      </h2>
      {children}
      {holder && "function" in holder && <Signature holder={holder} />}
      {question && (
        <p className="decision-question" dir="auto">
          {question}
        </p>
      )}
    </div>
  );
}

/** A knowledge model is called with its parameters. */
function Signature({ holder: { name, function: called } }: { holder: KnowledgeModel }) {
  if (called?.kind !== "function") return null;
  return <FeelWords text={`${name}(${called.parameters.map((parameter) => parameter.name).join(", ")})`} />;
}

function Views({ view, onChoose }: { view: string; onChoose: (view: string) => void }) {
  const t = useSay(say);
  return (
    <Segments
      label={t("view")}
      value={view}
      onChange={onChoose}
      options={(["table", "sentences"] as const).map((id) => ({ id, label: t(`view.${id}`) }))}
    />
  );
}

/** A decision that says nothing yet. */
function Silent({
  isReadOnly,
  id,
  put,
}: {
  isReadOnly: boolean;
  id: string;
  put: (next: Expression) => void;
}) {
  const t = useSay(say);
  const ways = (
    <Row>
      <Button onPress={() => put(emptyTable(id))}>{t("decision.make-table")}</Button>
      <Button onPress={() => put(emptyLiteral())}>{t("decision.make-literal")}</Button>
    </Row>
  );
  return <EmptyState title={t("decision.empty")} action={!isReadOnly && ways} />;
}

function DecisionMenu({
  draft,
  id,
  label,
  onClose,
}: {
  draft: Draft;
  id: string;
  label: string;
  onClose: () => void;
}) {
  const t = useSay(say);
  const [asked, ask] = useState<"edit" | "remove">();
  const close = (): void => ask(undefined);
  if (!draft.document.model.decisions.some((one) => one.id === id)) return null;
  return (
    <>
      <Menu
        label={t("decision.menu")}
        trigger={<Button small look="quiet" icon="more" aria-label={t("decision.menu")} />}
        entries={[
          { id: "edit", label: t("decision.edit"), icon: "edit" },
          { id: "remove", label: t("decision.remove"), icon: "trash", harm: true },
        ]}
        onAction={(action) => ask(action as "edit" | "remove")}
      />
      <Dialog title={t("decision.edit")} isOpen={asked === "edit"} onOpenChange={close}>
        <DecisionForm draft={draft} id={id} close={close} />
      </Dialog>
      <Dialog title={t("decision.remove")} isOpen={asked === "remove"} onOpenChange={close}>
        <p>{t("decision.remove.sure", { name: label })}</p>
        <div className="form-actions">
          <Button
            look="harm"
            onPress={() => {
              close();
              onClose();
              draft.change(withoutDecision(draft.document, id));
            }}
          >
            {t("decision.remove")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
