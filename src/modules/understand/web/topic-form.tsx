import { type ReactNode, useState } from "react";
import { type ApiProblem, api, Button, Notice, Select, TextArea, TextField, useAction, useSay } from "#ui";
import type { CountedTopic } from "../model.ts";
import { sayTopics } from "./topic-messages.ts";
import { asChange, withBelow } from "./topic-moves.ts";
import { listed } from "./topic-phrase-words.ts";
import { useTopicName } from "./use-topics.ts";

type Names = { fa: string; en: string };

/** A new topic, below `parent` or wherever the member says. */
export function NewTopicForm({
  topics,
  parent: given,
  close,
}: {
  topics: readonly CountedTopic[];
  parent: string | null;
  close: () => void;
}) {
  const t = useSay(sayTopics);
  const [names, name] = useState<Names>({ fa: "", en: "" });
  const [parent, choose] = useState(given);
  const [phrases, write] = useState("");
  const add = useAction(
    () => api.post("/api/topics", { parent, names: both(names), phrases: listed(phrases) }),
    ["topics", "renewal"],
    close,
  );
  return (
    <TopicForm keep={add} label={t("make")} isReady={isNamed(names)}>
      <NameFields names={names} onChange={name} problem={add.error} />
      <ParentField topics={topics} value={parent} onChange={choose} />
      <TextArea
        label={t("phrases.first")}
        description={t("phrases.first.detail")}
        rows={3}
        value={phrases}
        onChange={write}
      />
    </TopicForm>
  );
}

export function RenameForm({ topic, close }: { topic: CountedTopic; close: () => void }) {
  const t = useSay(sayTopics);
  const [names, name] = useState<Names>(topic.names);
  const keep = useAction(
    () => api.put(`/api/topics/${topic.key}`, { ...asChange(topic), names: both(names) }),
    ["topics", "renewal"],
    close,
  );
  return (
    <TopicForm keep={keep} label={t("save")} isReady={isNamed(names)}>
      <NameFields names={names} onChange={name} problem={keep.error} />
    </TopicForm>
  );
}

/** Where else the topic may stand; `move` is told the parent. */
export function MoveForm({
  topics,
  topic,
  move,
}: {
  topics: readonly CountedTopic[];
  topic: CountedTopic;
  move: (parent: string | null) => void;
}) {
  const t = useSay(sayTopics);
  const [parent, choose] = useState(topic.parent);
  const barred = withBelow(topics, topic.key);
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        move(parent);
      }}
    >
      <ParentField topics={topics.filter(({ key }) => !barred.has(key))} value={parent} onChange={choose} />
      <div className="form-actions">
        <Button look="primary" type="submit" isDisabled={parent === topic.parent}>
          {t("move.do")}
        </Button>
      </div>
    </form>
  );
}

type Keeping = { mutate: (input: undefined) => void; isPending: boolean; error: ApiProblem | null };

function TopicForm({
  keep,
  label,
  isReady,
  children,
}: {
  keep: Keeping;
  label: string;
  isReady: boolean;
  children: ReactNode;
}) {
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) keep.mutate(undefined);
      }}
    >
      {children}
      {keep.error && keep.error.errors.length === 0 && <Notice tone="bad">{keep.error.detail}</Notice>}
      <div className="form-actions">
        <Button look="primary" type="submit" isPending={keep.isPending} isDisabled={!isReady}>
          {label}
        </Button>
      </div>
    </form>
  );
}

/** A topic has a name in both languages; who knows only one needn't write it twice. */
export function NameFields({
  names,
  onChange,
  problem,
}: {
  names: Names;
  onChange: (names: Names) => void;
  problem: ApiProblem | null;
}) {
  const t = useSay(sayTopics);
  return (
    <div className="form-row">
      {(["fa", "en"] as const).map((locale) => (
        <TextField
          key={locale}
          label={t(`name.${locale}`)}
          description={isNamed(names) && !names[locale].trim() ? t("name.other") : undefined}
          direction="auto"
          maxLength={120}
          value={names[locale]}
          onChange={(name) => onChange({ ...names, [locale]: name })}
          error={problem?.field(`/names/${locale}`)}
        />
      ))}
    </div>
  );
}

/** Below which topic; each is named with those above it. */
export function ParentField({
  topics,
  value,
  onChange,
}: {
  topics: readonly CountedTopic[];
  value: string | null;
  onChange: (parent: string | null) => void;
}) {
  const t = useSay(sayTopics);
  const nameOf = useTopicName();
  const open = topics.filter(({ archivedAt }) => archivedAt === null);
  const above = (topic: CountedTopic): string[] => {
    const parent = topics.find(({ key }) => key === topic.parent);
    return [...(parent ? above(parent) : []), nameOf(topic)];
  };
  return (
    <Select
      label={t("parent")}
      value={value ?? root}
      onChange={(id) => onChange(id === root ? null : id)}
      options={[
        { id: root, label: t("parent.none") },
        ...open.map((topic) => ({ id: topic.key, label: above(topic).join(" › ") })),
      ]}
    />
  );
}

/** No key of a topic has a star. */
const root = "*";

export const isNamed = ({ fa, en }: Names): boolean => Boolean(fa.trim() || en.trim());

export const both = ({ fa, en }: Names): Names => ({
  fa: fa.trim() || en.trim(),
  en: en.trim() || fa.trim(),
});
