import { useState } from "react";
import { isolated } from "#kernel/locale";
import { api, Button, Notice, RadioGroup, Section, TextArea, useAction, useSay } from "#ui";
import type { CountedTopic, LessonInput, Taught } from "../model.ts";
import { sayTopics } from "./topic-messages.ts";
import { useTopicName } from "./use-topics.ts";

/** Teaches a topic by a sentence, and says at once what that changes. */
export function TopicExample({ topic, topics }: { topic: CountedTopic; topics: readonly CountedTopic[] }) {
  const t = useSay(sayTopics);
  const name = isolated(useTopicName()(topic));
  const [example, write] = useState("");
  const [verdict, choose] = useState<"is" | "is-not">("is");
  const [taught, tell] = useState<Taught>();
  const teach = useAction(
    (lesson: LessonInput) => api.post<Taught>("/api/lessons", lesson),
    ["topics", "renewal"],
    (answer) => {
      tell(answer);
      write("");
    },
  );
  return (
    <Section title={t("teach")} sub={t("teach.sub")} framed>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (example.trim()) teach.mutate({ example, topic: topic.key, verdict });
        }}
      >
        <TextArea
          label={t("teach.example")}
          placeholder={t("teach.placeholder")}
          rows={3}
          maxLength={2_000}
          value={example}
          onChange={write}
          error={teach.error?.field("/example")}
        />
        <RadioGroup
          label={t("teach.verdict")}
          value={verdict}
          onChange={(id) => choose(id as typeof verdict)}
          options={[
            { id: "is", label: t("teach.is", { name }) },
            { id: "is-not", label: t("teach.is-not", { name }) },
          ]}
        />
        {teach.error && teach.error.errors.length === 0 && <Notice tone="bad">{teach.error.detail}</Notice>}
        <div className="form-actions">
          <Button look="primary" type="submit" isPending={teach.isPending} isDisabled={!example.trim()}>
            {t("teach.do")}
          </Button>
        </div>
      </form>
      <div role="status">{taught && <TaughtNotice taught={taught} topics={topics} />}</div>
    </Section>
  );
}

/** What a lesson, or taking one back, did to the newest voices. */
export function TaughtNotice({
  taught: { lesson, effect },
  topics,
  isUndone = false,
}: {
  taught: Taught;
  topics: readonly CountedTopic[];
  isUndone?: boolean;
}) {
  const t = useSay(sayTopics);
  const nameOf = useTopicName();
  const { looked, before, after, changed } = effect;
  const topic = topics.find(({ key }) => key === lesson.topic);
  const counts = { looked, before, after, name: isolated(topic ? nameOf(topic) : (lesson.topic ?? "")) };
  return (
    <Notice tone={isUndone ? "plain" : "good"}>
      <strong>{t(isUndone ? "taught.undone" : "taught.title")}</strong>{" "}
      {changed === 0
        ? t("taught.nothing", { looked })
        : t(lesson.topic === null ? "taught.feeling" : "taught.effect", counts)}{" "}
      {changed > 0 && t("taught.changed", { changed })}
    </Notice>
  );
}
