import { useState } from "react";
import { dayStart, localDay } from "#kernel/calendar";
import {
  api,
  Button,
  DatePicker,
  Dialog,
  Notice,
  TextArea,
  toast,
  useAction,
  useNow,
  useSay,
  useTimeZone,
} from "#ui";
import type { PolicyView } from "../../documents/views.ts";
import { sayVersions } from "../versions-messages.ts";
import type { Version } from "./version-lines.tsx";

/** Puts a version into effect, from a day and until one; what is unproven has to be accepted in words. */
export function PublishVersion({ policy, version }: { policy: PolicyView; version: Version }) {
  const t = useSay(sayVersions);
  const timeZone = useTimeZone();
  const today = localDay(useNow(), timeZone);
  const { number, proof } = version;
  const [isOpen, open] = useState(false);
  const [from, begin] = useState<string | null>(null);
  const [until, end] = useState<string | null>(null);
  const [accept, write] = useState("");
  const publish = useAction(
    () =>
      api.post<PolicyView>(`/api/policies/${policy.id}/publications`, {
        version: number,
        // What is to hold from today holds from now: the day began already.
        ...(from && from !== today && { effectiveFrom: dayStart(from, timeZone).toISOString() }),
        ...(until && { effectiveUntil: dayStart(until, timeZone).toISOString() }),
        ...(accept.trim() && { acceptUnproven: accept.trim() }),
      }),
    ["policies"],
    () => {
      open(false);
      toast(t("publish.done", { version: number }));
    },
  );
  return (
    <Dialog
      title={t("publish.title", { number })}
      trigger={
        <Button small look="primary">
          {t("publish")}
        </Button>
      }
      isOpen={isOpen}
      onOpenChange={open}
    >
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          publish.mutate(undefined);
        }}
      >
        {!proof.isSound && <Notice tone="bad">{t("publish.errors", { count: errorsIn(proof) })}</Notice>}
        <div className="form-row">
          <DatePicker
            label={t("publish.from")}
            description={t("publish.from.detail")}
            value={from}
            onChange={begin}
          />
          <DatePicker
            label={t("publish.until")}
            description={t("publish.until.detail")}
            value={until}
            onChange={end}
          />
        </div>
        {!proof.isProven && (
          <TextArea label={t("publish.unproven")} value={accept} onChange={write} isRequired />
        )}
        {publish.error && <Notice tone="bad">{publish.error.detail || publish.error.title}</Notice>}
        <div className="form-actions">
          <Button type="submit" look="primary" isPending={publish.isPending} isDisabled={!proof.isSound}>
            {t("publish.do")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

const errorsIn = ({ counts }: Version["proof"]): number =>
  (counts.invalid ?? 0) + (counts.gap ?? 0) + (counts.conflict ?? 0) + (counts["no-remedy"] ?? 0) || 1;
