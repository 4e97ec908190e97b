import { Icon, useSay } from "#ui";
import type { SentimentLabel } from "../model.ts";
import { say } from "./messages.ts";
import "./reading.css";
import { sentimentIcons } from "./sentiment-mark.tsx";

/** A topic and how it is meant, to be read only. */
export function TopicLabel({ name, label }: { name: string; label: SentimentLabel }) {
  const t = useSay(say);
  return (
    <span className={`topic-label reading-${label}`}>
      <Icon name={sentimentIcons[label]} size={16} />
      <bdi>{name}</bdi> <span className="unseen">{t(`sentiment.${label}`)}</span>
    </span>
  );
}
