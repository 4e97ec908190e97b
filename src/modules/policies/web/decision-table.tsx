import { type ReactNode, useMemo, useState } from "react";
import { useParameters } from "#ui";
import type { DecisionTable, Expression } from "../model.ts";
import { ColumnDialog } from "./column-dialog.tsx";
import { marksOf } from "./finding-marks.ts";
import type { Spot } from "./grid/columns.ts";
import type { Shown } from "./rules-part.tsx";
import { Sentences } from "./sentences.tsx";
import { TablePane } from "./table-pane.tsx";
import type { Draft } from "./use-draft.ts";
import { RuleComments, useOpenComments } from "./versions/rule-comments.tsx";

type TableOfProps = {
  draft: Draft;
  id: string;
  isReadOnly: boolean;
  shown: Shown | undefined;
  label: string;
  table: DecisionTable;
  put: (next: Expression) => void;
  head: ReactNode;
  isTold: boolean;
  onTable: () => void;
};

/** A decision’s rules as a table or as sentences, with what the proof and the members say of them. */
export function TableOf({
  draft,
  id,
  label,
  table,
  isReadOnly,
  shown,
  put,
  head,
  isTold,
  onTable,
}: TableOfProps) {
  const [spot, edit] = useState<Spot>();
  const [place, point] = useState({ rule: "", time: 0 });
  const { document, proof } = draft;
  const [talkedOf, talk] = useState<string>();
  const comments = useOpenComments(useParameters<"policyId">().policyId, id);
  const found = useMemo(() => marksOf(proof, id, shown?.finding), [proof, id, shown]);
  const marks = useMemo(() => ({ ...found, comments: comments.byRule }), [found, comments]);
  if (isTold)
    return (
      <>
        {head}
        <Sentences
          document={document}
          holder={id}
          label={label}
          table={table}
          shown={marks.shown}
          onChoose={(rule) => {
            point({ rule, time: place.time + 1 });
            onTable();
          }}
        />
      </>
    );
  return (
    <>
      <TablePane
        document={document}
        holder={id}
        label={label}
        table={table}
        isReadOnly={isReadOnly}
        head={head}
        marks={marks}
        proposed={shown?.finding.proposal}
        pointed={pointedBy(shown, place)}
        history={draft.history}
        onChange={put}
        onEditColumn={edit}
        onComment={talk}
      />
      <RuleComments
        comments={comments}
        decision={id}
        table={table}
        rule={talkedOf}
        close={() => talk(undefined)}
      />
      {spot && (
        <ColumnDialog
          draft={draft}
          holder={id}
          table={table}
          spot={spot}
          put={put}
          close={() => edit(undefined)}
        />
      )}
    </>
  );
}

/** The rule to go to: the first of a finding that is looked at, or that of a sentence. */
const pointedBy = (shown: Shown | undefined, { rule, time }: { rule: string; time: number }) => {
  const first = shown?.finding.rules[0];
  return first && shown ? { rule: first, mark: `finding ${shown.time}` } : { rule, mark: `sentence ${time}` };
};
