import { Answered, Code, EmptyState, More, Page, RelativeTime, Skeleton, Table, usePages, useSay } from "#ui";
import type { Key } from "../model.ts";
import { KeyScopes } from "./key-scopes.tsx";
import { KeyState } from "./key-state.tsx";
import { MakeKey } from "./make-key.tsx";
import { say } from "./words.ts";
import "./govern.css";

/** By which programs call Hamdel, and what each may do. */
export default function Keys() {
  const t = useSay(say);
  const keys = usePages<Key>("keys", "/api/keys");
  const inForce = keys.items.filter(({ revokedAt }) => revokedAt === null).length;
  const isEmpty = keys.first?.items.length === 0;
  return (
    <Page
      title={t("keys.title")}
      finding={keys.first && t("keys.finding", { count: inForce })}
      sub={t("keys.sub")}
      // Here and nowhere else: in the empty state it would vanish with the first secret still unread.
      actions={keys.first && <MakeKey />}
    >
      <Answered query={{ ...keys, data: keys.first }} skeleton={<Skeleton lines={5} />}>
        {() =>
          isEmpty ? (
            <EmptyState title={t("keys.none")}>{t("keys.none-detail")}</EmptyState>
          ) : (
            <KeyTable keys={keys.items} />
          )
        }
      </Answered>
      {keys.hasMore && (
        <More count={keys.items.length} hasMore isLoading={keys.isLoadingMore} onMore={keys.more} />
      )}
    </Page>
  );
}

function KeyTable({ keys }: { keys: readonly Key[] }) {
  const t = useSay(say);
  return (
    <Table<Key>
      label={t("keys.title")}
      rows={keys}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", header: t("keys.name"), cell: (key) => <KeyName apiKey={key} /> },
        { id: "scopes", header: t("keys.scopes"), cell: ({ scopes }) => <KeyScopes scopes={scopes} /> },
        {
          id: "used",
          header: t("keys.used"),
          cell: ({ lastUsedAt }) => (lastUsedAt ? <RelativeTime at={lastUsedAt} /> : t("keys.never")),
        },
        {
          id: "made",
          header: t("keys.made-at"),
          cell: ({ madeAt, madeBy }) => (
            <>
              <RelativeTime at={madeAt} /> <bdi className="quiet-words">{madeBy}</bdi>
            </>
          ),
        },
        {
          id: "state",
          header: t("keys.state"),
          hidesHeader: true,
          cell: (key) => <KeyState apiKey={key} />,
        },
      ]}
    />
  );
}

const KeyName = ({ apiKey: { name, ending } }: { apiKey: Key }) => (
  <>
    <bdi className="strong-words">{name}</bdi>{" "}
    <span className="quiet-words">
      <Code>…{ending}</Code>
    </span>
  </>
);
