import { Button, Notice, Row, useSay } from "#ui";
import { say } from "./messages.ts";
import type { Draft } from "./use-draft.ts";

/** Two people wrote at once: who reads this says whose words stay. */
export function ConflictNotice({ draft: { state, problem, takeTheirs, keepMine } }: { draft: Draft }) {
  const t = useSay(say);
  if (state !== "conflict") return null;
  return (
    <Notice tone="warning">
      <p>
        <strong>{t("conflict.title")}.</strong> {problem?.detail}
      </p>
      <Row>
        <Button small onPress={takeTheirs}>
          {t("conflict.theirs")}
        </Button>
        <Button small onPress={keepMine}>
          {t("conflict.mine")}
        </Button>
      </Row>
    </Notice>
  );
}
