import { useState } from "react";
import { formatNumber, type Locale } from "#kernel/locale";
import { Answered, Notice, Progress, RelativeTime, Section, Select, useGet, useLocale, useSay } from "#ui";
import type { PolicyDocument } from "../../documents/model.ts";
import { vocabularyOf } from "../../sentences/vocabulary.ts";
import type { Trial } from "../../trials/model.ts";
import { sayTrying } from "../trying-messages.ts";
import { TrialCases } from "./trial-cases.tsx";
import { TrialSummaryView } from "./trial-summary.tsx";

/** The newest trials; one of them is looked at. */
export function Trials({ policy, document }: { policy: string; document: PolicyDocument }) {
  const t = useSay(sayTrying);
  const locale = useLocale();
  const [chosen, choose] = useState<string | null>(null);
  const trials = useGet<{ items: Trial[] }>("trials", `/api/policies/${policy}/trials`);
  return (
    <Answered query={trials}>
      {({ items }) => {
        const trial = items.find(({ id }) => id === chosen) ?? items[0];
        if (!trial) return null;
        return (
          <Section title={t("trials")}>
            {items.length > 1 && (
              <div className="try-choice">
                <Select
                  label={t("trials")}
                  hidesLabel
                  value={trial.id}
                  onChange={choose}
                  options={items.map((one) => ({ id: one.id, label: nameOf(one, t, locale) }))}
                />
              </div>
            )}
            <TrialView trial={trial} document={document} />
          </Section>
        );
      }}
    </Answered>
  );
}

type Say = ReturnType<typeof useSay<Parameters<typeof sayTrying>[1]>>;

const nameOf = ({ source, version, against }: Trial, t: Say, locale: Locale): string =>
  t("trial.of", {
    source: t(`source.${source}`),
    version: version === null ? "draft" : formatNumber(locale, version),
    against: against === null ? "none" : formatNumber(locale, against),
  });

function TrialView({ trial, document }: { trial: Trial; document: PolicyDocument }) {
  const t = useSay(sayTrying);
  const locale = useLocale();
  const vocabulary = vocabularyOf(document, locale);
  const { state, done, total, summary } = trial;
  return (
    <>
      <p className="try-quiet">
        {nameOf(trial, t, locale)} · <RelativeTime at={trial.madeAt} />
      </p>
      {state === "running" && (
        <Progress
          label={t("trial.running", { done, total })}
          {...(total > 0 && { share: Math.min(1, done / total) })}
        />
      )}
      {state === "failed" && <Notice tone="bad">{t("trial.failed")}</Notice>}
      {summary && <TrialSummaryView summary={summary} vocabulary={vocabulary} />}
      {state === "done" && <TrialCases key={trial.id} trial={trial} vocabulary={vocabulary} />}
    </>
  );
}
