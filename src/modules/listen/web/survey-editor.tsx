import type { Touchpoint } from "#company/model";
import { locales } from "#kernel/locale";
import { languageNames } from "#kernel/pages/language-names";
import { Checkbox, Notice, Section, Select, Stack, TextField, useGet, useSay } from "#ui";
import { say } from "../messages.ts";
import { categories, type Question, type Survey, type SurveyDocument } from "../model.ts";
import { QuestionFields } from "./question-fields.tsx";
import type { Draft } from "./use-draft.ts";
import { WordsField } from "./words-field.tsx";

type Props = { survey: Survey; draft: Draft; isReadOnly: boolean };

/** Everything that can be written in a survey, its languages side by side. */
export function SurveyEditor({ survey, draft, isReadOnly }: Props) {
  const t = useSay(say);
  const { document, change, problem } = draft;
  const field = { languages: document.languages, problem, isReadOnly };
  const changeQuestion = (index: number, question: Question) =>
    change({ questions: document.questions.map((one, place) => (place === index ? question : one)) });
  return (
    <Stack gap={6}>
      {problem && <Notice tone="bad">{problem.detail}</Notice>}
      <Section title={t("survey.settings")}>
        <Settings survey={survey} draft={draft} isReadOnly={isReadOnly} />
        <WordsField
          {...field}
          label={t("survey.title")}
          pointer="/title"
          words={document.title}
          onChange={(title) => change({ title })}
        />
      </Section>
      {document.questions.map((question, index) => (
        <QuestionFields
          {...field}
          key={question.id}
          question={question}
          pointer={`/questions/${index}`}
          onChange={(changed) => changeQuestion(index, changed)}
        />
      ))}
      <Section title={t("survey.thanks")} sub={t("survey.thanks-detail")}>
        {categories.map((category) => (
          <WordsField
            {...field}
            key={category}
            label={t(`survey.thanks-${category}`)}
            pointer={`/thanks/${category}`}
            isLong
            placeholder={(locale) => say(locale, `thanks.${category}`)}
            words={document.thanks[category] ?? {}}
            onChange={(words) => change({ thanks: withWords(document.thanks, category, words) })}
          />
        ))}
        <WordsField
          {...field}
          isLong
          label={t("survey.privacy-note")}
          pointer="/privacyNote"
          words={document.privacyNote ?? {}}
          onChange={(words) => change({ privacyNote: Object.keys(words).length > 0 ? words : undefined })}
        />
      </Section>
    </Stack>
  );
}

const relationship = "relationship";

function Settings({ survey, draft: { document, change, problem }, isReadOnly }: Props) {
  const t = useSay(say);
  const { data } = useGet<{ touchpoints: Touchpoint[] }>("company", "/api/company");
  const isTaken = problem?.code === "listen/slug-taken";
  return (
    <>
      <div className="form-row">
        <Select
          label={t("surveys.about")}
          isDisabled={isReadOnly}
          value={document.touchpoint ?? relationship}
          onChange={(id) => change({ touchpoint: id === relationship ? undefined : id })}
          options={[
            { id: relationship, label: t("surveys.relationship") },
            ...(data?.touchpoints ?? []).map(({ id, name }) => ({ id, label: name })),
          ]}
        />
        <TextField
          label={t("survey.slug")}
          description={survey.version ? t("survey.slug-fixed") : t("survey.slug-detail")}
          direction="ltr"
          isReadOnly={isReadOnly || survey.version !== null}
          value={document.slug}
          onChange={(slug) => change({ slug })}
          error={isTaken ? problem.detail : problem?.field("/slug")}
        />
      </div>
      <fieldset className="survey-languages">
        <legend className="field-label">{t("survey.languages")}</legend>
        {locales.map((locale) => (
          <Checkbox
            key={locale}
            isSelected={document.languages.includes(locale)}
            isDisabled={isReadOnly || (document.languages.length === 1 && document.languages[0] === locale)}
            onChange={(isSpoken) => change({ languages: spoken(document.languages, locale, isSpoken) })}
          >
            {languageNames[locale]}
          </Checkbox>
        ))}
      </fieldset>
    </>
  );
}

type Languages = SurveyDocument["languages"];

const spoken = (languages: Languages, locale: Languages[number], isSpoken: boolean): Languages =>
  isSpoken ? [...languages, locale] : languages.filter((one) => one !== locale);

/** Words that are all erased leave the document: Hamdel's own are said then. */
function withWords(
  thanks: SurveyDocument["thanks"],
  category: (typeof categories)[number],
  words: NonNullable<SurveyDocument["thanks"]["promoter"]>,
): SurveyDocument["thanks"] {
  const { [category]: _erased, ...others } = thanks;
  return Object.keys(words).length > 0 ? { ...others, [category]: words } : others;
}
