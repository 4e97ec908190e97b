import { useState } from "react";
import { isolated } from "#kernel/locale";
import {
  api,
  Button,
  EmptyState,
  ErrorState,
  More,
  RelativeTime,
  Section,
  Skeleton,
  Tag,
  useAction,
  useMay,
  usePages,
  useSay,
} from "#ui";
import type { CountedTopic, Lesson, Taught } from "../model.ts";
import { TaughtNotice } from "./topic-example.tsx";
import { sayTopics } from "./topic-messages.ts";
import { useTopicName } from "./use-topics.ts";

/** What members taught, of all topics or of one, with a way back from each. */
export function TopicLessons({ topics, of }: { topics: readonly CountedTopic[]; of?: string }) {
  const t = useSay(sayTopics);
  const lessons = usePages<Lesson>("topics", "/api/lessons", { topic: of, limit: 20 });
  const [undone, tell] = useState<Taught>();
  const undo = useAction((id: string) => api.del<Taught>(`/api/lessons/${id}`), ["topics", "renewal"], tell);
  if (lessons.isPending) return <Skeleton lines={4} />;
  if (lessons.error) return <ErrorState error={lessons.error} onRetry={() => void lessons.refetch()} />;
  const count = lessons.items.length;
  if (count === 0)
    return of ? null : <EmptyState title={t("lessons", { count })}>{t("lessons.none")}</EmptyState>;
  return (
    <Section title={t("lessons", { count })} sub={t("lessons.sub")}>
      <div>
        <div role="status">{undone && <TaughtNotice taught={undone} topics={topics} isUndone />}</div>
        <ol className="lessons">
          {lessons.items.map((lesson) => (
            <LessonLine
              key={lesson.id}
              lesson={lesson}
              topics={topics}
              isPending={undo.isPending && undo.variables === lesson.id}
              onUndo={() => undo.mutate(lesson.id)}
            />
          ))}
        </ol>
      </div>
      {undo.error && <ErrorState error={undo.error} />}
      {lessons.hasMore && (
        <More count={count} hasMore isLoading={lessons.isLoadingMore} onMore={lessons.more} />
      )}
    </Section>
  );
}

type LineProps = {
  lesson: Lesson;
  topics: readonly CountedTopic[];
  isPending: boolean;
  onUndo: () => void;
};

function LessonLine({ lesson, topics, isPending, onUndo }: LineProps) {
  const t = useSay(sayTopics);
  const may = useMay("understand.teach");
  const { text, voice, by, at, undoneAt } = lesson;
  return (
    <li className={undoneAt ? "lesson lesson-undone" : "lesson"}>
      <div className="lesson-words">
        <blockquote dir="auto">{text}</blockquote>{" "}
        <p className="lesson-verdict">
          <LessonVerdict lesson={lesson} topics={topics} />
        </p>
        <p className="topic-quiet">
          {t(voice ? "lesson.voice" : "lesson.example")} · <bdi>{by?.name || t("lesson.someone")}</bdi> ·{" "}
          <RelativeTime at={at} />
        </p>
      </div>{" "}
      {undoneAt && <Tag>{t("lesson.undone")}</Tag>}
      {!undoneAt && may && (
        <Button
          small
          isPending={isPending}
          onPress={onUndo}
          aria-label={t("lesson.undo.of", { text: text.slice(0, 60) })}
        >
          {t("lesson.undo")}
        </Button>
      )}
    </li>
  );
}

function LessonVerdict({ lesson, topics }: Pick<LineProps, "lesson" | "topics">) {
  const t = useSay(sayTopics);
  const nameOf = useTopicName();
  const { topic, verdict, sentiment } = lesson;
  if (sentiment) return t(`lesson.${sentiment}`);
  const known = topics.find(({ key }) => key === topic);
  const name = isolated(known ? nameOf(known) : (topic ?? ""));
  return t(verdict === "is-not" ? "lesson.is-not" : "lesson.is", { topic: name });
}
