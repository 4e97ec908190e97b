import { Checkbox, Section, useSay } from "#ui";
import { say } from "../messages.ts";
import type { NpsQuestion, Question, TextQuestion } from "../model.ts";
import { WordsField } from "./words-field.tsx";

type Props<Q extends Question> = {
  question: Q;
  pointer: string;
  onChange: (question: Q) => void;
} & Pick<Parameters<typeof WordsField>[0], "languages" | "problem" | "isReadOnly">;

/** One question: its words, and what belongs to its kind. */
export function QuestionFields({ question, onChange, ...rest }: Props<Question>) {
  const t = useSay(say);
  const { pointer, isReadOnly } = rest;
  return (
    <Section title={t(`question.${question.kind}`)}>
      <WordsField
        {...rest}
        isLong
        label={t("question.label")}
        pointer={`${pointer}/label`}
        words={question.label}
        onChange={(label) => onChange({ ...question, label })}
      />
      {question.kind === "nps" ? (
        <NpsFields {...rest} question={question} onChange={onChange} />
      ) : (
        <TextFields {...rest} question={question} onChange={onChange} />
      )}
      <Checkbox
        isSelected={question.required}
        isDisabled={isReadOnly}
        onChange={(required) => onChange({ ...question, required })}
      >
        {t("question.required")}
      </Checkbox>
    </Section>
  );
}

function NpsFields({ question, pointer, onChange, ...rest }: Props<NpsQuestion>) {
  const t = useSay(say);
  return (
    <>
      <WordsField
        {...rest}
        label={t("question.low")}
        pointer={`${pointer}/lowLabel`}
        words={question.lowLabel}
        onChange={(lowLabel) => onChange({ ...question, lowLabel })}
      />
      <WordsField
        {...rest}
        label={t("question.high")}
        pointer={`${pointer}/highLabel`}
        words={question.highLabel}
        onChange={(highLabel) => onChange({ ...question, highLabel })}
      />
    </>
  );
}

function TextFields({ question, pointer, onChange, ...rest }: Props<TextQuestion>) {
  const t = useSay(say);
  return (
    <WordsField
      {...rest}
      label={t("question.placeholder")}
      pointer={`${pointer}/placeholder`}
      words={question.placeholder ?? {}}
      onChange={(words) =>
        onChange({ ...question, placeholder: Object.keys(words).length > 0 ? words : undefined })
      }
    />
  );
}
