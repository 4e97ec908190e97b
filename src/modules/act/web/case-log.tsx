import { intlTag, isolated, type Locale } from "#kernel/locale";
import { type Happening, type IconName, Timeline, useLocale, useSay } from "#ui";
import { say } from "../messages.ts";
import type { CaseRecord } from "../model.ts";

/** All that was done, the newest first. */
export function CaseLog({ log }: { log: CaseRecord[] }) {
  const t = useSay(say);
  const titleOf = useRecordTitle();
  const happenings = log.map((record): Happening => {
    const text = "text" in record ? record.text : null;
    return {
      id: record.id + record.kind,
      at: record.at,
      icon: icons[record.kind],
      tone: toneOf(record),
      title: titleOf(record),
      children: text && (
        <p className="case-record-words" dir="auto">
          {text}
        </p>
      ),
    };
  });
  return <Timeline label={t("case.log")} happenings={happenings.reverse()} />;
}

const icons: Record<CaseRecord["kind"], IconName> = {
  opened: "case",
  "voice-joined": "voices",
  assigned: "people",
  noted: "note",
  contacted: "phone",
  "cause-found": "search",
  closed: "check",
  reopened: "warning",
  remedy: "check",
};

function toneOf(record: CaseRecord): Happening["tone"] {
  if (record.kind === "closed") return "good";
  return record.kind === "reopened" || record.kind === "voice-joined" ? "bad" : "plain";
}

function useRecordTitle(): (record: CaseRecord) => string {
  const t = useSay(say);
  const locale = useLocale();
  return (record) => {
    const who = isolated(record.by?.name ?? t("by.hamdel"));
    if (record.kind === "assigned") return assignmentTitle(t, record, who);
    if (record.kind === "contacted") {
      const words = {
        channel: t(`contact.channel.${record.channel}`),
        outcome: t(`contact.outcome.${record.outcome}`),
      };
      return t(`log.contacted.${record.direction}`, { who, ...words });
    }
    if (record.kind === "cause-found")
      return t("log.cause-found", { who, cause: t(`cause.${record.cause}`) });
    if (record.kind === "closed") return t("log.closed", { who, outcome: t(`close.${record.outcome}`) });
    if (record.kind === "remedy") return remedyTitle(t, record, who, locale);
    return t(`log.${record.kind}`, { who });
  };
}

type Remedy = Extract<CaseRecord, { kind: "remedy" }>;

function remedyTitle(
  t: ReturnType<typeof useSay<Parameters<typeof say>[1]>>,
  { step, by, remedies }: Remedy,
  who: string,
  locale: Locale,
) {
  const list = new Intl.ListFormat(intlTag(locale)).format(remedies);
  // Nobody of ours chose it: the customer did, on the public page.
  if (step === "chosen" && by === null) return t("log.remedy.taken", { remedies: isolated(list) });
  return t(`log.remedy.${step}`, { who, remedies: isolated(list) });
}

type Assigned = Extract<CaseRecord, { kind: "assigned" }>;

function assignmentTitle(
  t: ReturnType<typeof useSay<Parameters<typeof say>[1]>>,
  record: Assigned,
  who: string,
) {
  if (!record.to) return t("log.unassigned", { who });
  return record.to.id === record.by?.id
    ? t("log.taken", { who })
    : t("log.assigned", { who, to: isolated(record.to.name) });
}
