import { Tag, useSay } from "#ui";
import { pressing, type ShownReading } from "../model.ts";
import { AddTopic } from "./add-topic.tsx";
import type { Correction } from "./corrected.ts";
import { say } from "./messages.ts";
import { NamedMarks } from "./named-marks.tsx";
import "./reading.css";
import { SentimentMark } from "./sentiment-mark.tsx";
import { TopicMark } from "./topic-mark.tsx";

type Props = {
  text: string;
  reading: ShownReading;
  /** Told which topic is pointed at, and null when none is any more. */
  onPoint: (topic: string | null) => void;
  /** Left out for those who may not teach: then there is nothing to press. */
  teach?: (correction: Correction) => void;
};

/** What was read out of a voice, in a line under its words. */
export function ReadingMarks({ text, reading, onPoint, teach }: Props) {
  const t = useSay(say);
  return (
    <ul className="reading" aria-label={t("reading")}>
      <li>
        <SentimentMark
          sentiment={reading.sentiment}
          isCorrected={reading.corrected}
          onSay={teach && ((sentiment) => teach({ sentiment }))}
        />
      </li>
      {reading.topics.map((topic) => (
        <li key={topic.topic}>
          <TopicMark
            topic={topic}
            text={text}
            onPoint={onPoint}
            onDeny={teach && (() => teach({ topic: topic.topic, name: topic.name, verdict: "is-not" }))}
          />
        </li>
      ))}
      {teach && (
        <li>
          <AddTopic
            besides={reading.topics.map(({ topic }) => topic)}
            onAdd={(topic, name) => teach({ topic, name, verdict: "is" })}
          />
        </li>
      )}
      <NamedMarks names={reading.names} />
      <Wants reading={reading} />
    </ul>
  );
}

/** What presses and what is asked for, in a word each. */
function Wants({ reading: { urgency, leaving, intents, noise, abuse, by } }: { reading: ShownReading }) {
  const t = useSay(say);
  return (
    <>
      {urgency >= pressing && (
        <li>
          <Tag tone="bad">{t("reading.urgent")}</Tag>
        </li>
      )}
      {leaving >= pressing && (
        <li>
          <Tag tone="bad">{t("reading.leaving")}</Tag>
        </li>
      )}
      {abuse >= pressing && (
        <li>
          <Tag tone="warning">{t("reading.abuse")}</Tag>
        </li>
      )}
      {noise && (
        <li>
          <Tag>{t(`noise.${noise}`)}</Tag>
        </li>
      )}
      {by === "endpoint" && (
        <li>
          <Tag>{t("reading.by-endpoint")}</Tag>
        </li>
      )}
      {intents.map((intent) => (
        <li key={intent}>
          <Tag>{t(`intent.${intent}`)}</Tag>
        </li>
      ))}
    </>
  );
}
