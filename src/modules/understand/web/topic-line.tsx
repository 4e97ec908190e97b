import type { CSSProperties, ReactNode } from "react";
import { isolated } from "#kernel/locale";
import { Link, Tag, useFormat, useLocale, useSay } from "#ui";
import type { CountedTopic } from "../model.ts";
import { sayTopics } from "./topic-messages.ts";
import { useTopicName } from "./use-topics.ts";
import { voicesHref } from "./voices-href.ts";

/** One scale for all bars of a list, so that they can be compared; its element has it as its style. */
export const barScale = (topics: readonly CountedTopic[]): CSSProperties =>
  ({ "--most": Math.max(1, ...topics.map(({ voices }) => voices)) }) as CSSProperties;

/** A topic with how many speak of it and how many of those unhappily. */
export const TopicLine = ({
  topic,
  isMain = false,
  children,
}: {
  topic: CountedTopic;
  isMain?: boolean;
  children?: ReactNode;
}) => (
  <div className="topic-line" data-topic={topic.key}>
    <TopicName topic={topic} isMain={isMain} />
    <VoiceBar topic={topic} />
    <Counts topic={topic} />
    {children}
  </div>
);

function TopicName({ topic, isMain }: { topic: CountedTopic; isMain: boolean }) {
  const t = useSay(sayTopics);
  const name = useTopicName()(topic);
  const other = useLocale() === "fa" ? "en" : "fa";
  const link = (
    <Link quiet href={`/topics/${topic.key}`}>
      <bdi>{name}</bdi>
    </Link>
  );
  return (
    <div className="topic-name">
      {isMain ? <h2>{link}</h2> : link}{" "}
      {topic.names[other] !== name && (
        <bdi className="topic-quiet" lang={other}>
          {topic.names[other]}
        </bdi>
      )}{" "}
      {topic.archivedAt && <Tag>{t("archived")}</Tag>}
    </div>
  );
}

const VoiceBar = ({ topic: { voices, negative } }: { topic: CountedTopic }) => (
  <span className="topic-bar" aria-hidden="true" style={{ "--voices": voices } as CSSProperties}>
    <span style={{ flexGrow: negative }} />
    <span style={{ flexGrow: voices - negative }} />
  </span>
);

/** Of fewer voices than this a share says little. */
const fewest = 10;

const isBad = ({ voices, negative }: CountedTopic): boolean => voices >= fewest && negative * 2 >= voices;

function Counts({ topic }: { topic: CountedTopic }) {
  const t = useSay(sayTopics);
  const name = isolated(useTopicName()(topic));
  const { number, percent } = useFormat();
  const { key, voices, negative } = topic;
  if (voices === 0)
    return (
      <span className="topic-counts topic-quiet">
        <span className="figures">{number(0)}</span>
      </span>
    );
  const share = percent(negative / voices);
  return (
    <span className="topic-counts">
      <Link quiet href={voicesHref({ topic: key })} aria-label={t("voices.see", { count: voices, name })}>
        <span className="figures">{number(voices)}</span>
      </Link>{" "}
      <span className={isBad(topic) ? "topic-share topic-share-bad" : "topic-share"}>
        <span className="figures" aria-hidden="true">
          {share}
        </span>{" "}
        <span className="unseen">{t("voices.negative", { share })}</span>
      </span>
    </span>
  );
}
