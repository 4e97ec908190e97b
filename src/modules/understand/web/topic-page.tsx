import { useState } from "react";
import { isolated } from "#kernel/locale";
import {
  Answered,
  Button,
  Checkbox,
  DateRangePicker,
  Emphasised,
  EmptyState,
  FilterBar,
  Page,
  PageSkeleton,
  SearchField,
  Stack,
  useChoices,
  useMay,
  useSay,
} from "#ui";
import type { CountedTopic } from "../model.ts";
import { usePeriod } from "./period.ts";
import "./topic.css";
import { TopicBranches } from "./topic-branches.tsx";
import { TopicDialog, type TopicTask } from "./topic-dialog.tsx";
import { TopicLessons } from "./topic-lessons.tsx";
import { sayTopics } from "./topic-messages.ts";
import { TopicRenewal } from "./topic-renewal.tsx";
import { useMoves } from "./use-moves.ts";
import { useTopicName, useTopics } from "./use-topics.ts";

const nothing = { search: "", from: "", to: "", archived: "" };

export default function Topics() {
  const t = useSay(sayTopics);
  const mayEdit = useMay("understand.edit");
  const [chosen, choose] = useChoices(nothing);
  const { range, presets } = usePeriod(chosen);
  const { from, to } = chosen;
  const tree = useTopics(from && to ? { from, to } : undefined);
  const [task, open] = useState<TopicTask>();
  return (
    <Answered query={tree} skeleton={<PageSkeleton />}>
      {({ items }) => (
        <Page
          title={t("title")}
          finding={<Finding topics={items} />}
          sub={t("sub", { count: items.filter(({ archivedAt }) => archivedAt === null).length })}
          actions={
            mayEdit && (
              <Button look="primary" icon="plus" onPress={() => open({ do: "add", below: null })}>
                {t("add")}
              </Button>
            )
          }
          tools={
            <FilterBar
              chips={from && to ? [periodChip(t("period"), () => choose({ from: "", to: "" }))] : []}
            >
              <SearchField
                label={t("find")}
                value={chosen.search}
                onSearch={(search) => choose({ search })}
              />
              <DateRangePicker
                label={t("period")}
                hidesLabel
                value={from && to ? range : null}
                presets={presets}
                onChange={({ start, end }) => choose({ from: start, to: end })}
              />
              <Checkbox
                isSelected={chosen.archived === "true"}
                onChange={(is) => choose({ archived: is ? "true" : "" })}
              >
                {t("archived.show")}
              </Checkbox>
            </FilterBar>
          }
        >
          <TopicRenewal at="top" />
          <Tree topics={items} chosen={chosen} mayEdit={mayEdit} open={open} />
          <Stack gap={6}>
            <TopicRenewal at="end" />
            <TopicLessons topics={items} />
          </Stack>
          <TopicDialog task={task} topics={items} close={() => open(undefined)} />
        </Page>
      )}
    </Answered>
  );
}

const periodChip = (label: string, onRemove: () => void) => ({ id: "period", label, onRemove });

/** Fewer voices than this say little of what is complained about most. */
const fewest = 20;

function Finding({ topics }: { topics: readonly CountedTopic[] }) {
  const t = useSay(sayTopics);
  const nameOf = useTopicName();
  const spoken = topics.filter(({ parent, voices }) => parent === null && voices > 0);
  const [most] = spoken.toSorted((a, b) => b.voices - a.voices);
  const [worst] = spoken
    .filter(({ voices, negative }) => voices >= fewest && negative > 0)
    .toSorted((a, b) => b.negative / b.voices - a.negative / a.voices);
  const named = (topic: CountedTopic | undefined) => (topic ? isolated(nameOf(topic)) : "");
  const names = { most: named(most), worst: named(worst), count: topics.length };
  if (!most) return <Emphasised>{t("finding.none", names)}</Emphasised>;
  if (!worst) return <Emphasised>{t("finding.most", names)}</Emphasised>;
  return <Emphasised>{t(most === worst ? "finding.same" : "finding", names)}</Emphasised>;
}

type TreeProps = {
  topics: readonly CountedTopic[];
  chosen: typeof nothing;
  mayEdit: boolean;
  open: (task: TopicTask) => void;
};

function Tree({ topics, chosen: { search, archived }, mayEdit, open }: TreeProps) {
  const t = useSay(sayTopics);
  const shown = inView(topics, search, archived === "true");
  const moves = useMoves(topics, shown);
  if (shown.length === 0)
    return (
      <EmptyState title={t(topics.length === 0 ? "empty" : "none")}>
        {t(topics.length === 0 ? "empty.detail" : "none.detail")}
      </EmptyState>
    );
  return (
    <section aria-label={t("tree")}>
      <p className="topic-quiet topic-legend">
        {t("legend")} {mayEdit && <span className="topic-keys">{t("keys")}</span>}
      </p>
      <TopicBranches topics={shown} mayEdit={mayEdit} open={open} moves={moves} />
      <p role="status" className="unseen">
        {moves.said}
      </p>
    </section>
  );
}

/** Those that are looked for, with the ones above them so that they have their place. */
function inView(topics: readonly CountedTopic[], search: string, withArchived: boolean): CountedTopic[] {
  const wanted = search.trim().toLocaleLowerCase();
  const isFound = ({ names, phrases }: CountedTopic) =>
    [names.fa, names.en, ...phrases].some((words) => words.toLocaleLowerCase().includes(wanted));
  const open = topics.filter(({ archivedAt }) => withArchived || archivedAt === null);
  const kept = new Set<string>();
  // From the end: whoever stands below comes before those above.
  for (const topic of open.toReversed())
    if (kept.has(topic.key) || isFound(topic)) {
      kept.add(topic.key);
      if (topic.parent !== null) kept.add(topic.parent);
    }
  return open.filter(({ key }) => kept.has(key));
}
