import { api, Button, toast, useAction, useMay, useSay } from "#ui";
import { say } from "../messages.ts";
import type { Survey } from "../model.ts";
import type { Draft } from "./use-draft.ts";
import type { VersionOnWire } from "./versions.tsx";

type Props = { survey: Survey; draft: Draft; published: VersionOnWire | undefined };

/** Saving, publishing, closing: only what can be done now. */
export function PublishBar({ survey, draft, published }: Props) {
  const t = useSay(say);
  const mayEdit = useMay("listen.edit");
  const mayPublish = useMay("listen.publish");
  const isAhead = draft.isDirty || JSON.stringify(survey.document) !== JSON.stringify(published?.document);
  return (
    <>
      {mayPublish && survey.version && <Closure survey={survey} />}
      {mayEdit && draft.isDirty && (
        <Button onPress={draft.save} isPending={draft.isBusy}>
          {t("survey.save")}
        </Button>
      )}
      {mayPublish && (!survey.version || isAhead) && (
        <Button look="primary" onPress={draft.publish} isPending={draft.isBusy}>
          {t(survey.version ? "survey.publish-again" : "survey.publish")}
        </Button>
      )}
    </>
  );
}

function Closure({ survey: { id, state, closedAt } }: { survey: Survey }) {
  const t = useSay(say);
  const path = `/api/surveys/${id}/closure`;
  const close = useAction(
    () => api.put(path, {}),
    ["surveys"],
    () => toast(t("survey.closed")),
  );
  const reopen = useAction(
    () => api.del(path),
    ["surveys"],
    () => toast(t("survey.reopened")),
  );
  if (state === "open") {
    return (
      <Button look="quiet" onPress={() => close.mutate()} isPending={close.isPending}>
        {t("survey.close")}
      </Button>
    );
  }
  return closedAt ? (
    <Button onPress={() => reopen.mutate()} isPending={reopen.isPending}>
      {t("survey.reopen")}
    </Button>
  ) : null;
}
