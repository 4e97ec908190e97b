import { useMemo } from "react";
import { Dialog, Lines, Stack, useGet, useSay } from "#ui";
import type { CommentView } from "../../documents/views.ts";
import type { DecisionTable } from "../../model.ts";
import { sayVersions } from "../versions-messages.ts";
import { CommentLine, WriteComment } from "./comments.tsx";

/** As many as a page answers: rules that more is said of than that have other troubles. */
const most = 200;

export type OpenComments = {
  path: string;
  items: readonly CommentView[];
  byRule: ReadonlyMap<string, number>;
};

/** What is still to be settled of a decision's rules. */
export function useOpenComments(policy: string, decision: string): OpenComments {
  const path = `/api/policies/${policy}/comments`;
  const { data } = useGet<{ items: CommentView[] }>("policies", path, { state: "open", limit: most });
  // The same object as long as nobody says more: a table is drawn anew with its marks.
  return useMemo(() => {
    const items = data?.items.filter(({ place }) => place.decision === decision && place.rule) ?? [];
    const byRule = Map.groupBy(items, ({ place }) => place.rule as string);
    return { path, items, byRule: new Map([...byRule].map(([rule, { length }]) => [rule, length])) };
  }, [data, decision, path]);
}

type RuleCommentsProps = {
  comments: OpenComments;
  decision: string;
  table: DecisionTable;
  /** Id of the rule that is talked about; undefined: none is. */
  rule: string | undefined;
  close: () => void;
};

/** Beside the table: what is said of one rule, and one more word on it. */
export function RuleComments({ comments: { path, items }, decision, table, rule, close }: RuleCommentsProps) {
  const t = useSay(sayVersions);
  const number = table.rules.findIndex(({ id }) => id === rule) + 1;
  const open = items.filter(({ place }) => place.rule === rule);
  return (
    <Dialog title={t("comments.of-rule", { number })} isOpen={number > 0} onOpenChange={close} atSide>
      <Stack gap={4}>
        {open.length > 0 && (
          <Lines>
            {open.map((comment) => (
              <CommentLine key={comment.id} comment={comment} path={path} />
            ))}
          </Lines>
        )}
        {rule && <WriteComment path={path} label={t("comments.write-rule")} place={{ decision, rule }} />}
      </Stack>
    </Dialog>
  );
}
