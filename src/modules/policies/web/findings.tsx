import { useMemo } from "react";
import { Icon, useLocale, useSay } from "#ui";
import type { Finding } from "../model.ts";
import { reasonWords } from "../proof/reason-words.ts";
import { findingWords } from "../sentences/finding-words.ts";
import { vocabularyOf } from "../sentences/vocabulary.ts";
import "./findings.css";
import { say } from "./messages.ts";
import { countOf } from "./proof-mark.tsx";
import type { Draft } from "./use-draft.ts";

type FindingsProps = { draft: Draft; shown: Finding | undefined; onShow: (finding: Finding) => void };

/** What the proof says: calm where all is proven, else each finding with the customer it would befall. */
export function Findings({ draft, shown, onShow }: FindingsProps) {
  const t = useSay(say);
  const locale = useLocale();
  const { proof, document } = draft;
  const vocabulary = useMemo(() => vocabularyOf(document, locale), [document, locale]);
  const more = countOf(proof) - proof.findings.length;
  return (
    <aside className="findings" aria-label={t("findings.title", { count: countOf(proof) })}>
      <Banner draft={draft} />
      {proof.findings.length > 0 && (
        <ul className="findings-list">
          {proof.findings.map((finding, at) => (
            <li key={keyOf(finding, at)}>
              <button
                type="button"
                className="finding"
                aria-pressed={finding === shown}
                onClick={() => onShow(finding)}
              >
                <Kind finding={finding} /> <span>{findingWords(finding, document, vocabulary)}</span>{" "}
                <Reason words={reasonWords(finding, locale)} />
              </button>
            </li>
          ))}
        </ul>
      )}
      {more > 0 && <p className="findings-detail">{t("findings.more", { count: more })}</p>}
    </aside>
  );
}

const keyOf = ({ kind, decision, rules }: Finding, at: number): string =>
  `${kind} ${decision} ${rules.join(" ")} ${at}`;

/** Why it could not be read or proven. */
const Reason = ({ words }: { words: string }) =>
  words !== "" && <small className="findings-detail">{words}</small>;

const icons = { error: "warning", warning: "info", unproven: "info" } as const;

function Kind({ finding: { kind, severity } }: { finding: Finding }) {
  const t = useSay(say);
  return (
    <strong className={`finding-kind finding-${severity}`}>
      <Icon name={icons[severity]} size={16} /> {t(`kind.${kind}`)}
    </strong>
  );
}

function Banner({ draft: { proof, isProofOfNow } }: { draft: Draft }) {
  const t = useSay(say);
  const state = stateOf(proof);
  return (
    <div className={`findings-banner findings-${state}`} role="status">
      <Icon name={iconOf(state)} size={20} />
      <div>
        <p className="findings-title">{isProofOfNow ? t(`findings.${state}`) : t("findings.checking")}</p>
        <p className="findings-detail">{t(`findings.${state}.detail`, { tables: proof.tables.length })}</p>
      </div>
    </div>
  );
}

const iconOf = (state: ReturnType<typeof stateOf>) => {
  if (state === "none") return "info";
  return state === "proven" || state === "sound" ? "check" : "warning";
};

function stateOf(proof: Draft["proof"]): "proven" | "sound" | "open" | "unproven" | "none" {
  if (!proof.isSound) return "open";
  if (proof.tables.length === 0 && countOf(proof) === 0) return "none";
  if (proof.counts.unproven || (!proof.isProven && countOf(proof) === 0)) return "unproven";
  return countOf(proof) === 0 ? "proven" : "sound";
}
