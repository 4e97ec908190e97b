import { api, FileDrop, Notice, Progress, Section, useAction, useSay } from "#ui";
import type { Trial } from "../../trials/model.ts";
import { sayTrying } from "../trying-messages.ts";

/** The draft on a file of past cases. */
export function TryFile({ policy }: { policy: string }) {
  const t = useSay(sayTrying);
  const send = useAction(
    (file: File) =>
      api.post<Trial>(`/api/policies/${policy}/trials/file`, new Blob([file], { type: "text/csv" })),
    ["trials"],
  );
  return (
    <Section title={t("way.file")} sub={t("file.sub")} framed>
      <FileDrop
        label={t("file.drop")}
        endings={[".csv", ".tsv", ".txt"]}
        onFile={(file) => send.mutate(file)}
      />
      {send.isPending && <Progress label={t("past.start")} />}
      {send.error && <Notice tone="bad">{send.error.detail || send.error.title}</Notice>}
    </Section>
  );
}
