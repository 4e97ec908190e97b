import { useState } from "react";
import {
  Answered,
  api,
  Button,
  Notice,
  Page,
  PageSkeleton,
  Steps,
  useAction,
  useGet,
  useGo,
  useSay,
} from "#ui";
import { sayImport } from "../import/messages.ts";
import type { ImportPreview, ImportView, ImportMapping as Mapping } from "../import/model.ts";
import "./import.css";
import { ImportColumns } from "./import-columns.tsx";
import { ImportRows } from "./import-rows.tsx";
import { ImportTarget } from "./import-target.tsx";
import { useForget } from "./use-forget.ts";

/** Which column holds what, with the file's own first rows under it as they will be imported. */
export function ImportMapping({ one }: { one: ImportView }) {
  const preview = useGet<ImportPreview>("imports", `/api/imports/${one.id}/preview`);
  return (
    <Answered query={preview} skeleton={<PageSkeleton />}>
      {(read) => <Mapped key={one.id} read={read} />}
    </Answered>
  );
}

function Mapped({ read }: { read: ImportPreview }) {
  const t = useSay(sayImport);
  const go = useGo();
  const [draft, setDraft] = useState<Mapping>();
  const mapping = draft ?? read.mapping;
  const keep = useAction(
    (next: Mapping) => api.put<ImportPreview>(`/api/imports/${read.id}/mapping`, next),
    ["imports"],
  );
  const start = useAction(() => api.post<ImportView>(`/api/imports/${read.id}/run`), ["imports"]);
  const forget = useForget(() => go("/import"));
  const change = (next: Mapping) => {
    setDraft(next);
    keep.mutate(next);
  };
  const obstacle = keep.error?.detail ?? start.error?.detail ?? (keep.isPending ? null : read.obstacle);
  return (
    <Page
      title={t("title")}
      tools={<Steps steps={[t("step.file"), t("step.columns"), t("step.import")]} current={1} />}
      finding={
        read.state === "failed"
          ? t("failed.finding", { file: `\u2068${read.fileName}\u2069` })
          : t("map.finding", { file: `\u2068${read.fileName}\u2069` })
      }
      sub={t("map.sub")}
      actions={
        <>
          <Button
            look="primary"
            onPress={() => start.mutate(undefined)}
            isPending={start.isPending || keep.isPending}
            isDisabled={obstacle !== null}
          >
            {t("start")}
          </Button>
          <Button onPress={() => forget.mutate(read.id)} isPending={forget.isPending}>
            {t("give-up")}
          </Button>
        </>
      }
    >
      {read.failure && <Notice tone="bad">{read.failure}</Notice>}
      {obstacle && <Notice tone="warning">{obstacle}</Notice>}
      <ImportColumns read={read} mapping={mapping} onChange={change} />
      <ImportRows read={keep.data ?? read} />
      <ImportTarget read={read} mapping={mapping} onChange={change} />
    </Page>
  );
}
