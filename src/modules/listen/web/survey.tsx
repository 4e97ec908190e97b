import { useState } from "react";
import {
  Answered,
  Columns,
  Page,
  PageSkeleton,
  Section,
  Stack,
  useGet,
  useLocale,
  useMay,
  useParameters,
  useSay,
  useSession,
} from "#ui";
import { say } from "../messages.ts";
import type { Survey } from "../model.ts";
import { plainWords } from "../respondent/words.ts";
import { Preview } from "./preview.tsx";
import { PublishBar } from "./publish-bar.tsx";
import { Share } from "./share.tsx";
import { SurveyEditor } from "./survey-editor.tsx";
import { SurveyState } from "./survey-state.tsx";
import { useDraft } from "./use-draft.ts";
import { type VersionOnWire, Versions } from "./versions.tsx";
import "./listen.css";

export default function SurveyPage() {
  const { surveyId } = useParameters<"surveyId">();
  const survey = useGet<Survey>("surveys", `/api/surveys/${surveyId}`);
  const versions = useGet<{ items: VersionOnWire[] }>("surveys", `/api/surveys/${surveyId}/versions`);
  return (
    <Answered query={survey} skeleton={<PageSkeleton />}>
      {(found) => <Opened key={found.id} survey={found} versions={versions.data?.items ?? []} />}
    </Answered>
  );
}

function Opened({ survey, versions }: { survey: Survey; versions: readonly VersionOnWire[] }) {
  const t = useSay(say);
  const locale = useLocale();
  const { workspace } = useSession();
  const mayEdit = useMay("listen.edit");
  const draft = useDraft(survey);
  const [language, chooseLanguage] = useState(draft.document.languages[0] ?? locale);
  const title = plainWords(locale, draft.document.title, workspace);
  return (
    <Page
      title={title}
      finding={<bdi>{title}</bdi>}
      sub={<StateSentence survey={survey} />}
      actions={<PublishBar survey={survey} draft={draft} published={versions[0]} />}
    >
      <Columns wide>
        <Stack gap={6}>
          {survey.version && <Share survey={survey} />}
          <SurveyEditor survey={survey} draft={draft} isReadOnly={!mayEdit} />
          <Section title={t("versions.title")} sub={t("versions.sub")}>
            <Versions versions={versions} />
          </Section>
        </Stack>
        <Preview
          document={draft.document}
          company={workspace}
          language={language}
          onLanguage={chooseLanguage}
        />
      </Columns>
    </Page>
  );
}

function StateSentence({ survey }: { survey: Survey }) {
  const t = useSay(say);
  return (
    <>
      <SurveyState survey={survey} /> {t(`survey.sentence-${survey.state}`, { responses: survey.responses })}
    </>
  );
}
