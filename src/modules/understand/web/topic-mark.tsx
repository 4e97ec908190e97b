import { Button, Link } from "react-aria-components";
import { isolated } from "#kernel/locale";
import { Icon, useSay } from "#ui";
import type { ShownReading } from "../model.ts";
import { say } from "./messages.ts";
import "./reading.css";
import { sentimentIcons } from "./sentiment-mark.tsx";
import { voicesHref } from "./voices-href.ts";

type Props = {
  topic: ShownReading["topics"][number];
  text: string;
  onPoint: (topic: string | null) => void;
  onDeny?: () => void;
};

/** A topic of a voice and how the voice means it: leads to the topic's voices, and lights up its words while pointed at. */
export function TopicMark({ topic: { topic, name, sentiment, spans }, text, onPoint, onDeny }: Props) {
  const t = useSay(say);
  const said = spans.map(({ start, end }) => text.slice(start, end)).join("، ");
  const point = (isPointed: boolean) => onPoint(isPointed ? topic : null);
  return (
    <span className={`reading-mark reading-topic reading-${sentiment.label}`}>
      <Link className="reading-link" href={voicesHref({ topic })} onHoverChange={point} onFocusChange={point}>
        <Icon name={sentimentIcons[sentiment.label]} size={16} />
        <bdi>{name}</bdi>
        <span className="unseen">
          {t(`sentiment.${sentiment.label}`)}
          {said && `: «${isolated(said)}»`}
        </span>
      </Link>
      {onDeny && (
        <Button
          className="reading-deny"
          aria-label={t("reading.not-topic", { topic: isolated(name) })}
          onHoverChange={point}
          onPress={onDeny}
        >
          <Icon name="close" size={14} />
        </Button>
      )}
    </span>
  );
}
