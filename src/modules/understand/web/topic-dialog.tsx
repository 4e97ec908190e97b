import { isolated } from "#kernel/locale";
import { Dialog, useSay } from "#ui";
import type { CountedTopic } from "../model.ts";
import { MoveForm, NewTopicForm, RenameForm } from "./topic-form.tsx";
import { sayTopics } from "./topic-messages.ts";
import { useMove } from "./use-moves.ts";
import { useTopicName } from "./use-topics.ts";

/** What a member is about to do to the tree; `below` is the topic that a new one goes under. */
export type TopicTask =
  | { do: "add"; below: CountedTopic | null }
  | { do: "rename" | "move"; topic: CountedTopic };

type Props = {
  task: TopicTask | undefined;
  topics: readonly CountedTopic[];
  close: () => void;
};

/** Asks for what the task needs: names, or a place. */
export function TopicDialog({ task, topics, close }: Props) {
  const title = useTitleOf(task);
  const move = useMove(topics, close);
  return (
    <Dialog
      title={title}
      isOpen={task !== undefined}
      onOpenChange={(isOpen) => {
        if (!isOpen) close();
      }}
    >
      {task?.do === "add" && <NewTopicForm topics={topics} parent={task.below?.key ?? null} close={close} />}
      {task?.do === "rename" && <RenameForm topic={task.topic} close={close} />}
      {task?.do === "move" && (
        <MoveForm
          topics={topics}
          topic={task.topic}
          move={(parent) => move.mutate({ key: task.topic.key, place: { parent, before: null } })}
        />
      )}
    </Dialog>
  );
}

function useTitleOf(task: TopicTask | undefined): string {
  const t = useSay(sayTopics);
  const nameOf = useTopicName();
  if (!task) return "";
  if (task.do === "add")
    return task.below ? t("add-below.of", { name: isolated(nameOf(task.below)) }) : t("add");
  return t(`${task.do}.of`, { name: isolated(nameOf(task.topic)) });
}
