import { useState } from "react";
import { api, Button, Checkbox, Dialog, RadioGroup, TextArea, toast, useAction, useMay, useSay } from "#ui";
import { say } from "../messages.ts";
import { type CaseFile, closureOutcomes } from "../model.ts";
import { WorkForm } from "./work-form.tsx";

/** Closing an open case, reopening a closed one. */
export function CaseActions({ file }: { file: CaseFile }) {
  const t = useSay(say);
  if (!useMay("act.close")) return null;
  const [title, trigger] = file.closedAt
    ? [t("reopen.title", { code: file.code }), <Button key="reopen">{t("reopen")}</Button>]
    : [
        t("close.title", { code: file.code }),
        <Button key="close" look="primary" icon="check">
          {t("close")}
        </Button>,
      ];
  return (
    <Dialog key={String(file.closedAt)} title={title} trigger={trigger}>
      {(close) =>
        file.closedAt ? <Reopening file={file} done={close} /> : <Closing file={file} done={close} />
      }
    </Dialog>
  );
}

type Doing = { file: CaseFile; done: () => void };

function Closing({ file: { id, code }, done }: Doing) {
  const t = useSay(say);
  const [outcome, setOutcome] = useState<string | null>(null);
  const [toldCustomer, setTold] = useState(false);
  const [text, setText] = useState("");
  const closing = useAction(
    () => api.put(`/api/cases/${id}/closure`, { outcome, toldCustomer, text: text.trim() || undefined }),
    ["cases", "board"],
    () => {
      toast(t("close.done", { code }));
      done();
    },
  );
  const onSave = () => closing.mutate(undefined);
  return (
    <WorkForm save={t("close")} isPending={closing.isPending} problem={closing.error} onSave={onSave}>
      <RadioGroup
        label={t("close.outcome")}
        value={outcome}
        onChange={setOutcome}
        isRequired
        options={closureOutcomes.map((one) => ({
          id: one,
          label: t(`close.${one}`),
          detail: t(`close.${one}-detail`),
        }))}
      />
      <TextArea label={t("close.text")} value={text} onChange={setText} />
      <Checkbox isSelected={toldCustomer} onChange={setTold}>
        {t("close.told")}
      </Checkbox>
    </WorkForm>
  );
}

function Reopening({ file: { id, code }, done }: Doing) {
  const t = useSay(say);
  const [reason, setReason] = useState("");
  const reopening = useAction(
    () => api.del(`/api/cases/${id}/closure`, { reason }),
    ["cases", "board"],
    () => {
      toast(t("reopen.done", { code }));
      done();
    },
  );
  const onSave = () => reopening.mutate(undefined);
  return (
    <WorkForm save={t("reopen")} isPending={reopening.isPending} problem={reopening.error} onSave={onSave}>
      <p>{t("reopen.detail")}</p>
      <TextArea label={t("reopen.reason")} value={reason} onChange={setReason} isRequired />
    </WorkForm>
  );
}
