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
      <summary>
        {eventName(locale, type)} <bdi className="quiet-words">{hintOf(data)}</bdi>
      </summary>
      <pre dir="ltr">{JSON.stringify(data, null, 2)}</pre>
    </details>
  );
}

/** Whom or what it was about, where the event says so in words. */
function hintOf(data: unknown): string | undefined {
  const told = typeof data === "object" && data !== null ? Object.entries(data) : [];
  const [, hint] = told.find(([name, value]) => hintNames.has(name) && typeof value === "string") ?? [];
  return hint;
}

const hintNames = new Set(["name", "email", "slug", "reaction", "cause"]);
