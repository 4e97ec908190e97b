import { isolated } from "#kernel/locale";
import {
  Answered,
  Emphasised,
  Notice,
  Page,
  PageSkeleton,
  Tabs,
  useChoices,
  useGet,
  useLocale,
  useMay,
  useParameters,
  useSay,
} from "#ui";
import type { PolicyView } from "../documents/views.ts";
import { wordIn } from "../sentences/vocabulary.ts";
import { BoardPart } from "./board/board-part.tsx";
import { ConflictNotice } from "./conflict-notice.tsx";
import { InputsPart } from "./inputs-part.tsx";
import { say } from "./messages.ts";
import { countOf } from "./proof-mark.tsx";
import "./policy.css";
import { RemediesPart } from "./remedies-part.tsx";
import { RulesPart } from "./rules-part.tsx";
import { SaveMark } from "./save-mark.tsx";
import { SettingsPart } from "./settings-part.tsx";
import { TryPart } from "./trying/try-part.tsx";
import { type Draft, useDraft } from "./use-draft.ts";
import { VersionsPart } from "./versions/versions-part.tsx";

/** One policy, to be written: its rules, what they offer, what they know, how it is used. */
export default function PolicyPage() {
  const { policyId } = useParameters<"policyId">();
  const policy = useGet<PolicyView>("policies", `/api/policies/${policyId}`);
  return (
    <Answered query={policy} skeleton={<PageSkeleton />}>
      {(policy) => <Editor key={policy.id} policy={policy} />}
    </Answered>
  );
}

const parts = ["rules", "remedies", "inputs", "settings", "try", "versions", "board"] as const;

function Editor({ policy }: { policy: PolicyView }) {
  const t = useSay(say);
  const locale = useLocale();
  const draft = useDraft(policy);
  const mayEdit = useMay("policies.edit") && policy.archived === null;
  const [{ part }, choose] = useChoices({ part: "rules" });
  const name = wordIn(draft.document.name, locale) || policy.slug;
  const shown = { draft, isReadOnly: !mayEdit };
  const content = {
    rules: <RulesPart {...shown} />,
    remedies: <RemediesPart {...shown} />,
    inputs: <InputsPart {...shown} />,
    settings: <SettingsPart {...shown} policy={policy} />,
    try: <TryPart policy={policy.id} document={draft.document} />,
    versions: <VersionsPart policy={policy} />,
    board: <BoardPart policy={policy.id} document={draft.document} />,
  };
  return (
    <Page
      title={name}
      finding={<Finding name={name} draft={draft} />}
      sub={wordIn(draft.document.purpose, locale)}
      actions={<SaveMark draft={draft} isReadOnly={!mayEdit} />}
    >
      {policy.archived && <Notice>{t("archived.notice")}</Notice>}
      <ConflictNotice draft={draft} />
      <Tabs
        label={t("policy.tabs")}
        chosen={part}
        onChoose={(part) => choose({ part })}
        tabs={parts.map((id) => ({ id, label: t(`policy.${id}`), content: content[id] }))}
      />
    </Page>
  );
}

function Finding({ name, draft: { proof } }: { name: string; draft: Draft }) {
  const t = useSay(say);
  const { counts } = proof;
  const errors = proof.findings.filter(({ severity }) => severity === "error").length;
  const values = { name: isolated(name) };
  if (!proof.isSound)
    return <Emphasised>{t("policy.finding.holes", { ...values, count: errors })}</Emphasised>;
  if (counts.unproven || !proof.isProven)
    return (
      <Emphasised>{t("policy.finding.unproven", { ...values, count: counts.unproven ?? 1 })}</Emphasised>
    );
  const count = countOf(proof);
  if (count === 0 && proof.tables.length === 0) return values.name;
  if (count > 0) return <Emphasised>{t("policy.finding.warnings", { ...values, count })}</Emphasised>;
  return <Emphasised>{t("policy.finding.proven", values)}</Emphasised>;
}
