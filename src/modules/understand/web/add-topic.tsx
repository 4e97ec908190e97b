import { useState } from "react";
import { Button } from "react-aria-components";
import { Finder, Icon, useSay } from "#ui";
import { say } from "./messages.ts";
import { useTopicOptions } from "./topic-options.ts";
import "./reading.css";

type Props = {
  /** Those that the voice has already. */
  besides: readonly string[];
  onAdd: (topic: string, name: string) => void;
};

/** Says of a voice that it is about a topic that was not read out of it. */
export function AddTopic({ besides, onAdd }: Props) {
  const t = useSay(say);
  const [isWanted, want] = useState(false);
  const options = useTopicOptions(isWanted).filter(({ id }) => !besides.includes(id));
  return (
    <Finder
      label={t("reading.find-topic")}
      options={options}
      onChoose={(id) => onAdd(id, options.find((one) => one.id === id)?.label ?? id)}
      trigger={
        <Button className="reading-add" onPressStart={() => want(true)} onFocus={() => want(true)}>
          <Icon name="plus" size={14} />
          <span>{t("reading.add-topic")}</span>
        </Button>
      }
    />
  );
}
