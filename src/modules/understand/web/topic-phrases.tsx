import { type FormEvent, useState } from "react";
import { isolated } from "#kernel/locale";
import { api, Button, Icon, Notice, Section, TextField, useAction, useMay, useSay } from "#ui";
import type { CountedTopic } from "../model.ts";
import { sayTopics } from "./topic-messages.ts";
import { asChange } from "./topic-moves.ts";
import { listed, type PhraseWords, phraseWords } from "./topic-phrase-words.ts";

/** So many are shown of a long list until one asks for all. */
const few = 40;
const fewDenials = 12;

/** The phrases that find a topic, each to be changed or removed, and a field for more. */
export function TopicPhrases({ topic }: { topic: CountedTopic }) {
  const t = useSay(sayTopics);
  const mayEdit = useMay("understand.edit");
  const [changing, change] = useState<string>();
  const keep = useAction(
    (phrases: string[]) => api.put(`/api/topics/${topic.key}`, { ...asChange(topic), phrases }),
    ["topics", "renewal"],
    () => change(undefined),
  );
  const words = topic.phrases.map(phraseWords);
  const chips = {
    changing,
    change: mayEdit ? change : undefined,
    remove: (phrase: string) => keep.mutate(topic.phrases.filter((one) => one !== phrase)),
  };
  const put = (written: string) => {
    const at = changing === undefined ? topic.phrases.length : topic.phrases.indexOf(changing);
    keep.mutate([
      ...new Set(topic.phrases.toSpliced(at, changing === undefined ? 0 : 1, ...listed(written))),
    ]);
  };
  return (
    <Section framed title={t("phrases", { count: words.length })} sub={t("phrases.sub")}>
      <Chips {...chips} phrases={words.filter(({ isDenial }) => !isDenial)} few={few} />
      {words.some(({ isDenial }) => isDenial) && (
        <>
          <h3 className="phrases-denials">{t("phrases.denials")}</h3>
          <Chips {...chips} phrases={words.filter(({ isDenial }) => isDenial)} few={fewDenials} />
        </>
      )}
      {keep.error && <Notice tone="bad">{keep.error.detail || keep.error.title}</Notice>}
      {mayEdit && (
        <PhraseField
          // One writes another phrase in a fresh field.
          key={`${changing} ${topic.phrases.length}`}
          changing={changing}
          isPending={keep.isPending}
          put={put}
          leave={() => change(undefined)}
        />
      )}
    </Section>
  );
}

type ChipsProps = {
  few: number;
  phrases: readonly PhraseWords[];
  changing: string | undefined;
  change: ((phrase: string) => void) | undefined;
  remove: (phrase: string) => void;
};

function Chips({ phrases, few, changing, change, remove }: ChipsProps) {
  const t = useSay(sayTopics);
  const [hasAll, showAll] = useState(false);
  const shown = hasAll ? phrases : phrases.slice(0, few);
  return (
    <div>
      <ul className="phrases">
        {shown.map((phrase) => (
          <Chip
            key={phrase.written}
            phrase={phrase}
            isChanging={phrase.written === changing}
            change={change}
            remove={remove}
          />
        ))}
      </ul>
      {phrases.length > few && (
        <Button look="quiet" small onPress={() => showAll(!hasAll)} aria-expanded={hasAll}>
          {hasAll ? t("phrases.fewer") : t("phrases.all", { count: phrases.length })}
        </Button>
      )}
    </div>
  );
}

type ChipProps = Pick<ChipsProps, "change" | "remove"> & { phrase: PhraseWords; isChanging: boolean };

function Chip({ phrase: { written, shown, isHint }, isChanging, change, remove }: ChipProps) {
  const t = useSay(sayTopics);
  const phrase = isolated(shown);
  const classes = ["phrase", isHint && "phrase-hint", isChanging && "phrase-changing"].filter(Boolean);
  return (
    <li className={classes.join(" ")} title={isHint ? t("phrases.hint") : undefined}>
      {change ? (
        <>
          <button type="button" onClick={() => change(written)} aria-label={t("phrases.change", { phrase })}>
            <bdi>{shown}</bdi>
          </button>
          <button type="button" onClick={() => remove(written)} aria-label={t("phrases.remove", { phrase })}>
            <Icon name="close" size={14} />
          </button>
        </>
      ) : (
        <bdi>{shown}</bdi>
      )}
    </li>
  );
}

type FieldProps = {
  changing: string | undefined;
  isPending: boolean;
  put: (written: string) => void;
  leave: () => void;
};

function PhraseField({ changing, isPending, put, leave }: FieldProps) {
  const t = useSay(sayTopics);
  const [written, write] = useState(changing ?? "");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (written.trim()) put(written);
  };
  return (
    <form className="phrase-field" noValidate onSubmit={submit}>
      <TextField
        label={t(changing === undefined ? "phrases.add" : "phrases.changing")}
        description={t("phrases.add.detail")}
        direction="auto"
        autoFocus={changing !== undefined}
        value={written}
        onChange={write}
        onKeyDown={({ key }) => {
          if (key === "Escape") leave();
        }}
      />
      <div className="form-actions">
        <Button type="submit" isPending={isPending} isDisabled={!written.trim()}>
          {t(changing === undefined ? "phrases.put" : "save")}
        </Button>
        {changing !== undefined && (
          <Button look="quiet" onPress={leave}>
            {t("cancel")}
          </Button>
        )}
      </div>
    </form>
  );
}
