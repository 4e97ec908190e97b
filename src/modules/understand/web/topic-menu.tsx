import { isolated } from "#kernel/locale";
import { Button, Menu, type MenuEntry, useSay } from "#ui";
import type { CountedTopic } from "../model.ts";
import type { TopicTask } from "./topic-dialog.tsx";
import { sayTopics } from "./topic-messages.ts";
import type { Step } from "./topic-moves.ts";
import { type Moves, useArchive } from "./use-moves.ts";
import { useTopicName } from "./use-topics.ts";

type Props = { topic: CountedTopic; open: (task: TopicTask) => void; moves: Moves };

/** What can be done with a topic of the tree. */
export function TopicMenu({ topic, open, moves }: Props) {
  const t = useSay(sayTopics);
  const nameOf = useTopicName();
  const archive = useArchive();
  const { key, archivedAt } = topic;
  const label = t("more", { name: isolated(nameOf(topic)) });
  const step = (id: Step, icon: MenuEntry["icon"]): MenuEntry => ({
    id,
    label: t(id),
    icon,
    isDisabled: !moves.may(key, id),
  });
  const act = (id: string): void => {
    if (isStep(id)) moves.step(key, id);
    else if (id === "archive") archive(topic);
    else if (id === "add") open({ do: "add", below: topic });
    else open({ do: id === "move" ? "move" : "rename", topic });
  };
  return (
    <Menu
      label={label}
      trigger={<Button look="quiet" small icon="more" aria-label={label} />}
      entries={[
        { id: "rename", label: t("rename"), icon: "edit" },
        { id: "add", label: t("add-below"), icon: "plus" },
        step("up", "up"),
        step("down", "down"),
        step("in", "next"),
        step("out", "previous"),
        { id: "move", label: t("move"), icon: "arrow" },
        { id: "archive", label: t(archivedAt ? "restore" : "archive"), icon: "case" },
      ]}
      onAction={act}
    />
  );
}

const isStep = (id: string): id is Step => id === "up" || id === "down" || id === "in" || id === "out";
