import { isolated } from "#kernel/locale";
import { api, Fact, Facts, Section, Select, Tag, toast, useAction, useGet, useMay, useSay, When } from "#ui";
import { TopicLabel } from "#understand/web";
import { say } from "../messages.ts";
import type { CaseFile, Name } from "../model.ts";
import { useChannels, useTimeWords } from "./words.tsx";

/** The clock, the owner, and what is known so far. */
export function CaseFacts({ file }: { file: CaseFile }) {
  const t = useSay(say);
  const channels = useChannels();
  const { words, tone } = useTimeWords()(file);
  return (
    <Section title={t(file.closedAt ? "case.outcome" : "case.clock")} framed>
      <p className={`case-clock case-clock-${tone}`}>
        {words} {file.isUrgent && <Tag tone="bad">{t("case.urgent")}</Tag>}
      </p>
      <CaseOwner file={file} />
      <Facts>
        <Fact name={t("case.due")}>
          <When at={file.dueAt} />
        </Fact>
        <Fact name={t("case.opened-at")}>
          <When at={file.openedAt} />
        </Fact>
        <Fact name={t("case.first-contact")}>
          {file.firstContactAt ? <When at={file.firstContactAt} /> : t("case.not-yet")}
        </Fact>
        {file.touchpoint && (
          <Fact name={t("filter.touchpoint")}>
            <bdi>{file.touchpoint.name}</bdi>
          </Fact>
        )}
        {file.branch && (
          <Fact name={t("filter.branch")}>
            <bdi>{file.branch.name}</bdi>
          </Fact>
        )}
        <Fact name={t("filter.channel")}>{channels.nameOf(file.channel)}</Fact>
        {file.topics.length > 0 && (
          <Fact name={t("case.topics")}>
            {file.topics.map(({ topic, name, label }) => (
              <div key={topic}>
                <TopicLabel name={name} label={label} />
              </div>
            ))}
          </Fact>
        )}
        <CaseCause file={file} />
        {file.closure && (
          <Fact name={t("case.customer-told")}>
            {t(file.closure.toldCustomer ? "case.told" : "case.not-told")}
          </Fact>
        )}
      </Facts>
    </Section>
  );
}

/** The cause that was found; until then the one that such words usually come from. */
function CaseCause({ file: { cause, proposedCause } }: { file: CaseFile }) {
  const t = useSay(say);
  if (cause) return <Fact name={t("case.cause")}>{t(`cause.${cause.kind}`)}</Fact>;
  if (!proposedCause) return null;
  return <Fact name={t("case.proposed-cause")}>{t(`cause.${proposedCause}`)}</Fact>;
}

const nobody = "nobody";

function CaseOwner({ file }: { file: CaseFile }) {
  const t = useSay(say);
  const mayAssign = useMay("act.assign") && !file.closedAt;
  const members = useGet<{ items: Name[] }>("members", "/api/cases/assignees", undefined, mayAssign).data
    ?.items;
  const assign = useAction(
    (member: string | null) => api.put<CaseFile>(`/api/cases/${file.id}/assignment`, { member }),
    ["cases", "board"],
    ({ owner }) => toast(t("assign.done", { name: isolated(owner?.name ?? t("assign.nobody")) })),
  );
  const options = (members ?? []).map(({ id, name }) => ({ id, label: name }));
  if (!mayAssign)
    return (
      <Facts>
        <Fact name={t("case.owner")}>
          <bdi>{file.owner?.name ?? t("case.unassigned")}</bdi>
        </Fact>
      </Facts>
    );
  return (
    <Select
      label={t("case.owner")}
      value={file.owner?.id ?? nobody}
      onChange={(id) => assign.mutate(id === nobody ? null : id)}
      isDisabled={assign.isPending}
      error={assign.error?.detail}
      options={[{ id: nobody, label: t("case.unassigned") }, ...options]}
    />
  );
}
