import { Button, Icon, useSay } from "#ui";
import { say } from "./messages.ts";
import type { Draft } from "./use-draft.ts";

/** Whether what is on view is kept; steps back and forth. */
export function SaveMark({ draft, isReadOnly }: { draft: Draft; isReadOnly: boolean }) {
  const t = useSay(say);
  const { state, problem, retry } = draft;
  if (isReadOnly) return <span className="save-mark">{t("save.read-only")}</span>;
  return (
    <div className="save-mark" role="status">
      {state === "saved" && <Icon name="check" size={16} />}
      <span>{t(state === "conflict" ? "save.waiting" : `save.${state}`)}</span>
      {state === "refused" && (
        <>
          <span className="save-problem">{problem?.errors[0]?.detail ?? problem?.detail}</span>
          <Button small onPress={retry}>
            {t("save.retry")}
          </Button>
        </>
      )}
    </div>
  );
}
