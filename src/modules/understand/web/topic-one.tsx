import { useState } from "react";
import { isolated } from "#kernel/locale";
import {
  Answered,
  Button,
  ButtonLink,
  Columns,
  Emphasised,
  EmptyState,
  Link,
  Notice,
  Page,
  PageSkeleton,
  Section,
  useFormat,
  useMay,
  useParameters,
  useSay,
} from "#ui";
import type { CountedTopic } from "../model.ts";
import "./topic.css";
import { TopicDialog, type TopicTask } from "./topic-dialog.tsx";
import { TopicExample } from "./topic-example.tsx";
import { TopicLessons } from "./topic-lessons.tsx";
import { barScale, TopicLine } from "./topic-line.tsx";
import { sayTopics } from "./topic-messages.ts";
import { childrenOf } from "./topic-moves.ts";
import { TopicPhrases } from "./topic-phrases.tsx";
import { TopicVoices } from "./topic-voices.tsx";
import { useArchive } from "./use-moves.ts";
import { useTopicName, useTopics } from "./use-topics.ts";

export default function OneTopic() {
  const { topicKey } = useParameters<"topicKey">();
  const tree = useTopics();
  return (
    <Answered query={tree} skeleton={<PageSkeleton />}>
      {({ items }) => {
        const topic = items.find(({ key }) => key === topicKey);
        return topic ? <TopicSheet key={topicKey} topic={topic} topics={items} /> : <NoTopic />;
      }}
    </Answered>
  );
}

function NoTopic() {
  const t = useSay(sayTopics);
  return (
    <Page title={t("title")} finding={t("one.gone")}>
      <EmptyState
        title={t("one.gone.detail")}
        action={<ButtonLink href="/topics">{t("one.all")}</ButtonLink>}
      />
    </Page>
  );
}

type Props = { topic: CountedTopic; topics: readonly CountedTopic[] };

function TopicSheet({ topic, topics }: Props) {
  const t = useSay(sayTopics);
  const nameOf = useTopicName();
  const mayTeach = useMay("understand.teach");
  const maySee = useMay("insights.view");
  const { percent } = useFormat();
  const { voices, negative } = topic;
  const finding = t("one.finding", {
    name: isolated(nameOf(topic)),
    count: voices,
    has: voices > 0 ? "yes" : "no",
    share: percent(negative / Math.max(1, voices)),
  });
  return (
    <Page
      title={nameOf(topic)}
      finding={<Emphasised>{finding}</Emphasised>}
      sub={<Above topic={topic} topics={topics} />}
      actions={<Actions topic={topic} topics={topics} />}
    >
      {topic.archivedAt && <Notice>{t("archived.detail")}</Notice>}
      <Below topic={topic} topics={topics} />
      <Columns wide>
        {maySee && voices > 0 && <TopicVoices topic={topic} />}
        {mayTeach && <TopicExample topic={topic} topics={topics} />}
      </Columns>
      <TopicPhrases topic={topic} />
      <TopicLessons topics={topics} of={topic.key} />
    </Page>
  );
}

/** Where it stands, and what it is called in the other language. */
function Above({ topic, topics }: Props) {
  const t = useSay(sayTopics);
  const nameOf = useTopicName();
  const parent = topics.find(({ key }) => key === topic.parent);
  return (
    <>
      <Link href="/topics">{t("title")}</Link>
      {parent && (
        <>
          {" › "}
          <Link href={`/topics/${parent.key}`}>
            <bdi>{nameOf(parent)}</bdi>
          </Link>
        </>
      )}
      {" · "}
      <bdi lang="fa">{topic.names.fa}</bdi>
      {" · "}
      <bdi lang="en">{topic.names.en}</bdi>
    </>
  );
}

function Actions({ topic, topics }: Props) {
  const t = useSay(sayTopics);
  const mayEdit = useMay("understand.edit");
  const archive = useArchive();
  const [task, open] = useState<TopicTask>();
  if (!mayEdit) return null;
  return (
    <>
      <Button icon="edit" onPress={() => open({ do: "rename", topic })}>
        {t("rename")}
      </Button>
      <Button icon="plus" onPress={() => open({ do: "add", below: topic })}>
        {t("add-below")}
      </Button>
      <Button look="quiet" onPress={() => archive(topic)}>
        {t(topic.archivedAt ? "restore" : "archive")}
      </Button>
      <TopicDialog task={task} topics={topics} close={() => open(undefined)} />
    </>
  );
}

function Below({ topic, topics }: Props) {
  const t = useSay(sayTopics);
  const below = childrenOf(topics, topic.key).filter(({ archivedAt }) => archivedAt === null);
  if (below.length === 0) return null;
  return (
    <Section title={t("one.below")}>
      <ul className="topics-below topics-alone" style={barScale(below)}>
        {below.map((one) => (
          <li key={one.key}>
            <TopicLine topic={one} />
          </li>
        ))}
      </ul>
    </Section>
  );
}
