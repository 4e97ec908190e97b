import { createContext, useContext } from "react";
import type { CountedTopic } from "../model.ts";
import type { TopicTask } from "./topic-dialog.tsx";
import { barScale, TopicLine } from "./topic-line.tsx";
import { TopicMenu } from "./topic-menu.tsx";
import { childrenOf } from "./topic-moves.ts";
import { type Moves, useStepKeys } from "./use-moves.ts";

type Desk = {
  /** Those in view, in the order of the tree. */
  topics: readonly CountedTopic[];
  mayEdit: boolean;
  open: (task: TopicTask) => void;
  moves: Moves;
};

/** The tree: each main topic with all that stand below it. */
export function TopicBranches(desk: Desk) {
  useStepKeys(desk.moves, desk.mayEdit);
  return (
    <DeskContext value={desk}>
      <ul className="branches" ref={desk.moves.list} style={barScale(desk.topics)}>
        {childrenOf(desk.topics, null).map((topic) => (
          <Branch key={topic.key} topic={topic} isMain />
        ))}
      </ul>
    </DeskContext>
  );
}

const DeskContext = createContext<Desk | null>(null);

function Branch({ topic, isMain = false }: { topic: CountedTopic; isMain?: boolean }) {
  const desk = useContext(DeskContext);
  if (!desk) return null;
  const below = childrenOf(desk.topics, topic.key);
  return (
    <li className={isMain ? "branch" : undefined}>
      <TopicLine topic={topic} isMain={isMain}>
        {desk.mayEdit && <TopicMenu topic={topic} open={desk.open} moves={desk.moves} />}
      </TopicLine>
      {below.length > 0 && (
        <ul className="topics-below">
          {below.map((one) => (
            <Branch key={one.key} topic={one} />
          ))}
        </ul>
      )}
    </li>
  );
}
