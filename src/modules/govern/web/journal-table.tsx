import { Link, Table, useLocale, useSay, When } from "#ui";
import type { JournalEntry } from "../model.ts";
import { eventName } from "./names.ts";
import { say } from "./words.ts";

export function JournalTable({ entries }: { entries: readonly JournalEntry[] }) {
  const t = useSay(say);
  return (
    <Table<JournalEntry>
      label={t("journal.title")}
      rows={entries}
      rowKey={({ id }) => id}
      columns={[
        { id: "what", header: t("journal.type"), cell: (entry) => <What entry={entry} /> },
        {
          id: "who",
          header: t("journal.member"),
          cell: ({ actor }) =>
            actor ? <bdi>{actor.name}</bdi> : <span className="quiet-words">{t("journal.by-hamdel")}</span>,
        },
        {
          id: "person",
          header: t("journal.person"),
          hidesHeader: true,
          cell: ({ person }) => person && <Link href={`/persons/${person}`}>{t("journal.person")}</Link>,
        },
        { id: "when", header: t("journal.when"), hidesHeader: true, cell: ({ at }) => <When at={at} /> },
      ]}
    />
  );
}

function What({ entry: { type, data } }: { entry: JournalEntry }) {
  const locale = useLocale();
  return (
    <details className="journal-entry">
      <summary>{eventName(locale, type)}</summary>
      <pre dir="ltr">{JSON.stringify(data, null, 2)}</pre>
    </details>
  );
}
