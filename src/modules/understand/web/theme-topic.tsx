import { useState } from "react";
import { isolated } from "#kernel/locale";
import { api, Button, Dialog, Link, Notice, toast, useAction, useLocale, useMay, useSay } from "#ui";
import type { Theme } from "../model.ts";
import { sayThemes } from "./theme-messages.ts";
import { both, isNamed, NameFields, ParentField } from "./topic-form.tsx";
import { useTopicName, useTopics } from "./use-topics.ts";

/** Makes a topic of a theme; once that is done, leads to it. */
export function ThemeTopic({ theme }: { theme: Theme }) {
  const t = useSay(sayThemes);
  const may = useMay("understand.edit");
  const [isOpen, setOpen] = useState(false);
  if (theme.topic) return <MadeTopic topic={theme.topic} />;
  if (!may) return null;
  const title = t("topic.of", { name: isolated(theme.name) });
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onOpenChange={setOpen}
      trigger={
        <Button small icon="plus" aria-label={`${t("topic")}: ${isolated(theme.name)}`}>
          {t("topic")}
        </Button>
      }
    >
      {() => <TopicForm theme={theme} close={() => setOpen(false)} />}
    </Dialog>
  );
}

function MadeTopic({ topic }: { topic: string }) {
  const t = useSay(sayThemes);
  const nameOf = useTopicName();
  const known = useTopics().data?.items.find(({ key }) => key === topic);
  return (
    <Link href={`/topics/${topic}`} onward>
      {t("topic.is", { name: isolated(known ? nameOf(known) : topic) })}
    </Link>
  );
}

function TopicForm({ theme, close }: { theme: Theme; close: () => void }) {
  const t = useSay(sayThemes);
  const locale = useLocale();
  const topics = useTopics().data?.items ?? [];
  const [names, name] = useState({ fa: "", en: "", [theme.language]: theme.name });
  // Most of its voices are about this one already.
  const [parent, choose] = useState<string | null>(theme.topics[0]?.topic ?? null);
  const make = useAction(
    () => api.post(`/api/themes/${theme.id}/topic`, { names: both(names), parent }),
    ["themes", "topics", "renewal"],
    () => {
      toast(t("topic.done", { name: isolated(both(names)[locale]) }));
      close();
    },
  );
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (isNamed(names)) make.mutate(undefined);
      }}
    >
      <p>{t("topic.detail")}</p>
      <NameFields names={names} onChange={name} problem={make.error} />
      <ParentField topics={topics} value={parent} onChange={choose} />
      {make.error && make.error.errors.length === 0 && <Notice tone="bad">{make.error.detail}</Notice>}
      <div className="form-actions">
        <Button look="primary" type="submit" isPending={make.isPending} isDisabled={!isNamed(names)}>
          {t("topic.do")}
        </Button>
      </div>
    </form>
  );
}
