import { personKinds } from "#people/model";
import {
  Code,
  EmptyState,
  ErrorState,
  FilterBar,
  More,
  Page,
  Person,
  RelativeTime,
  ScoreMark,
  Select,
  Skeleton,
  Table,
  useChoices,
  usePages,
  useSay,
} from "#ui";
import { say } from "../messages.ts";
import type { ShownPerson } from "../model.ts";
import "./insights.css";
import { SearchBox } from "./search-box.tsx";

const nothing = { search: "", kind: "" };

export default function Persons() {
  const t = useSay(say);
  const [chosen, choose] = useChoices(nothing);
  const persons = usePages<ShownPerson>("persons", "/api/persons", chosen);
  const isEmpty = !persons.isPending && !persons.error && persons.items.length === 0;
  const isNarrowed = Boolean(chosen.search || chosen.kind);
  return (
    <Page
      title={t("persons.title")}
      sub={t("persons.sub")}
      tools={
        <FilterBar>
          <SearchBox
            key={chosen.search}
            label={t("filter.search-persons")}
            value={chosen.search}
            onSearch={(search) => choose({ search })}
          />
          <Select
            label={t("persons.title")}
            hidesLabel
            value={chosen.kind || "all"}
            onChange={(id) => choose({ kind: id === "all" ? "" : id })}
            options={[
              { id: "all", label: t("filter.all-kinds") },
              ...personKinds.map((id) => ({ id, label: t(`kind.${id}`) })),
            ]}
          />
        </FilterBar>
      }
    >
      {persons.isPending && <Skeleton lines={8} />}
      {persons.error && <ErrorState error={persons.error} onRetry={() => void persons.refetch()} />}
      {isEmpty && (
        <EmptyState title={t(isNarrowed ? "persons.none" : "persons.empty")}>
          {t(isNarrowed ? "persons.none-detail" : "persons.empty-detail")}
        </EmptyState>
      )}
      {persons.items.length > 0 && <PersonTable persons={persons.items} />}
      {persons.items.length > 0 && (
        <More
          count={persons.items.length}
          hasMore={persons.hasMore}
          isLoading={persons.isLoadingMore}
          onMore={persons.more}
        />
      )}
    </Page>
  );
}

function PersonTable({ persons }: { persons: readonly ShownPerson[] }) {
  const t = useSay(say);
  return (
    <Table<ShownPerson>
      label={t("persons.list")}
      rows={persons}
      rowKey={({ id }) => id}
      href={({ id }) => `/persons/${id}`}
      columns={[
        {
          id: "name",
          header: t("person.name"),
          cell: ({ name, kind }) => (
            <Person name={name ?? t("person.unnamed")}>{kind === "employee" && t("kind.employee")}</Person>
          ),
        },
        {
          id: "number",
          header: t("person.number"),
          cell: ({ externalId }) => externalId && <Code>{externalId}</Code>,
        },
        {
          id: "contact",
          header: t("person.contact"),
          cell: ({ phone, email }) => (phone || email) && <Code>{phone ?? email}</Code>,
        },
        {
          id: "score",
          header: t("person.last-score"),
          cell: ({ lastScore }) =>
            lastScore && <ScoreMark score={lastScore.value} band={lastScore.category} />,
        },
        {
          id: "at",
          header: t("person.last-answer"),
          cell: ({ lastScore }) => lastScore && <RelativeTime at={lastScore.at} />,
        },
      ]}
    />
  );
}
