import { type RefObject, useEffect, useRef, useState } from "react";
import { isolated } from "#kernel/locale";
import { type ApiProblem, api, toast, useAction, useDirection, useSay } from "#ui";
import type { CountedTopic } from "../model.ts";
import { sayTopics } from "./topic-messages.ts";
import { asChange, changesFor, childrenOf, placeAfter, type Step, type TreePlace } from "./topic-moves.ts";
import { useTopicName } from "./use-topics.ts";

type Move = { key: string; place: TreePlace };
export type Moves = {
  /** Whether there is a place in that direction. */
  may: (key: string, step: Step) => boolean;
  step: (key: string, step: Step) => void;
  /** What was last done, in words for who cannot see it. */
  said: string;
  list: RefObject<HTMLUListElement | null>;
};

/** Moves topics step by step among those `shown`; whoever moved one stays on it. */
export function useMoves(topics: readonly CountedTopic[], shown: readonly CountedTopic[]): Moves {
  const [moved, remember] = useState<Move>();
  const list = useRef<HTMLUListElement>(null);
  const move = useMove(topics, remember);
  const said = useSaid(topics, moved?.key);
  // The external system is the browser's focus, which a line loses when it comes to stand elsewhere.
  useEffect(() => {
    if (moved) list.current?.querySelector<HTMLElement>(`[data-topic="${moved.key}"] a`)?.focus();
  }, [moved]);
  return {
    may: (key, step) => placeAfter(shown, key, step) !== undefined,
    step: (key, step) => {
      const place = placeAfter(shown, key, step);
      if (place && !move.isPending) move.mutate({ key, place });
    },
    said,
    list,
  };
}

/** Puts a topic at a place; those beside it make room. */
export function useMove(topics: readonly CountedTopic[], done: (move: Move) => void) {
  const { mutate, isPending } = useAction(
    async ({ key, place }: Move) => {
      for (const topic of changesFor(topics, key, place))
        await api.put(`/api/topics/${topic.key}`, asChange(topic));
    },
    ["topics", "renewal"],
    (_, move) => done(move),
  );
  return { isPending, mutate: (move: Move) => mutate(move, { onError: tell }) };
}

const tell = ({ detail, title }: ApiProblem): void => toast(detail || title, "bad");

/** Takes a topic out of the tree's use, or back into it. */
export function useArchive() {
  const t = useSay(sayTopics);
  const nameOf = useTopicName();
  const { mutate } = useAction(
    (topic: CountedTopic) =>
      api.put(`/api/topics/${topic.key}`, { ...asChange(topic), archived: topic.archivedAt === null }),
    ["topics", "renewal"],
    (_, topic) =>
      toast(t(topic.archivedAt ? "restored.done" : "archived.done", { name: isolated(nameOf(topic)) })),
  );
  return (topic: CountedTopic) => mutate(topic, { onError: tell });
}

/** Alt with an arrow: up and down past its neighbours, along the reading direction below the one before. */
export function useStepKeys({ list, step }: Moves, mayEdit: boolean): void {
  const isRightToLeft = useDirection() === "rtl";
  // The external system is the keyboard.
  useEffect(() => {
    if (!mayEdit) return;
    const listen = (event: KeyboardEvent): void => {
      const way = (isRightToLeft ? fromRight : fromLeft)[event.key];
      const line = document.activeElement?.closest<HTMLElement>("[data-topic]");
      if (!event.altKey || !way || !line?.dataset.topic || !list.current?.contains(line)) return;
      // Else the browser goes back a page.
      event.preventDefault();
      step(line.dataset.topic, way);
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  });
}

const fromLeft: Record<string, Step> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowRight: "in",
  ArrowLeft: "out",
};
const fromRight: Record<string, Step> = { ...fromLeft, ArrowRight: "out", ArrowLeft: "in" };

function useSaid(topics: readonly CountedTopic[], key: string | undefined): string {
  const t = useSay(sayTopics);
  const nameOf = useTopicName();
  const topic = topics.find((one) => one.key === key);
  if (!topic) return "";
  const parent = topics.find((one) => one.key === topic.parent);
  const beside = childrenOf(topics, topic.parent);
  return t("moved", {
    name: isolated(nameOf(topic)),
    place: parent ? "below" : "top",
    parent: parent ? isolated(nameOf(parent)) : "",
    at: beside.indexOf(topic) + 1,
    of: beside.length,
  });
}
