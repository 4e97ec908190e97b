import {
  Checkbox,
  Emphasised,
  EmptyState,
  ErrorState,
  More,
  Page,
  RelativeTime,
  SearchField,
  Skeleton,
  Table,
  Tag,
  useChoices,
  useLocale,
  useMay,
  usePages,
  useSay,
  When,
} from "#ui";
import type { PolicyRowView } from "../documents/views.ts";
import { wordIn } from "../sentences/vocabulary.ts";
import { say } from "./messages.ts";
import { NewPolicy } from "./new-policy.tsx";
import { ProofMark } from "./proof-mark.tsx";

/** Every policy: whether it decides, and whether it leaves anybody without an answer. */
export default function Policies() {
  const t = useSay(say);
  const mayEdit = useMay("policies.edit");
  const [{ search, archived }, choose] = useChoices({ search: "", archived: "" });
  const policies = usePages<PolicyRowView>("policies", "/api/policies", { search, archived });
  const { items } = policies;
  const isFirst = items.length === 0 && search === "" && archived === "";
  const counts = {
    inEffect: items.filter(({ inEffect }) => inEffect !== null).length,
    holes: items.filter(({ proof }) => !proof.isSound).length,
  };
  return (
    <Page
      title={t("policies.title")}
      finding={isFirst ? undefined : <Emphasised>{t("policies.finding", counts)}</Emphasised>}
      sub={t("policies.sub")}
      actions={mayEdit && !isFirst && <NewPolicy />}
      tools={
        <>
          <SearchField label={t("policies.find")} value={search} onSearch={(search) => choose({ search })} />
          <Checkbox
            isSelected={archived === "true"}
            onChange={(is) => choose({ archived: is ? "true" : "" })}
          >
            {t("policies.archived")}
          </Checkbox>
        </>
      }
    >
      <List policies={policies} isFirst={isFirst} />
    </Page>
  );
}

function List({
  policies,
  isFirst,
}: {
  policies: ReturnType<typeof usePages<PolicyRowView>>;
  isFirst: boolean;
}) {
  const t = useSay(say);
  const locale = useLocale();
  const mayEdit = useMay("policies.edit");
  const { items, isPending, error, refetch } = policies;
  if (isPending) return <Skeleton lines={6} />;
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (isFirst)
    return (
      <EmptyState title={t("policies.empty")} action={mayEdit && <NewPolicy />}>
        {t("policies.empty.detail")}
      </EmptyState>
    );
  if (items.length === 0)
    return <EmptyState title={t("policies.none")}>{t("policies.none.detail")}</EmptyState>;
  return (
    <>
      <Table
        label={t("policies.list")}
        rows={items}
        rowKey={({ id }) => id}
        href={({ slug }) => `/policies/${slug}`}
        columns={[
          {
            id: "name",
            header: t("column.name"),
            cell: ({ name, slug }) => <bdi>{wordIn(name, locale) || slug}</bdi>,
          },
          { id: "state", header: t("column.state"), cell: (row) => <State row={row} /> },
          {
            id: "since",
            header: t("column.since"),
            cell: ({ effectiveSince }) =>
              effectiveSince && <When at={effectiveSince} options={{ dateStyle: "medium" }} />,
          },
          { id: "proof", header: t("column.proof"), cell: ({ proof }) => <ProofMark proof={proof} /> },
          {
            id: "edited",
            header: t("column.edited"),
            cell: ({ editedAt }) => <RelativeTime at={editedAt} />,
          },
        ]}
      />
      <More
        count={items.length}
        hasMore={policies.hasMore}
        isLoading={policies.isLoadingMore}
        onMore={policies.more}
      />
    </>
  );
}

/** What decides now, and what waits to be reviewed. */
function State({ row: { inEffect, newest, archivedAt } }: { row: PolicyRowView }) {
  const t = useSay(say);
  if (archivedAt) return <Tag>{t("state.archived")}</Tag>;
  const isWaiting = newest !== null && newest !== inEffect && newest > (inEffect ?? 0);
  return (
    <>
      {inEffect !== null && <Tag tone="good">{t("state.in-effect", { version: inEffect })}</Tag>}{" "}
      {isWaiting && <Tag tone="warning">{t("state.in-review", { version: newest })}</Tag>}
      {inEffect === null && !isWaiting && <Tag>{t("state.draft")}</Tag>}
    </>
  );
}
