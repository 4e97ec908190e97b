import {
  Answered,
  EmptyState,
  FilterBar,
  More,
  Page,
  type Query,
  Select,
  Skeleton,
  useChoices,
  useGet,
  useLocale,
  usePages,
  useSay,
  useSession,
} from "#ui";
import type { JournalEntry, Member } from "../model.ts";
import { JournalTable } from "./journal-table.tsx";
import { eventName, eventTypes } from "./names.ts";
import { say } from "./words.ts";
import "./govern.css";

/** Who did what, page by page. */
export default function Journal() {
  const t = useSay(say);
  const { workspace } = useSession();
  const [chosen, choose] = useChoices({ by: members, type: "" });
  const journal = usePages<JournalEntry>("journal", "/api/journal", asked(chosen));
  return (
    <Page
      title={t("journal.title")}
      finding={t("journal.finding", { company: workspace.name })}
      sub={t("journal.sub")}
      tools={<JournalFilters chosen={chosen} choose={choose} />}
    >
      <Answered query={{ ...journal, data: journal.first }} skeleton={<Skeleton lines={10} />}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={t("journal.none")} />
          ) : (
            <JournalTable entries={journal.items} />
          )
        }
      </Answered>
      {journal.hasMore && (
        <More count={journal.items.length} hasMore isLoading={journal.isLoadingMore} onMore={journal.more} />
      )}
    </Page>
  );
}

const [members, everybody, all] = ["members", "everybody", "all"];

type Choices = { by: string; type: string };

/** Whom to ask the server for: members alone, everybody, or this one member. */
const asked = ({ by, type }: Choices): Query => {
  if (by === everybody) return { type };
  return by === members ? { type, by } : { type, actor: by };
};

function JournalFilters({
  chosen,
  choose,
}: {
  chosen: Choices;
  choose: (changed: Partial<Choices>) => void;
}) {
  const t = useSay(say);
  const locale = useLocale();
  const { data } = useGet<{ items: Member[] }>("members", "/api/members");
  const each = (data?.items ?? []).map(({ id, name }) => ({ id, label: name }));
  const types = eventTypes.map((id) => ({ id, label: eventName(locale, id) }));
  return (
    <FilterBar>
      <Select
        label={t("journal.member")}
        hidesLabel
        value={chosen.by}
        onChange={(by) => choose({ by })}
        options={[
          { id: members, label: t("journal.members") },
          { id: everybody, label: t("journal.everybody") },
          ...each,
        ]}
      />
      <Select
        label={t("journal.type")}
        hidesLabel
        value={chosen.type || all}
        onChange={(id) => choose({ type: id === all ? "" : id })}
        options={[{ id: all, label: t("journal.all-types") }, ...types]}
      />
    </FilterBar>
  );
}
